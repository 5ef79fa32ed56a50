import type { BallotShare } from '../ballot';
import type { TimeLimit } from '../calendar';
import type { BilingualText } from '../shared';

/** A step on the way to a committee. @source 北京市物业管理条例 (2024) ch. 3 */
export const COMMITTEE_STEPS = [
  'termReported',
  'applied',
  'reviewed',
  'groupFormed',
  'groupPosted',
  'materialsPublished',
  'assemblyHeld',
  'chairElected',
  'chairPosted',
  'handedOver',
  'filed',
  'filingConfirmed',
] as const;

/** See {@link COMMITTEE_STEPS}. @source 北京市物业管理条例 (2024) ch. 3 */
export type CommitteeStep = (typeof COMMITTEE_STEPS)[number];

/** What a step's clock runs from: an earlier step, or the end of the term in office. @source 北京市物业管理条例 (2024) ch. 3 */
export type CommitteeClockStart = CommitteeStep | 'termEnd';

/**
 * The clock of a step: `within` is the time after its start, `before` the time ahead of it. A step without a clock
 * has no due day.
 * @source 北京市物业管理条例 (2024) ch. 3
 */
export interface CommitteeStepRule {
  readonly step: CommitteeStep;
  readonly clock: {
    readonly direction: 'within' | 'before';
    readonly start: CommitteeClockStart;
    readonly limit: TimeLimit;
  } | null;
}

/** Whether a committee is formed for the first time or elected anew. @source 北京市物业管理条例 (2024) ch. 3 */
export const COMMITTEE_PROCEDURES = ['formation', 'reElection'] as const;

/** See {@link COMMITTEE_PROCEDURES}. @source 北京市物业管理条例 (2024) ch. 3 */
export type CommitteeProcedure = (typeof COMMITTEE_PROCEDURES)[number];

/** The rules of forming, electing and keeping a committee, as data with their version. @source domain.md 2.4 */
export interface OwnersCommitteeRules {
  readonly code: string;
  readonly version: string;
  readonly legalBasis: BilingualText;
  /** Area that must have been handed over, of all area. */
  readonly handedOver: BallotShare;
  /** Owners, or their area, that may apply together; the developer may apply alone. */
  readonly applicants: BallotShare;
  readonly leastMembers: number;
  readonly mostMembers: number;
  /** Up to so many households a committee may be of `smallEstateMembers`. */
  readonly smallEstateHouseholds: number;
  readonly smallEstateMembers: number;
  readonly termYears: number;
  /** Months before the end of a term from which it counts as expiring. */
  readonly expiringMonths: number;
  /** Days without a meeting after which a committee exists in name only. */
  readonly idleDays: number;
  readonly steps: Readonly<Record<CommitteeProcedure, readonly CommitteeStepRule[]>>;
}

const within = (start: CommitteeClockStart, limit: TimeLimit): CommitteeStepRule['clock'] => ({
  direction: 'within',
  start,
  limit,
});
const days = (amount: number): TimeLimit => ({ amount, unit: 'day' });

const ELECTION_STEPS: readonly CommitteeStepRule[] = [
  { step: 'groupPosted', clock: within('groupFormed', days(7)) },
  { step: 'materialsPublished', clock: null },
];
const OFFICE_STEPS: readonly CommitteeStepRule[] = [
  { step: 'chairElected', clock: within('assemblyHeld', days(7)) },
  { step: 'chairPosted', clock: within('chairElected', days(3)) },
];
const FILING_STEPS: readonly CommitteeStepRule[] = [
  { step: 'filed', clock: within('assemblyHeld', days(30)) },
  { step: 'filingConfirmed', clock: within('filed', { amount: 5, unit: 'workingDay' }) },
];

/**
 * The best-specified local text, taken as the default set until a district enters its own: application by 5 % of
 * owners or area once half of the area is handed over, review in 30 days, preparatory group in 30, first assembly
 * within 60, chair in 7, filing in 30, confirmed in 5 working days; report 6 months before a term ends, group for
 * the new election in 60 days. Five or more members, odd; three up to 100 households; five years at most.
 * @source 北京市物业管理条例 (2024); 物业管理条例 art. 16 (filing in 30 days); 建房〔2009〕274号 (at most 11, hand-over in 10 days)
 */
export const BEIJING_COMMITTEE_RULES: OwnersCommitteeRules = {
  code: 'CN-BJ-PROPERTY',
  version: '2024',
  legalBasis: {
    zh: '《北京市物业管理条例》（2024 年修正）',
    en: 'Beijing regulation on property management (2024)',
  },
  handedOver: { numerator: 1, denominator: 2 },
  applicants: { numerator: 5, denominator: 100 },
  leastMembers: 5,
  mostMembers: 11,
  smallEstateHouseholds: 100,
  smallEstateMembers: 3,
  termYears: 5,
  expiringMonths: 6,
  idleDays: 180,
  steps: {
    formation: [
      { step: 'applied', clock: null },
      { step: 'reviewed', clock: within('applied', days(30)) },
      { step: 'groupFormed', clock: within('reviewed', days(30)) },
      ...ELECTION_STEPS,
      { step: 'assemblyHeld', clock: within('groupFormed', days(60)) },
      ...OFFICE_STEPS,
      ...FILING_STEPS,
    ],
    reElection: [
      {
        step: 'termReported',
        clock: { direction: 'before', start: 'termEnd', limit: { amount: 6, unit: 'month' } },
      },
      { step: 'groupFormed', clock: within('termReported', days(60)) },
      ...ELECTION_STEPS,
      { step: 'assemblyHeld', clock: within('termEnd', days(0)) },
      ...OFFICE_STEPS,
      { step: 'handedOver', clock: within('assemblyHeld', days(10)) },
      ...FILING_STEPS,
    ],
  },
};
