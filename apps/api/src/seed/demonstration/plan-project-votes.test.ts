import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planPlaces, planProjectVotes } from '.';
import { officialCommunities } from './official-list.factory';
import { PROJECT_VOTES_AS_OF } from './project-vote-profile';

const places = planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
const plans = planProjectVotes(places, DEMONSTRATION_SEED);

describe('planned votes on projects', () => {
  it('are the same each time and in every state', () => {
    expect(planProjectVotes(places, DEMONSTRATION_SEED)).toEqual(plans);
    expect(new Set(plans.map(({ state }) => state))).toEqual(
      new Set(['draft', 'open', 'closed', 'cancelled']),
    );
  });

  it('have ballots with numbers of the roll, each once, of projects that are put to the vote, cast on days of it', () => {
    for (const { ballots, electorate, projects, mostProjects, opensOn, closesOn } of plans) {
      const numbers = ballots.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.every((number) => number >= 1 && number <= electorate)).toBe(true);
      const known = projects.map(({ number }) => number);
      expect(ballots.flatMap((ballot) => ballot.projects).every((number) => known.includes(number))).toBe(
        true,
      );
      const most = mostProjects ?? known.length;
      expect(Math.max(0, ...ballots.map((ballot) => ballot.projects.length))).toBeLessThanOrEqual(most);
      const last = (closesOn ?? '') < PROJECT_VOTES_AS_OF ? closesOn : PROJECT_VOTES_AS_OF;
      expect(ballots.every(({ castOn }) => castOn >= (opensOn ?? '') && castOn <= (last ?? ''))).toBe(true);
    }
  });

  it('cannot take all that is put to the vote', () => {
    for (const { projects, budget } of plans)
      expect(projects.reduce((sum, { cost }) => sum + Number(cost), 0)).toBeGreaterThan(budget);
  });
});
