import { daysBetween, isoDate, type IsoDate, partsOfDate } from '../calendar';
import {
  type CreditFlag,
  type FourElement,
  hasUnifiedSocialCreditCode,
  type RegistrationStatus,
} from '../organisation';
import type { HealthFlag } from './health-rule';
import { type HealthFacts, UNKNOWN_HEALTH_FACTS } from './health-score';

/**
 * What the records say of an organisation on a day. A part that is `null` was never recorded: an organisation that
 * nobody has looked at is not a bad one. `elementScores` are 0, 0.5 or 1 each; of posts, persons are counted, each
 * once.
 * @source decision record 0102
 */
export interface HealthRecords {
  readonly day: IsoDate;
  readonly registrationStatus: RegistrationStatus;
  readonly creditFlag: CreditFlag;
  readonly inBeingSince: IsoDate | null;
  readonly elementScores: Readonly<Record<FourElement, number>> | null;
  readonly documents: {
    readonly minutedMeetings: number;
    readonly rulesOfProcedure: boolean;
    readonly financialPolicy: boolean;
    readonly annualReportOn: IsoDate | null;
  } | null;
  readonly posts: {
    readonly coreMembers: number;
    readonly deciding: number;
    readonly supervising: number;
    readonly decidingOrSupervising: number;
  } | null;
  readonly activity: { readonly lastOn: IsoDate; readonly recent: number } | null;
  readonly openRectifications: number | null;
  /** From the accounts of the year in force; months that are not rated are null. */
  readonly finance: { readonly reserveMonths: number | null; readonly incomeSources: number } | null;
}

/** The facts of the health index from records. What no record yields stays unknown. @source decision record 0102 */
export function healthFacts(records: HealthRecords): HealthFacts {
  const { documents, posts, activity, elementScores } = records;
  return {
    ...UNKNOWN_HEALTH_FACTS,
    ...(elementScores ?? {}),
    ...(documents
      ? {
          minutedMeetings: documents.minutedMeetings,
          rulesOfProcedure: Number(documents.rulesOfProcedure),
          financialPolicy: Number(documents.financialPolicy),
        }
      : {}),
    ...(posts ? { coreTeam: posts.coreMembers, separateSupervision: Number(isSeparate(posts)) } : {}),
    ...(activity
      ? {
          activityRecency: Math.max(0, daysBetween(activity.lastOn, records.day)),
          recentActivities: activity.recent,
        }
      : {}),
    annualReport: annualReportScore(records),
    openRectifications: records.openRectifications,
    ...(records.finance ?? {}),
    registrationStanding: STANDING[records.registrationStatus],
  };
}

/** The flags that are raised by records. @source domain.md 4.2; 民政部令第60号 */
export function healthFlags({
  registrationStatus: status,
  creditFlag,
}: Pick<HealthRecords, 'registrationStatus' | 'creditFlag'>): readonly HealthFlag[] {
  const flags: HealthFlag[] = [];
  if (creditFlag === 'serious' || status === 'seriousListed') flags.push('seriousBreach');
  if (status === 'revoked') flags.push('revoked');
  if (creditFlag === 'abnormal' || status === 'abnormalListed') flags.push('abnormal');
  return flags;
}

/**
 * The year of the last annual report (年度工作报告) that was due on a day: handed in between 1 January and 31 May, for
 * the year before.
 * @source 社会团体登记管理条例 art. 28
 */
export function annualReportPeriod(day: IsoDate): { readonly from: IsoDate; readonly dueOn: IsoDate } {
  const { year, month } = partsOfDate(day);
  const last = String(month > 5 ? year : year - 1).padStart(4, '0');
  return { from: isoDate(`${last}-01-01`), dueOn: isoDate(`${last}-05-31`) };
}

/**
 * Whether an annual report was due of an organisation: a legal person that was in being the year before.
 * @source 社会团体登记管理条例 art. 28; domain.md 4.2 H12
 */
export function annualReportDue({
  day,
  registrationStatus,
  inBeingSince,
}: Pick<HealthRecords, 'day' | 'registrationStatus' | 'inBeingSince'>): boolean {
  const { from } = annualReportPeriod(day);
  return hasUnifiedSocialCreditCode(registrationStatus) && inBeingSince !== null && inBeingSince < from;
}

/**
 * Score of the last annual report due: 1 on time, 0.5 late, 0 missing; `null` where none is due: no legal person,
 * not in being the year before, or no documents are recorded at all.
 * @source 社会团体登记管理条例 art. 28; domain.md 4.2 H12
 */
export function annualReportScore(
  records: Pick<HealthRecords, 'day' | 'registrationStatus' | 'inBeingSince' | 'documents'>,
): number | null {
  const { dueOn } = annualReportPeriod(records.day);
  const { documents } = records;
  if (documents === null || !annualReportDue(records)) return null;
  if (documents.annualReportOn === null) return 0;
  return documents.annualReportOn <= dueOn ? 1 : 0.5;
}

const STANDING: Readonly<Record<RegistrationStatus, number>> = {
  unregistered: 0,
  filingPending: 0.5,
  filed: 1,
  registrationPending: 0.5,
  registered: 1,
  changePending: 1,
  abnormalListed: 1,
  seriousListed: 1,
  dissolving: 0.5,
  deregistered: 0,
  revoked: 0,
};

/** Two different persons can be chosen, one who decides and one who supervises. */
function isSeparate(posts: NonNullable<HealthRecords['posts']>): boolean {
  return posts.deciding > 0 && posts.supervising > 0 && posts.decidingOrSupervising > 1;
}
