import type { EmploymentStatus, ParticipationChannel, ParticipationInitiator, Sex } from '@weizhi/domain';
import {
  OCCASIONS,
  type OccasionProfile,
  PARTICIPANT_PROFILES,
  type ParticipantProfile,
} from './participation-profile';
import type { OfficialCommunity } from './plan-places';
import { RandomStream } from './random-stream';

/** A resident who takes part, under an alias of the plan. */
export interface ParticipantPlan {
  readonly alias: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly employmentStatus: EmploymentStatus;
}

/** Somebody at an occasion. */
export interface AttendancePlan {
  readonly alias: string;
  readonly occasion: OccasionProfile;
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

/** Plans who takes part at each community; some are livelier than others. */
export function planParticipation(
  communities: readonly OfficialCommunity[],
  seed: string,
): readonly ParticipationPlan[] {
  return communities.map(({ code }) => {
    const random = new RandomStream(`${seed}/participation/${code}`);
    const liveliness = random.between(0.5, 1.4);
    const people = PARTICIPANT_PROFILES.flatMap((profile) =>
      Array.from({ length: profile.share }, () => profile),
    ).map((profile, index) => ({ profile, resident: planResident(profile, { code, index, random }) }));
    const attendances = OCCASIONS.flatMap((occasion) => {
      const initiator = random.pick(alike(occasion.initiators));
      return people
        .filter(({ profile }) => random.chance(Math.min(0.95, profile.diligence * liveliness)))
        .map(({ resident }) => ({
          ...{ alias: resident.alias, occasion, initiator },
          channel: random.pick(alike(occasion.channels)),
          depth: random.pick(alike(occasion.depths)),
        }));
    });
    return { communityCode: code, residents: people.map(({ resident }) => resident), attendances };
  });
}

/** A list to pick from evenly. */
function alike<T>(list: readonly T[]): readonly (readonly [T, number])[] {
  return list.map((each) => [each, 1] as const);
}

function planResident(
  { born: [earliest, latest], employmentStatus }: ParticipantProfile,
  { code, index, random }: { readonly code: string; readonly index: number; readonly random: RandomStream },
): ParticipantPlan {
  return {
    alias: `演示数据 ${code} ${String(index + 1)}`,
    birthYear: Math.round(random.between(earliest, latest)),
    sex: random.chance(0.62) ? 'female' : 'male',
    employmentStatus,
  };
}
