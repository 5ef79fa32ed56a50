import { addDays, addMonths, addWorkingDays, type IsoDate, type WorkingDayCalendar } from '../calendar';
import type { MoneyText } from '../identifier';
import { isPermittedFinding, type MandateFinding } from '../mandate';
import { accepted, refused, type Result, transitionRefusal, type Transition } from '../shared';
import type { AdmissionFacts } from './admission-facts';
import type { AdmissionRefusal } from './admission-refusals';
import type { AdmissionRules } from './admission-rules';
import {
  ADMISSION_ACTIONS,
  type AdmissionAction,
  type AdmissionKind,
  type AdmissionParty,
  type AdmissionState,
  type AdmissionStatus,
} from './vocabulary';

/** A row of the table: from where to where, what is stated, and who does it. @source requirements.md SM1 */
export interface AdmissionTransition extends Transition<
  AdmissionStatus,
  keyof AdmissionFacts,
  AdmissionState
> {
  readonly by: AdmissionParty;
}

/**
 * From where to where each action leads. What is on the list is released without an application; what went out in an
 * emergency is applied for afterwards, also when its days are over.
 * @source requirements.md SM1; domain.md 2.5
 */
export const ADMISSION_TRANSITIONS: Readonly<Record<AdmissionAction, AdmissionTransition>> = {
  release: { from: ['draft'], to: 'released', needs: [], by: 'applicant' },
  submitApplication: {
    from: ['draft', 'returned', 'emergency', 'emergencyOver'],
    to: 'hearing',
    needs: ['authority'],
    by: 'applicant',
  },
  undertakeItself: { from: ['draft'], to: 'selfUndertaken', needs: [], by: 'applicant' },
  seekVolunteers: { from: ['draft'], to: 'volunteersSought', needs: [], by: 'applicant' },
  openEmergency: { from: ['draft'], to: 'emergency', needs: ['emergencyBasis'], by: 'applicant' },
  withdrawApplication: {
    from: ['draft', 'hearing', 'review', 'returned', 'volunteersSought'],
    to: 'withdrawn',
    needs: [],
    by: 'applicant',
  },
  closeHearing: { from: ['hearing'], to: 'review', needs: ['hearingSummary'], by: 'panel' },
  admit: { from: ['review'], to: 'admitted', needs: ['validTo', 'decisionNote'], by: 'panel' },
  refuse: { from: ['review'], to: 'refused', needs: ['ground', 'reason'], by: 'panel' },
  returnForCorrection: { from: ['hearing', 'review'], to: 'returned', needs: ['reason'], by: 'panel' },
  extend: {
    from: ['admitted', 'dueForReview', 'expired'],
    to: 'admitted',
    needs: ['validTo', 'reviewFinding'],
    by: 'panel',
  },
  revoke: {
    from: ['released', 'volunteersSought', 'admitted', 'dueForReview', 'emergency', 'emergencyOver'],
    to: 'revoked',
    needs: ['reason'],
    by: 'panel',
  },
};

/** Days by which a status is derived. @source requirements.md SM1 */
export interface AdmissionDays {
  readonly state: AdmissionState;
  readonly startsOn: IsoDate;
  /** Last day for which it is admitted. */
  readonly validTo: IsoDate | null;
  readonly emergencyEndsOn: IsoDate | null;
}

/** The status on a day. @source requirements.md SM1 */
export function statusOfAdmission(
  { state, validTo, emergencyEndsOn }: AdmissionDays,
  today: IsoDate,
  rules: Pick<AdmissionRules, 'reviewAheadDays'>,
): AdmissionStatus {
  if (state === 'emergency')
    return emergencyEndsOn !== null && today > emergencyEndsOn ? 'emergencyOver' : 'emergency';
  if (state !== 'admitted' || validTo === null) return state;
  if (today > validTo) return 'expired';
  return today >= addDays(validTo, -rules.reviewAheadDays) ? 'dueForReview' : 'admitted';
}

/**
 * Whether communities have to do something on a day: it was on the list, it is admitted, or it went out in an emergency
 * and its days are not over. What is only applied for binds nobody.
 * @source domain.md 2.5; requirements.md SM1
 */
export function isBindingOn(
  days: AdmissionDays & { readonly endsOn: IsoDate | null },
  day: IsoDate,
): boolean {
  const last = lastBindingDay(days);
  return days.startsOn <= day && last !== undefined && (last === null || day <= last);
}

/** The last day on which it binds; null while none is set, undefined when it binds nobody. @source domain.md 2.5; requirements.md SM1 */
export function lastBindingDay({
  state,
  endsOn,
  validTo,
  emergencyEndsOn,
}: AdmissionDays & { readonly endsOn: IsoDate | null }): IsoDate | null | undefined {
  switch (state) {
    case 'released':
      return endsOn;
    case 'admitted':
      return validTo ?? undefined;
    case 'emergency':
    case 'hearing':
    case 'review':
    case 'returned':
      return emergencyEndsOn ?? undefined;
    default:
      return undefined;
  }
}

/** What may be done in a status, by one party or by both, in the order of the table. @source requirements.md SM1 */
export function availableAdmissionActions(
  status: AdmissionStatus,
  party?: AdmissionParty,
): readonly AdmissionAction[] {
  return ADMISSION_ACTIONS.filter((action) => {
    const { from, by } = ADMISSION_TRANSITIONS[action];
    return from.includes(status) && (party === undefined || by === party);
  });
}

/** What is known of it at the moment when something is done. @source requirements.md SM1 */
export interface AdmissionPosition extends AdmissionDays {
  readonly kind: AdmissionKind;
  readonly endsOn: IsoDate | null;
  readonly legalBasis: string | null;
  readonly fundsAmount: MoneyText | null;
  readonly hearingEndsOn: IsoDate | null;
  /** Whether every community that is heard has answered. */
  readonly heardAll: boolean;
  /** Where it stands against the list in force on the day that decides. */
  readonly finding: MandateFinding;
  /** Working days of notice that its item needs; null where the rule holds. */
  readonly leadDays: number | null;
  /** Whether whoever acts is who applied. */
  readonly byApplicant: boolean;
}

/** The day of an action, with the rules and the calendar by which it is judged. @source decision record 0121 */
export interface AdmissionToday {
  readonly today: IsoDate;
  readonly rules: AdmissionRules;
  readonly calendar: WorkingDayCalendar;
}

/** The state after an action. @source requirements.md SM1; 权随责走、费随事转 */
export function advanceAdmission(
  position: AdmissionPosition,
  action: AdmissionAction,
  stated: AdmissionFacts & AdmissionToday,
): Result<AdmissionState, AdmissionRefusal> {
  const status = statusOfAdmission(position, stated.today, stated.rules);
  const refusal = transitionRefusal(ADMISSION_TRANSITIONS, { state: status, action, facts: stated });
  if (refusal?.kind === 'notAllowed')
    return refused({
      code: 'admissionActionNotAllowed',
      admissionStatus: status,
      admissionAction: action,
      allowedAdmissionActions: refusal.allowed,
    });
  if (refusal)
    return refused({ code: 'admissionFactMissing', admissionAction: action, admissionFact: refusal.fact });
  const problem = guards[action]?.(position, stated);
  return problem ? refused(problem) : accepted(ADMISSION_TRANSITIONS[action].to);
}

type Guard = (
  position: AdmissionPosition,
  stated: AdmissionFacts & AdmissionToday,
) => AdmissionRefusal | undefined;

const guards: Readonly<Partial<Record<AdmissionAction, Guard>>> = {
  release: (position, stated) =>
    isPermittedFinding(position.finding)
      ? noticeProblem(position, position.leadDays ?? stated.rules.listedLeadDays, stated)
      : { code: 'admissionNotOnList', finding: position.finding },
  submitApplication: (position, stated) =>
    resourceProblem(position, stated) ??
    // What runs already cannot be applied for ahead.
    (position.emergencyEndsOn === null
      ? noticeProblem(position, stated.rules.applyAheadDays, stated)
      : undefined),
  openEmergency: (position) =>
    isPermittedFinding(position.finding) ? { code: 'admissionOnList' } : undefined,
  closeHearing: ({ hearingEndsOn, heardAll }, { today }) =>
    hearingEndsOn !== null && today <= hearingEndsOn && !heardAll
      ? { code: 'hearingStillOpen', hearingEndsOn }
      : undefined,
  admit: (position, stated) =>
    deciderProblem(position) ?? resourceProblem(position, stated) ?? periodProblem(position.startsOn, stated),
  refuse: (position, { ground, refusedBy = '' }) =>
    deciderProblem(position) ??
    (ground === 'prohibitedItem' && refusedBy.trim() === '' ? { code: 'refusalWithoutItem' } : undefined),
  returnForCorrection: deciderProblem,
  extend: (position, stated) => deciderProblem(position) ?? periodProblem(stated.today, stated),
  revoke: deciderProblem,
};

function deciderProblem({ byApplicant }: AdmissionPosition): AdmissionRefusal | undefined {
  return byApplicant ? { code: 'admissionDecidedByApplicant' } : undefined;
}

/** Authority goes with the task and so do funds: neither is put off until after the decision. */
function resourceProblem(
  { legalBasis, kind, fundsAmount }: AdmissionPosition,
  { rules }: AdmissionToday,
): AdmissionRefusal | undefined {
  if ((legalBasis ?? '').trim() === '') return { code: 'admissionWithoutBasis' };
  const isFunded = fundsAmount !== null && !/^0(\.0*)?$/u.test(fundsAmount);
  return rules.fundedKinds.includes(kind) && !isFunded
    ? { code: 'admissionWithoutFunds', admissionKind: kind }
    : undefined;
}

function noticeProblem(
  { startsOn, endsOn }: AdmissionPosition,
  workingDays: number,
  { today, calendar }: AdmissionToday,
): AdmissionRefusal | undefined {
  if (endsOn !== null && endsOn < startsOn) return { code: 'admissionEndsBeforeItsStart', startsOn };
  const earliest = addWorkingDays(today, workingDays, calendar);
  return startsOn < earliest.date
    ? { code: 'admissionTooLate', startsOn, earliestOn: earliest.date, workingDays }
    : undefined;
}

function periodProblem(
  from: IsoDate,
  { validTo, rules }: AdmissionFacts & AdmissionToday,
): AdmissionRefusal | undefined {
  const latestOn = addMonths(from, rules.longestMonths);
  return validTo !== undefined && (validTo < from || validTo > latestOn)
    ? { code: 'admissionPeriodOutOfRange', earliestOn: from, latestOn }
    : undefined;
}
