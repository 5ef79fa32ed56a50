import {
  type AgeBand,
  addDays,
  isoDate,
  type IsoDate,
  type ProjectBallotMethod,
  type ProjectVotingChannel,
  type Sex,
} from '@weizhi/domain';
import type { CommunityPlan } from './plan-places';
import {
  PROJECT_VOTES,
  PROJECT_VOTES_AS_OF,
  type ProjectVoteProfile,
  VOTED_PROJECTS,
} from './project-vote-profile';
import { RandomStream, type Weighted } from './random-stream';

/** A ballot that came in, by the number printed on it. */
export interface ProjectBallotPlan {
  readonly number: number;
  readonly projects: readonly string[];
  readonly channel: ProjectVotingChannel;
  readonly ageBand: AgeBand | null;
  readonly sex: Sex | null;
  readonly castOn: IsoDate;
}

/** A vote on projects with its ballots. */
export interface ProjectVotePlan extends Omit<
  ProjectVoteProfile,
  'level' | 'place' | 'projects' | 'turnout'
> {
  readonly placeCode: string;
  readonly mostProjects: number | null;
  readonly drawnUpOn: IsoDate;
  readonly projects: readonly { readonly number: string; readonly title: string; readonly cost: string }[];
  readonly ballots: readonly ProjectBallotPlan[];
}

const MOST_APPROVED = 3;
const DRAWN_UP_BEFORE = 14;

/** Plans the votes of subdistricts and communities on micro-projects. */
export function planProjectVotes(places: readonly CommunityPlan[], seed: string): readonly ProjectVotePlan[] {
  const communities = places.filter(({ kind }) => kind === 'community');
  const subdistricts = [...new Set(communities.map(({ subdistrictCode }) => subdistrictCode))];
  return PROJECT_VOTES.map((profile) => {
    const { level, place, projects: count, turnout, ...terms } = profile;
    const placeCode = level === 'subdistrict' ? subdistricts[place] : communities[place]?.code;
    if (placeCode === undefined) throw new Error(`There is no ${level} ${String(place)}`);
    const random = new RandomStream(`${seed}/project-votes/${placeCode}/${terms.edition}`);
    const projects = random
      .shuffle(VOTED_PROJECTS)
      .slice(0, count)
      .map(([title, least, most], index) => ({
        ...{ title, number: String(index + 1) },
        cost: `${String(random.integer(least * 2, most * 2) * 500)}.00`,
      }));
    const numbers = projects.map(({ number }) => number);
    return {
      ...{ ...terms, placeCode, projects },
      mostProjects: terms.method === 'approval' ? MOST_APPROVED : null,
      drawnUpOn: addDays(isoDate(terms.opensOn ?? '2026-11-24'), -DRAWN_UP_BEFORE),
      ballots: planBallots({ ...terms, numbers, count: Math.round(terms.electorate * turnout) }, random),
    };
  });
}

type Asked = Pick<ProjectVoteProfile, 'method' | 'opensOn' | 'closesOn' | 'electorate'> & {
  readonly numbers: readonly string[];
  readonly count: number;
};

/** Some projects draw more than others. */
function planBallots(asked: Asked, random: RandomStream): readonly ProjectBallotPlan[] {
  const { opensOn, closesOn, electorate, count, numbers } = asked;
  if (opensOn === null || closesOn === null) return [];
  const weights = numbers.map((number): Weighted<string> => [number, random.between(0.4, 2)]);
  const last = closesOn < PROJECT_VOTES_AS_OF ? closesOn : PROJECT_VOTES_AS_OF;
  const days = Math.round((Date.parse(last) - Date.parse(opensOn)) / 86_400_000);
  const order = random.shuffle(Array.from({ length: electorate }, (_, index) => index + 1));
  return order.slice(0, count).map((number) => ({
    ...{ number, projects: choicesOf(asked, weights, random) },
    channel: random.chance(0.58) ? 'online' : 'paper',
    ageBand: random.chance(0.9) ? random.pick(VOTER_AGES) : null,
    sex: random.pick(VOTER_SEXES),
    castOn: addDays(isoDate(opensOn), random.integer(0, days)),
  }));
}

const VOTER_AGES: readonly Weighted<AgeBand>[] = [
  ['from18To35', 2],
  ['from36To59', 3],
  ['from60To69', 4],
  ['from70', 3],
];

const VOTER_SEXES: readonly Weighted<Sex | null>[] = [
  ['female', 53],
  ['male', 42],
  [null, 5],
];

/** How many projects a ballot names, of all that there are; where it is not set, a few. */
const MARKS: Readonly<Partial<Record<ProjectBallotMethod, (projects: number) => number>>> = {
  ordinal: (projects) => projects,
  chooseOne: () => 1,
};

function choicesOf(
  { method }: Asked,
  weights: readonly Weighted<string>[],
  random: RandomStream,
): readonly string[] {
  const wanted = MARKS[method]?.(weights.length) ?? random.integer(1, MOST_APPROVED);
  const chosen: string[] = [];
  while (chosen.length < wanted)
    chosen.push(random.pick(weights.filter(([number]) => !chosen.includes(number))));
  return chosen;
}
