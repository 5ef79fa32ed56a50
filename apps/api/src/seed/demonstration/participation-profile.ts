import type {
  DemocraticStage,
  EmploymentStatus,
  ParticipationChannel,
  ParticipationInitiator,
  ParticipationMechanism,
} from '@weizhi/domain';

/** A kind of resident who takes part, with how many of a community's twenty are of it. */
export interface ParticipantProfile {
  readonly share: number;
  readonly born: readonly [earliest: number, latest: number];
  readonly employmentStatus: EmploymentStatus;
  /** Chance of coming to an occasion. */
  readonly diligence: number;
}

/** The retired come most, the middle-aged seldom. @source assumption after 论文第三节 */
export const PARTICIPANT_PROFILES: readonly ParticipantProfile[] = [
  { share: 9, born: [1946, 1962], employmentStatus: 'retired', diligence: 0.6 },
  { share: 3, born: [1963, 1968], employmentStatus: 'retired', diligence: 0.4 },
  { share: 4, born: [1970, 1986], employmentStatus: 'employed', diligence: 0.22 },
  { share: 3, born: [1991, 2004], employmentStatus: 'employed', diligence: 0.15 },
  { share: 1, born: [1988, 1996], employmentStatus: 'homemaker', diligence: 0.3 },
];

/** Something that residents of a community come to. */
export interface OccasionProfile {
  readonly name: string;
  readonly day: string;
  readonly mechanism: ParticipationMechanism;
  readonly stage: DemocraticStage | null;
  readonly initiators: readonly ParticipationInitiator[];
  readonly channels: readonly ParticipationChannel[];
  readonly depths: readonly number[];
  readonly minutes: number;
}

/** The year of a community. @source assumption */
export const OCCASIONS: readonly OccasionProfile[] = [
  {
    ...{ name: '春季议事会', day: '2026-03-18', mechanism: 'deliberation', stage: 'consultation' },
    ...{ initiators: ['residentsCommittee', 'resident'], channels: ['offline', 'offline', 'wechat'] },
    ...{ depths: [2, 3, 3, 5], minutes: 90 },
  },
  {
    ...{ name: '楼道清洁日', day: '2026-05-16', mechanism: 'volunteering', stage: 'management' },
    ...{ initiators: ['organisation', 'residentsCommittee', 'subdistrict'], channels: ['offline'] },
    ...{ depths: [4, 4, 2], minutes: 120 },
  },
  {
    ...{ name: '居务公开评议', day: '2026-07-10', mechanism: 'review', stage: 'supervision' },
    ...{
      initiators: ['residentsCommittee'],
      channels: ['offline', 'miniProgram'],
      depths: [2, 3],
      minutes: 60,
    },
  },
  {
    ...{ name: '夏夜纳凉', day: '2026-08-08', mechanism: 'activity', stage: null },
    ...{ initiators: ['organisation', 'resident'], channels: ['offline'], depths: [2], minutes: 120 },
  },
  {
    ...{ name: '微更新项目表决', day: '2026-09-12', mechanism: 'ballot', stage: 'decision' },
    ...{ initiators: ['resident', 'residentsCommittee'], channels: ['miniProgram', 'offline', 'wechat'] },
    ...{ depths: [3], minutes: 15 },
  },
];
