import { addDays, type ElectionBody, type ElectionRoute, type IsoDate, isoDate } from '@weizhi/domain';
import {
  COMMITTEE_COURSES,
  COMMITTEE_ROUND,
  COMMITTEE_SEATS,
  COMMITTEES_OF_A_SUBDISTRICT,
  type ElectionCourse,
  ELECTIONS_AS_OF,
  PAST_COURSES,
  PAST_ELECTIONS,
  RUNNING_ELECTIONS,
  TURNOUT,
} from './election-profile';
import { drawnUpOn, type ElectionStepPlan, planElectionSteps } from './plan-election-steps';
import type { CommunityPlan, EstatePlan, NeighbourhoodPlan } from './plan-places';
import { type NamedResidentPlan, planResidents } from './plan-residents';
import { RandomStream } from './random-stream';

/** An election or recommendation with its roll and what is done with it, day by day. */
export interface ElectionPlan {
  /** Code of the community or neighbourhood. */
  readonly placeCode: string;
  readonly title: string;
  readonly body: ElectionBody;
  readonly constituency: string | null;
  readonly route: ElectionRoute;
  readonly seats: number;
  readonly termYears: number;
  readonly day: IsoDate;
  readonly drawnUpOn: IsoDate;
  readonly course: ElectionCourse;
  readonly voters: readonly NamedResidentPlan[];
  readonly steps: readonly ElectionStepPlan[];
}

/** Plans the round of the residents' committees of 2026, and elections of councils and heads: past ones, and one in every state. */
export function planElections(places: readonly CommunityPlan[], seed: string): readonly ElectionPlan[] {
  return [...planCommitteeRound(places, seed), ...planBelow(places, seed)];
}

/** The round in a community of each subdistrict, weekend by weekend. Where it was void it is held again. */
function planCommitteeRound(places: readonly CommunityPlan[], seed: string): readonly ElectionPlan[] {
  const taken = new Map<string, number>();
  const chosen = [...places.entries()].filter(([, { kind, subdistrictCode }]) => {
    const before = taken.get(subdistrictCode) ?? 0;
    if (kind !== 'community' || before >= COMMITTEES_OF_A_SUBDISTRICT) return false;
    taken.set(subdistrictCode, before + 1);
    return true;
  });
  return chosen.flatMap(([ordinal, place], index) => {
    const random = new RandomStream(`${seed}/elections/${place.code}`);
    const course = COMMITTEE_COURSES.get(index) ?? 'declared';
    const day = addDays(
      COMMITTEE_ROUND.from,
      7 * (index % COMMITTEE_ROUND.weekends) + (random.chance(0.5) ? 1 : 0),
    );
    const estates = place.neighbourhoods.flatMap((neighbourhood) => neighbourhood.estates);
    const common = {
      ...{ placeCode: place.code, body: 'residentsCommittee' as const, constituency: null },
      // Places are called by their committee in the official list.
      title: `${place.name.replace(/(?:社区)?居(?:委会|民委员会)$/u, '社区')}${COMMITTEE_ROUND.edition}居民委员会换届选举`,
      seats: random.pick(COMMITTEE_SEATS),
      termYears: COMMITTEE_ROUND.termYears,
      voters: planResidents({ count: random.integer(41, 61), ordinal, estates }, random.of('voters')),
    };
    const first = planOne({ ...common, course, day }, random.of('course'));
    if (course !== 'annulled') return [first];
    return [first, planOne({ ...common, course: 'declared', day: addDays(day, 42) }, random.of('again'))];
  });
}

type Wish = Omit<ElectionPlan, 'route' | 'drawnUpOn' | 'steps'>;

function planOne(wish: Wish, random: RandomStream): ElectionPlan {
  const { course, day, seats, voters, body } = wish;
  const [least, most] = TURNOUT[body];
  const turnout = random.between(least, most);
  return {
    ...wish,
    route: course === 'recommended' ? 'recommendation' : 'ballot',
    drawnUpOn: drawnUpOn(day),
    steps: planElectionSteps({ course, day, seats, voters: voters.length, turnout }, random.of('steps')),
  };
}

type Body = (typeof RUNNING_ELECTIONS)[number]['body'];

/** Neighbourhoods in an order of chance, each for one election. */
function planBelow(places: readonly CommunityPlan[], seed: string): readonly ElectionPlan[] {
  const random = new RandomStream(`${seed}/elections/below`);
  const all = places.flatMap(({ neighbourhoods }) => neighbourhoods);
  const order = random.shuffle([...all.entries()]);
  const running = RUNNING_ELECTIONS.map(({ body, course, day }) => ({ body, course, day: isoDate(day) }));
  const past = Array.from({ length: PAST_ELECTIONS.count }, () => planPast(random));
  return [...running, ...past].flatMap((wish, index) => {
    const [ordinal, neighbourhood] = order[index] ?? [];
    if (ordinal === undefined || !neighbourhood) return [];
    return [planInNeighbourhood(neighbourhood, { ...wish, ordinal: places.length + ordinal }, seed)];
  });
}

function planPast(random: RandomStream): { body: Body; course: ElectionCourse; day: IsoDate } {
  const { fewestWeeks, mostWeeks } = PAST_ELECTIONS;
  const body = random.pick<Body>([
    ['neighbourhoodCouncil', 4],
    ['buildingHead', 5],
    ['neighbourhoodHead', 2],
  ]);
  const course = random.pick(PAST_COURSES);
  // A Saturday or Sunday.
  const saturday = addDays(ELECTIONS_AS_OF, -5 - 7 * random.integer(fewestWeeks, mostWeeks));
  return { body, course, day: random.chance(0.5) ? saturday : addDays(saturday, 1) };
}

interface BelowWish {
  readonly body: Body;
  readonly course: ElectionCourse;
  readonly day: IsoDate;
  readonly ordinal: number;
}

/** Words, sizes and terms of what is elected below the community. @source domain.md 2.5; assumption */
const BELOW: Readonly<
  Record<
    Body,
    {
      readonly title: (neighbourhood: string, building: string) => string;
      readonly seats: readonly number[];
      readonly voters: readonly [number, number];
      readonly terms: readonly number[];
    }
  >
> = {
  neighbourhoodCouncil: {
    title: (neighbourhood) => `${neighbourhood}理事会选举`,
    ...{ seats: [5, 7], voters: [26, 44], terms: [3, 5] },
  },
  neighbourhoodHead: {
    title: (neighbourhood) => `${neighbourhood}邻里长推选`,
    ...{ seats: [1], voters: [22, 36], terms: [3] },
  },
  buildingHead: {
    title: (_, building) => `${building}楼栋长推选`,
    ...{ seats: [1], voters: [16, 30], terms: [1, 2, 3] },
  },
};

function planInNeighbourhood(
  { code, name, estates }: NeighbourhoodPlan,
  { body, course, day, ordinal }: BelowWish,
  seed: string,
): ElectionPlan {
  const random = new RandomStream(`${seed}/elections/${code}`);
  const { title, seats, voters, terms } = BELOW[body];
  const estate = choose(random, estates);
  const building = choose<EstatePlan['buildings'][number]>(random, estate.buildings).name;
  const isBuilding = body === 'buildingHead';
  const people = planResidents(
    {
      ...{ count: random.integer(...voters), ordinal, estates: isBuilding ? [estate] : estates },
      ...(isBuilding ? { building } : {}),
    },
    random.of('voters'),
  );
  return planOne(
    {
      ...{ placeCode: code, body, course, day, voters: people },
      title: title(name, `${estate.name}${building}`),
      constituency: isBuilding ? `${estate.name}${building}` : null,
      ...{ seats: choose(random, seats), termYears: choose(random, terms) },
    },
    random.of('course'),
  );
}

function choose<T>(random: RandomStream, list: readonly T[]): T {
  return random.pick(list.map((item) => [item, 1] as const));
}
