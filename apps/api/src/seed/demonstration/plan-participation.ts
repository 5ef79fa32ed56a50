import {
  addMonths,
  type EmploymentStatus,
  type IsoDate,
  isoDate,
  type ParticipantCapacity,
  type ParticipationChannel,
  type ParticipationInitiator,
  type Sex,
} from '@weizhi/domain';
import {
  EVENING_MEETING,
  OCCASIONS,
  type OccasionProfile,
  PARTICIPANT_PROFILES,
  type ParticipantProfile,
  SEASON,
} from './participation-profile';
import type { OfficialCommunity } from './plan-places';
import { RandomStream } from './random-stream';

/** First and last day of the records. */
export const PARTICIPATION_DAYS = { from: isoDate('2024-11-01'), to: isoDate('2026-11-20') } as const;

/** A resident who takes part, under an alias of the plan. */
export interface ParticipantPlan {
  readonly alias: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly employmentStatus: EmploymentStatus;
  /** Null for a resident as such. */
  readonly capacity: ParticipantCapacity | null;
}

/** Somebody at an occasion of a day. */
export interface AttendancePlan {
  readonly participant: ParticipantPlan;
  readonly occasion: OccasionProfile;
  readonly day: IsoDate;
  readonly channel: ParticipationChannel;
  readonly depth: number;
  readonly initiator: ParticipationInitiator;
}

/** Who took part in what at one community. */
export interface ParticipationPlan {
  readonly communityCode: string;
  readonly residents: readonly ParticipantPlan[];
  readonly attendances: readonly AttendancePlan[];
}

/** Plans who takes part at each community, over two years unless a later first day is named; some subdistricts and communities are livelier than others. */
export function planParticipation(
  communities: readonly OfficialCommunity[],
  seed: string,
  since: IsoDate = PARTICIPATION_DAYS.from,
): readonly ParticipationPlan[] {
  return communities.map((community) => {
    const random = new RandomStream(`${seed}/participation/${community.code}`);
    const people = PARTICIPANT_PROFILES.flatMap((profile) =>
      Array.from({ length: profile.share }, () => profile),
    ).map((profile, index) => ({ profile, resident: planResident(profile, { community, index, random }) }));
    const place = { ...keennessOf(community, seed), people, random };
    const attendances = monthsOf({ from: since, to: PARTICIPATION_DAYS.to }).flatMap((month) =>
      occasionsOf(community, month).flatMap((occasion) => attend(place, occasion, month)),
    );
    const residents = people.map(({ resident }) => resident);
    return { communityCode: community.code, residents, attendances };
  });
}

interface Person {
  readonly profile: ParticipantProfile;
  readonly resident: ParticipantPlan;
}

interface Keenness {
  /** How lively the community is. */
  readonly everybody: number;
  /** How much its working age comes beyond that. */
  readonly workingAge: number;
}

function keennessOf({ code, subdistrictCode }: OfficialCommunity, seed: string): Keenness {
  const above = new RandomStream(`${seed}/participation/${subdistrictCode}`);
  const own = new RandomStream(`${seed}/participation/${code}/keenness`);
  return {
    everybody: above.between(0.8, 1.15) * own.between(0.8, 1.2),
    workingAge: above.between(0.5, 1.5),
  };
}

function planResident(
  { born: [earliest, latest], employmentStatus, capacity }: ParticipantProfile,
  {
    community,
    index,
    random,
  }: { readonly community: OfficialCommunity; readonly index: number; readonly random: RandomStream },
): ParticipantPlan {
  return {
    alias: `演示数据 ${community.code} ${String(index + 1)}`,
    birthYear: random.integer(earliest, latest),
    sex: random.chance(0.6) ? 'female' : 'male',
    ...{ employmentStatus, capacity: capacity ?? null },
  };
}

/** Months as `2026-11`. */
function monthsOf({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): readonly string[] {
  const months: string[] = [];
  for (let day: IsoDate = from; day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}

function occasionsOf({ subdistrictName }: OfficialCommunity, month: string): readonly OccasionProfile[] {
  const inEvening: readonly string[] = EVENING_MEETING.subdistricts;
  return OCCASIONS.filter(
    ({ name, months, since = '' }) =>
      months.includes(Number(month.slice(5))) &&
      since <= month &&
      (name !== EVENING_MEETING.name || inEvening.includes(subdistrictName)),
  );
}

interface Place extends Keenness {
  readonly people: readonly Person[];
  readonly random: RandomStream;
}

function attend(
  { people, random, everybody, workingAge }: Place,
  occasion: OccasionProfile,
  month: string,
): readonly AttendancePlan[] {
  const day = isoDate(`${month}-${String(random.integer(2, 27)).padStart(2, '0')}`);
  const initiator = random.pick(occasion.initiators);
  const season = SEASON[Number(month.slice(5)) - 1] ?? 1;
  const draw = occasion.draw * season * everybody * random.between(0.85, 1.15);
  if (day > PARTICIPATION_DAYS.to) return [];
  return people
    .filter(({ profile }) => {
      const own = isCarrier(profile) ? 1 : workingAge * (occasion.drawOfWorkingAge ?? 1);
      return random.chance(Math.min(0.95, profile.diligence * draw * own));
    })
    .map(({ profile, resident }) => ({
      ...{ participant: resident, occasion, day, initiator },
      channel:
        occasion.online.length > 0 && random.chance(profile.online)
          ? random.pick(occasion.online)
          : 'offline',
      depth: random.pick(occasion.depths),
    }));
}

/** Committee staff and the retired come whatever the hour. */
function isCarrier({ capacity, employmentStatus }: ParticipantProfile): boolean {
  return capacity === 'committeeStaff' || employmentStatus === 'retired';
}
