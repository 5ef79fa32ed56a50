import { addDays, addWorkingDays, type IsoDate, type WorkingDayCalendar } from '../calendar';
import type { AdmissionKind } from './vocabulary';

/** Clocks and conditions of admission: data, which a district sets for itself. @source requirements.md section 9; decision record 0121 */
export interface AdmissionRules {
  /** Working days before its start by which something is applied for. */
  readonly applyAheadDays: number;
  /** Working days within which the panel decides. */
  readonly decideWithinDays: number;
  /** Working days for which communities are heard. */
  readonly hearingDays: number;
  /** Working days of notice for what is on the list and names none of its own. */
  readonly listedLeadDays: number;
  /** Days for which something may run that went out in an emergency. */
  readonly emergencyDays: number;
  /** Working days within which it is applied for afterwards. */
  readonly emergencyApplyDays: number;
  /** Days before its end from which an admission is due for review. */
  readonly reviewAheadDays: number;
  /** Months for which something may be admitted at most. */
  readonly longestMonths: number;
  /** Kinds with which funds must go (费随事转). */
  readonly fundedKinds: readonly AdmissionKind[];
}

/**
 * The rules that districts start with: 30 working days ahead and 15 to decide are those of 北京西城区; the others are
 * defaults to be set.
 * @source requirements.md section 9 (西城 2018)
 */
export const ADMISSION_RULES: AdmissionRules = {
  applyAheadDays: 30,
  decideWithinDays: 15,
  hearingDays: 5,
  listedLeadDays: 3,
  emergencyDays: 15,
  emergencyApplyDays: 5,
  reviewAheadDays: 30,
  longestMonths: 12,
  fundedKinds: ['task', 'body', 'ledger', 'survey'],
};

/** Limits within which a district may set the numbers. @source decision record 0121 */
export const ADMISSION_RULE_LIMITS: Readonly<
  Record<Exclude<keyof AdmissionRules, 'fundedKinds'>, readonly [least: number, most: number]>
> = {
  applyAheadDays: [0, 120],
  decideWithinDays: [1, 60],
  hearingDays: [1, 30],
  listedLeadDays: [0, 30],
  emergencyDays: [1, 90],
  emergencyApplyDays: [1, 30],
  reviewAheadDays: [0, 180],
  longestMonths: [1, 60],
};

/** Days that begin to run; `provisional` says that some day has no published calendar yet. @source domain.md 0.11 */
export interface AdmissionClocks {
  readonly hearingEndsOn: IsoDate;
  readonly decideBy: IsoDate;
  readonly provisional: boolean;
}

/** The clocks that run from the day of an application. @source requirements.md section 9 */
export function applicationClocks(
  submittedOn: IsoDate,
  rules: AdmissionRules,
  calendar: WorkingDayCalendar,
): AdmissionClocks {
  const hearing = addWorkingDays(submittedOn, rules.hearingDays, calendar);
  const decision = addWorkingDays(submittedOn, rules.decideWithinDays, calendar);
  return {
    hearingEndsOn: hearing.date,
    decideBy: decision.date,
    provisional: hearing.provisional || decision.provisional,
  };
}

/** When something ends that went out in an emergency, and by when it is applied for. @source issue on committee workload */
export function emergencyClocks(
  openedOn: IsoDate,
  rules: AdmissionRules,
  calendar: WorkingDayCalendar,
): { readonly endsOn: IsoDate; readonly applyBy: IsoDate; readonly provisional: boolean } {
  const applyBy = addWorkingDays(openedOn, rules.emergencyApplyDays, calendar);
  // The day on which it goes out is its first.
  return {
    endsOn: addDays(openedOn, rules.emergencyDays - 1),
    applyBy: applyBy.date,
    provisional: applyBy.provisional,
  };
}
