import { ELECTION_STATES, type ElectionState } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, planElections, planPlaces } from '.';
import { ELECTIONS_AS_OF } from './election-profile';
import { officialCommunities } from './official-list.factory';

const places = planPlaces(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
const plans = planElections(places, DEMONSTRATION_SEED);

describe('planned elections', () => {
  it('are the same each time, and nothing of them lies ahead', () => {
    expect(planElections(places, DEMONSTRATION_SEED)).toEqual(plans);
    const days = plans.flatMap(({ steps, drawnUpOn }) => [drawnUpOn, ...steps.map(({ on }) => on)]);
    expect(days.filter((day) => day > ELECTIONS_AS_OF)).toEqual([]);
    const inOrder = plans.every(({ steps }) =>
      steps.every(({ on }, index) => on >= (steps[index - 1]?.on ?? on)),
    );
    expect(inOrder).toBe(true);
  });

  it('end in every state that there is', () => {
    const last = plans.map(({ steps }) =>
      stateAfter(steps.flatMap((each) => (each.kind === 'act' ? [each.action] : []))),
    );
    expect(new Set(last)).toEqual(new Set(ELECTION_STATES));
  });

  it('have voters of whom no two have one telephone number, unless it is voted again', () => {
    const rolls = plans.filter(({ course }) => course !== 'annulled').map(({ voters }) => voters);
    const phones = rolls.flat().map(({ phone }) => phone);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.filter((phone) => !/^197\d{8}$/u.test(phone))).toEqual([]);
  });

  it('mark no more on a paper than there are seats, and nobody twice', () => {
    const unfit = plans.flatMap(({ steps, seats }) =>
      steps.flatMap((step) =>
        step.kind === 'enter'
          ? step.papers.filter(
              (paper) => paper !== 'spoilt' && (paper.length > seats || new Set(paper).size < paper.length),
            )
          : [],
      ),
    );
    expect(unfit).toEqual([]);
  });
});

const TO: Readonly<Record<string, ElectionState>> = {
  publishRoll: 'rollPublished',
  closeRoll: 'nominating',
  publishCandidates: 'candidatesPublished',
  openElection: 'voting',
  openRunOff: 'voting',
  repeatVoting: 'voting',
  closeElection: 'counting',
  countElection: 'counted',
  recordRecommendation: 'counted',
  publiciseElection: 'publicised',
  declareElection: 'declared',
  cancelElection: 'cancelled',
  annulElection: 'annulled',
};

function stateAfter(actions: readonly string[]): ElectionState {
  return TO[actions.at(-1) ?? ''] ?? 'draft';
}
