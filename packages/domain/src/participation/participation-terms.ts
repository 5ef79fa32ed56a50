/** The five democratic stages (五个民主环节) at which residents take part. @source domain.md 4.1 P11; requirements.md W1 */
export const DEMOCRATIC_STAGES = [
  'election',
  'consultation',
  'decision',
  'management',
  'supervision',
] as const;

/** See {@link DEMOCRATIC_STAGES}. @source domain.md 4.1 P11 */
export type DemocraticStage = (typeof DEMOCRATIC_STAGES)[number];

/** In what capacity (身份) somebody takes part on a day. @source domain.md 4.0, roles */
export const PARTICIPANT_CAPACITIES = [
  'resident',
  'committeeStaff',
  'partyMember',
  'owner',
  'tenant',
  'merchant',
  'organisationMember',
  'propertyStaff',
  'student',
] as const;

/** See {@link PARTICIPANT_CAPACITIES}. @source domain.md 4.0, roles */
export type ParticipantCapacity = (typeof PARTICIPANT_CAPACITIES)[number];

/** By what somebody takes part (参与机制). @source requirements.md W1, W6; domain.md 2.7 to 2.9 */
export const PARTICIPATION_MECHANISMS = [
  'notice',
  'election',
  'residentsMeeting',
  'representativesMeeting',
  'deliberation',
  'hearing',
  'ballot',
  'participatoryVote',
  'proposal',
  'activity',
  'volunteering',
  'review',
  'survey',
] as const;

/** See {@link PARTICIPATION_MECHANISMS}. @source requirements.md W1 */
export type ParticipationMechanism = (typeof PARTICIPATION_MECHANISMS)[number];

/** Ways (渠道) by which somebody takes part. @source domain.md 4.0, channels */
export const PARTICIPATION_CHANNELS = [
  'offline',
  'wechat',
  'miniProgram',
  'app',
  'web',
  'hotline',
  'proxy',
] as const;

/** See {@link PARTICIPATION_CHANNELS}. @source domain.md 4.0, channels */
export type ParticipationChannel = (typeof PARTICIPATION_CHANNELS)[number];

/** Channels over the internet (线上); a call to the hotline and what somebody else enters (代办) are not. @source domain.md 4.0, 4.1 P12 */
export const ONLINE_CHANNELS: readonly ParticipationChannel[] = ['wechat', 'miniProgram', 'app', 'web'];

/** Whether somebody takes part in person or through a representative (代表). @source requirements.md W1 */
export const PARTICIPATION_FORMS = ['direct', 'represented'] as const;

/** See {@link PARTICIPATION_FORMS}. @source requirements.md W1 */
export type ParticipationForm = (typeof PARTICIPATION_FORMS)[number];

/** Who started what somebody takes part in (发起方). @source requirements.md W5, M04, M28 */
export const PARTICIPATION_INITIATORS = [
  'resident',
  'organisation',
  'ownersCommittee',
  'residentsCommittee',
  'partyBranch',
  'propertyCompany',
  'subdistrict',
  'department',
] as const;

/** See {@link PARTICIPATION_INITIATORS}. @source requirements.md W5 */
export type ParticipationInitiator = (typeof PARTICIPATION_INITIATORS)[number];

/** Initiators that are residents or groups of theirs: what they start is self-initiated where no task stands behind it. @source requirements.md M04; domain.md 4.1 P15 */
export const RESIDENT_INITIATORS: readonly ParticipationInitiator[] = [
  'resident',
  'organisation',
  'ownersCommittee',
];

/** What shows that somebody took part (凭据). @source requirements.md M18; domain.md 2.9 */
export const PARTICIPATION_EVIDENCE = [
  'signInSheet',
  'attendanceCode',
  'ballotRecord',
  'serviceRecord',
  'meetingMinutes',
  'photograph',
  'residentConfirmed',
  'statement',
] as const;

/** See {@link PARTICIPATION_EVIDENCE}. @source requirements.md M18 */
export type ParticipationEvidence = (typeof PARTICIPATION_EVIDENCE)[number];

/** What a resident does for a living (就业状态); retired is a status and no age. @source domain.md 4.0; requirements.md M03 */
export const EMPLOYMENT_STATUSES = [
  'employed',
  'selfEmployed',
  'unemployed',
  'homemaker',
  'student',
  'retired',
] as const;

/** See {@link EMPLOYMENT_STATUSES}. @source domain.md 4.0 */
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

/** Depth of participation (参与深度), from 1 informed over attended, spoke or voted, and carried out to 5 led. @source domain.md 4.0, ladder weight */
export const PARTICIPATION_DEPTHS = [1, 2, 3, 4, 5] as const;

/** From this depth on somebody takes part; below, they know of it. @source domain.md 4.1 P01 */
export const TAKING_PART_DEPTH = 2;

/** Depths of those who take part, shallowest first. @source domain.md 4.0, ladder weight; 4.1 P01 */
export const TAKING_PART_DEPTHS = [2, 3, 4, 5] as const;

/** Where a participant was in a span: over the internet alone, never over it, or both (线上线下). @source domain.md 4.1 P12 */
export const PARTICIPATION_MODES = ['offlineOnly', 'both', 'onlineOnly'] as const;

/** See {@link PARTICIPATION_MODES}. @source domain.md 4.1 P12 */
export type ParticipationMode = (typeof PARTICIPATION_MODES)[number];

/** Evidence that shows that somebody was there and nothing of what came of it. @source requirements.md M18 */
export const PRESENCE_EVIDENCE: readonly ParticipationEvidence[] = [
  'signInSheet',
  'attendanceCode',
  'photograph',
];

/** Tenths of the participants, from those who took part least (1) to those who took part most (10). @source Lorenz (1905); domain.md 4.1 P07 */
export const PARTICIPANT_TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** See {@link PARTICIPANT_TENTHS}. @source domain.md 4.1 P07 */
export type ParticipantTenth = (typeof PARTICIPANT_TENTHS)[number];
