import type {
  DemocraticStage,
  EmploymentStatus,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationInitiator,
  ParticipationMechanism,
} from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** A kind of resident who takes part, with how many of those of a community are of it. */
export interface ParticipantProfile {
  readonly share: number;
  readonly born: readonly [earliest: number, latest: number];
  readonly employmentStatus: EmploymentStatus;
  /** In what capacity, where it is another than that of a resident. */
  readonly capacity?: ParticipantCapacity;
  /** Chance of coming to an occasion that draws as most do. */
  readonly diligence: number;
  /** Chance of taking part online where one may. */
  readonly online: number;
}

/**
 * Committee staff and the retired carry most, the middle-aged come seldom. A community has 89 on record.
 * @source assumption after 论文第三节
 */
export const PARTICIPANT_PROFILES: readonly ParticipantProfile[] = [
  {
    ...{ share: 5, born: [1971, 1998], employmentStatus: 'employed', capacity: 'committeeStaff' },
    ...{ diligence: 0.8, online: 0.5 },
  },
  {
    ...{ share: 6, born: [1950, 1964], employmentStatus: 'retired', capacity: 'partyMember' },
    ...{ diligence: 0.5, online: 0.25 },
  },
  { share: 30, born: [1947, 1965], employmentStatus: 'retired', diligence: 0.2, online: 0.15 },
  { share: 22, born: [1968, 1990], employmentStatus: 'employed', diligence: 0.05, online: 0.75 },
  { share: 4, born: [1968, 1988], employmentStatus: 'selfEmployed', diligence: 0.05, online: 0.6 },
  { share: 3, born: [1972, 1992], employmentStatus: 'homemaker', diligence: 0.14, online: 0.6 },
  { share: 14, born: [1992, 2005], employmentStatus: 'employed', diligence: 0.04, online: 0.85 },
  { share: 5, born: [2004, 2007], employmentStatus: 'student', diligence: 0.05, online: 0.7 },
];

/** Something that residents of a community come to, again and again. */
export interface OccasionProfile {
  readonly name: string;
  /** Months of a year in which it is held. */
  readonly months: readonly number[];
  /** First month of all; from the beginning where it is left out. */
  readonly since?: string;
  readonly mechanism: ParticipationMechanism;
  readonly stage: DemocraticStage | null;
  readonly initiators: readonly Weighted<ParticipationInitiator>[];
  /** By which channels one may take part online; none where one has to be there. */
  readonly online: readonly Weighted<ParticipationChannel>[];
  readonly depths: readonly Weighted<number>[];
  readonly minutes: number;
  /** How much it draws, 1 for most. */
  readonly draw: number;
  /** How much more or less it draws those who work or are young. */
  readonly drawOfWorkingAge?: number;
}

const EVERY_MONTH: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);
const PHONE: readonly Weighted<ParticipationChannel>[] = [
  ['wechat', 3],
  ['miniProgram', 2],
];

/** When the meeting after working hours begins, and where: what makes the third quarter of 2026 another. @source assumption */
export const EVENING_MEETING = {
  name: '晚间议事会',
  subdistricts: ['城东街道', '虹桥街道', '文峰街道', '观音山街道', '狼山镇街道', '永兴街道'],
} as const;

/** What a community holds. @source assumption */
export const OCCASIONS: readonly OccasionProfile[] = [
  {
    ...{ name: '议事会', months: [3, 6, 9, 12], mechanism: 'deliberation', stage: 'consultation' },
    initiators: [
      ['residentsCommittee', 6],
      ['partyBranch', 2],
      ['resident', 2],
    ],
    depths: [
      [2, 3],
      [3, 5],
      [5, 1],
    ],
    ...{ online: [['wechat', 1]], minutes: 90, draw: 0.4 },
  },
  {
    ...{ name: '楼道清洁日', months: EVERY_MONTH, mechanism: 'volunteering', stage: 'management' },
    initiators: [
      ['residentsCommittee', 5],
      ['subdistrict', 3],
      ['organisation', 2],
    ],
    depths: [
      [4, 6],
      [2, 1],
    ],
    ...{ online: [], minutes: 120, draw: 0.25, drawOfWorkingAge: 1.2 },
  },
  {
    ...{ name: '邻里活动', months: EVERY_MONTH, mechanism: 'activity', stage: null },
    initiators: [
      ['organisation', 4],
      ['residentsCommittee', 4],
      ['resident', 2],
    ],
    ...{ depths: [[2, 1]], online: [], minutes: 120, draw: 0.3, drawOfWorkingAge: 1.4 },
  },
  {
    ...{ name: '网上征求意见', months: EVERY_MONTH, mechanism: 'survey', stage: 'consultation' },
    initiators: [
      ['residentsCommittee', 6],
      ['department', 2],
      ['ownersCommittee', 1],
    ],
    depths: [
      [1, 4],
      [3, 3],
    ],
    ...{ online: PHONE, minutes: 5, draw: 0.16, drawOfWorkingAge: 3.6 },
  },
  {
    ...{ name: '居务公开评议', months: [1, 7], mechanism: 'review', stage: 'supervision' },
    initiators: [
      ['residentsCommittee', 4],
      ['department', 1],
    ],
    depths: [
      [2, 2],
      [3, 3],
    ],
    ...{ online: [['miniProgram', 1]], minutes: 60, draw: 0.4 },
  },
  {
    ...{ name: '小区事项表决', months: [4, 10], mechanism: 'ballot', stage: 'decision' },
    initiators: [
      ['ownersCommittee', 3],
      ['residentsCommittee', 3],
      ['resident', 1],
      ['propertyCompany', 1],
    ],
    ...{ depths: [[3, 1]], online: PHONE, minutes: 15, draw: 0.4, drawOfWorkingAge: 2.4 },
  },
  {
    ...{ name: '居民代表会议', months: [1, 6], mechanism: 'representativesMeeting', stage: 'decision' },
    initiators: [['residentsCommittee', 1]],
    depths: [
      [3, 4],
      [5, 1],
    ],
    ...{ online: [], minutes: 120, draw: 0.3 },
  },
  {
    ...{ name: '居民小组长推选', months: [11], mechanism: 'election', stage: 'election' },
    initiators: [
      ['residentsCommittee', 3],
      ['subdistrict', 1],
    ],
    ...{ depths: [[3, 1]], online: [], minutes: 30, draw: 0.6 },
  },
  {
    ...{ name: EVENING_MEETING.name, months: EVERY_MONTH, since: '2026-07' },
    ...{ mechanism: 'deliberation', stage: 'consultation' },
    initiators: [
      ['resident', 5],
      ['organisation', 2],
      ['residentsCommittee', 2],
    ],
    depths: [
      [2, 2],
      [3, 5],
      [5, 1],
    ],
    ...{ online: [['wechat', 1]], minutes: 60, draw: 0.12, drawOfWorkingAge: 16 },
  },
];

/** How lively a month is: little around the Spring Festival, most in spring and autumn. @source assumption */
export const SEASON: readonly number[] = [0.9, 0.72, 1.04, 1.1, 1.08, 1, 0.9, 0.88, 1.06, 1.1, 1.06, 0.96];
