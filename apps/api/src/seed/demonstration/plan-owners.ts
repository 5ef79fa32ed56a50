import { addDays, addMonths, type IsoDate, isoDate } from '@weizhi/domain';
import { GIVEN_NAMES, SURNAMES } from './organisation-profile';
import type { CommunityPlan } from './plan-places';
import { RandomStream, type Weighted } from './random-stream';

/** The day as of which committees of the demonstration are what they are. */
export const OWNERS_AS_OF: IsoDate = isoDate('2026-11-20');

/** What became of a committee. */
type CommitteeFate = 'active' | 'expiring' | 'expired' | 'idle' | 'depleted';

const FATES: readonly Weighted<CommitteeFate>[] = [
  ['active', 50],
  ['expiring', 14],
  ['expired', 12],
  ['idle', 16],
  ['depleted', 8],
];

/** Estates smaller than this have no committee in the demonstration. */
const LEAST_HOUSEHOLDS = 120;
const COMMITTEE_CHANCE = 0.3;

/** An invented committee of an estate, which is named by its neighbourhood's code and its own name. */
export interface CommitteePlan {
  readonly neighbourhoodCode: string;
  readonly estateName: string;
  readonly electedOn: IsoDate;
  readonly termEnd: IsoDate;
  readonly lastMeetingOn: IsoDate;
  readonly seats: number;
  readonly membersInOffice: number;
  readonly filingNumber: string;
}

/** Plans committees of the larger estates: some in office, some near the end of their term, some in name only. */
export function planCommittees(places: readonly CommunityPlan[], seed: string): readonly CommitteePlan[] {
  const random = new RandomStream(`${seed}/committees`);
  const estates = places.flatMap(({ neighbourhoods }) =>
    neighbourhoods.flatMap(({ code, estates: own }) => own.map((estate) => ({ code, ...estate }))),
  );
  const plans: CommitteePlan[] = [];
  for (const { code, name, households } of estates) {
    const own = random.of(`${code}/${name}`);
    if (households < LEAST_HOUSEHOLDS || !own.chance(COMMITTEE_CHANCE)) continue;
    plans.push(planCommittee(own, { code, name, ordinal: plans.length + 1 }));
  }
  return plans;
}

function planCommittee(
  random: RandomStream,
  { code, name, ordinal }: { readonly code: string; readonly name: string; readonly ordinal: number },
): CommitteePlan {
  const fate = random.pick(FATES);
  const seats = random.pick([
    [5, 3],
    [7, 5],
    [9, 2],
  ]);
  const termEnd = addDays(OWNERS_AS_OF, daysLeft(random, fate));
  const electedOn = addDays(addMonths(termEnd, -60), 1);
  const met = addDays(OWNERS_AS_OF, -(fate === 'idle' ? random.integer(200, 700) : random.integer(5, 120)));
  return {
    neighbourhoodCode: code,
    estateName: name,
    electedOn,
    termEnd,
    lastMeetingOn: met < electedOn ? electedOn : met,
    seats,
    membersInOffice: fate === 'depleted' ? (seats - 1) / 2 - 1 : seats - random.integer(0, 1),
    filingNumber: `崇业备（演示）${String(ordinal).padStart(3, '0')}号`,
  };
}

function daysLeft(random: RandomStream, fate: CommitteeFate): number {
  if (fate === 'expired') return -random.integer(30, 500);
  return fate === 'expiring' ? random.integer(10, 150) : random.integer(250, 1_500);
}

/** A unit of the demonstration's register, with its invented owner; null where the developer holds it. */
export interface UnitPlan {
  readonly unitNumber: string;
  readonly area: bigint;
  readonly owner: { readonly name: string; readonly phone: string } | null;
}

/** A vote of the demonstration that hangs on one head: 300 owners of 100 m² each, 200 take part, 101 are for. */
export interface VotePlan {
  readonly title: string;
  readonly question: string;
  readonly units: readonly UnitPlan[];
  /** Stances of the first voters of the roll; the others are silent. */
  readonly stances: readonly ('for' | 'against')[];
  readonly rulesPublishedOn: IsoDate;
  readonly openedOn: IsoDate;
  readonly closesOn: IsoDate;
}

const VOTERS = 300;
const TAKING_PART = 200;
const IN_FAVOUR = 101;
const SQUARE_METRE = 10_000n;

/** Plans the vote at the boundary of art. 278. */
export function planBoundaryVote(seed: string): VotePlan {
  const random = new RandomStream(`${seed}/boundary-vote`);
  const units = Array.from({ length: VOTERS }, (_, index): UnitPlan => {
    const building = Math.floor(index / 30) + 1;
    const floor = Math.floor((index % 30) / 5) + 1;
    const name = `${random.shuffle(SURNAMES)[0] ?? '王'}${random.shuffle(GIVEN_NAMES)[0] ?? '宁'}`;
    return {
      unitNumber: `${String(building).padStart(2, '0')}幢${String(floor)}0${String((index % 5) + 1)}`,
      area: 100n * SQUARE_METRE,
      owner: { name, phone: `199${String(10_000_000 + index)}` },
    };
  });
  return {
    title: '选聘物业服务企业（演示数据）',
    question: '是否选聘候选物业服务企业',
    units,
    stances: Array.from({ length: TAKING_PART }, (_, index) => (index < IN_FAVOUR ? 'for' : 'against')),
    rulesPublishedOn: addDays(OWNERS_AS_OF, -60),
    openedOn: addDays(OWNERS_AS_OF, -40),
    closesOn: addDays(OWNERS_AS_OF, -20),
  };
}
