/** What is put before communities: tasks, and all else that departments bring. @source requirements.md section 9 (张家口, 自贡); domain.md 2.5 */
export const ADMISSION_KINDS = [
  'task',
  'body',
  'plaque',
  'ledger',
  'survey',
  'inspection',
  'assessment',
  'certificate',
] as const;

/** See {@link ADMISSION_KINDS}. @source domain.md 2.5 */
export type AdmissionKind = (typeof ADMISSION_KINDS)[number];

/**
 * Where something that a department brings stands. `dueForReview`, `expired` and `emergencyOver` are never entered: they
 * come of dates alone.
 * @source requirements.md SM1
 */
export const ADMISSION_STATUSES = [
  'draft',
  'released',
  'selfUndertaken',
  'volunteersSought',
  'emergency',
  'emergencyOver',
  'hearing',
  'review',
  'returned',
  'admitted',
  'dueForReview',
  'expired',
  'refused',
  'withdrawn',
  'revoked',
] as const;

/** See {@link ADMISSION_STATUSES}. @source requirements.md SM1 */
export type AdmissionStatus = (typeof ADMISSION_STATUSES)[number];

/** A status that commands set; the other three are derived. @source requirements.md SM1 */
export type AdmissionState = Exclude<AdmissionStatus, 'emergencyOver' | 'dueForReview' | 'expired'>;

/** How it came: in order, or at once in an emergency (应急通道); counted apart. @source requirements.md SM1; issue on committee workload */
export const ADMISSION_CHANNELS = ['ordinary', 'emergency'] as const;

/** See {@link ADMISSION_CHANNELS}. @source requirements.md SM1 */
export type AdmissionChannel = (typeof ADMISSION_CHANNELS)[number];

/** What can be done with it. @source requirements.md SM1 */
export const ADMISSION_ACTIONS = [
  'release',
  'submitApplication',
  'undertakeItself',
  'seekVolunteers',
  'openEmergency',
  'withdrawApplication',
  'closeHearing',
  'admit',
  'refuse',
  'returnForCorrection',
  'extend',
  'revoke',
] as const;

/** See {@link ADMISSION_ACTIONS}. @source requirements.md SM1 */
export type AdmissionAction = (typeof ADMISSION_ACTIONS)[number];

/** Who takes an action: the department that applies, or the panel (减负联席会议) that decides. Never one person. @source domain.md 2.5; decision record 0121 */
export type AdmissionParty = 'applicant' | 'panel';

/** Why an application is refused. @source 权随责走、费随事转; domain.md 2.5 */
export const ADMISSION_GROUNDS = [
  'prohibitedItem',
  'departmentsOwnDuty',
  'notListed',
  'basisInsufficient',
  'resourcesInsufficient',
  'alreadyCollected',
] as const;

/** See {@link ADMISSION_GROUNDS}. @source domain.md 2.5 */
export type AdmissionGround = (typeof ADMISSION_GROUNDS)[number];

/** What a community says in a hearing (听取社区意见). @source requirements.md S4 */
export const ADMISSION_STANCES = ['support', 'supportWithConditions', 'oppose'] as const;

/** See {@link ADMISSION_STANCES}. @source requirements.md S4 */
export type AdmissionStance = (typeof ADMISSION_STANCES)[number];
