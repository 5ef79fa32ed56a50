import {
  type CalendarAnswer,
  deadline,
  type IsoDate,
  type TimeLimit,
  type WorkingDayCalendar,
} from '../calendar';
import { accepted, refused, type Result } from '../shared';
import type { DocumentKind } from './document-kind';
import type { RegistrationAction, RegistrationStatus } from './registration';

/** A procedure that somebody has applied for: filing 备案, registration 登记, change of registration 变更登记. @source domain.md 2.1 */
export type RegistrationProcedure = 'filing' | 'registration' | 'registrationChange';

/** Papers and time limits of a procedure. A paper may be given by any one of several kinds. @source domain.md 2.1; decision record 0092 */
export interface ProcedureRules {
  readonly papers: readonly (readonly DocumentKind[])[];
  /** Within which the decision is due, from the day of application. */
  readonly decision: TimeLimit;
  /** Within which the papers of a notice are to be handed in, from its day. */
  readonly correction: TimeLimit;
}

/**
 * Rules that a district starts with. Typical filing papers; 60 days for a decision on registration by 社团条例 art. 12;
 * the other limits are local and meant to be changed.
 * @source 深民〔2010〕128号, 豫民文〔2021〕235号; 社会团体登记管理条例 art. 12; decision record 0092
 */
export const DEFAULT_PROCEDURE_RULES: Readonly<Record<RegistrationProcedure, ProcedureRules>> = {
  filing: {
    papers: [
      ['applicationForm'],
      ['memberList'],
      ['identityProof'],
      ['premisesProof'],
      ['charter', 'rulesOfProcedure'],
    ],
    decision: { amount: 20, unit: 'workingDay' },
    correction: { amount: 10, unit: 'workingDay' },
  },
  registration: {
    papers: [
      ['applicationForm'],
      ['authorityConsent'],
      ['charter'],
      ['minutes'],
      ['identityProof'],
      ['premisesProof'],
      ['capitalProof'],
    ],
    decision: { amount: 60, unit: 'day' },
    correction: { amount: 10, unit: 'workingDay' },
  },
  registrationChange: {
    papers: [['applicationForm'], ['minutes']],
    decision: { amount: 20, unit: 'workingDay' },
    correction: { amount: 10, unit: 'workingDay' },
  },
};

/** The procedure that runs in a status; null where none does. @source domain.md section 7 */
export function procedureOf(status: RegistrationStatus): RegistrationProcedure | null {
  switch (status) {
    case 'filingPending':
      return 'filing';
    case 'registrationPending':
      return 'registration';
    case 'changePending':
      return 'registrationChange';
    default:
      return null;
  }
}

const GRANTING: ReadonlySet<RegistrationAction> = new Set([
  'acceptFiling',
  'acceptRegistration',
  'endChange',
]);

/** Whether an action grants what was applied for, so that no paper may be missing. @source domain.md 2.1 */
export function grantsApplication(action: RegistrationAction): boolean {
  return GRANTING.has(action);
}

/** The papers that are missing: of each that is required the first kind that would do. @source domain.md 2.1 */
export function missingPapers(
  rules: ProcedureRules,
  present: ReadonlySet<DocumentKind>,
): readonly DocumentKind[] {
  return rules.papers
    .filter((kinds) => !kinds.some((kind) => present.has(kind)))
    .flatMap((kinds) => kinds.slice(0, 1));
}

/** The last day for the decision. @source Civil Code (民法典) art. 201 to 203; decision record 0092 */
export function decisionDueOn(
  rules: ProcedureRules,
  appliedOn: IsoDate,
  calendar: WorkingDayCalendar,
): CalendarAnswer {
  return deadline(appliedOn, rules.decision, calendar);
}

/** A notice of everything that is missing (一次性告知). @source 行政许可法 art. 32; requirements.md W23 */
export interface CorrectionNotice {
  readonly procedure: RegistrationProcedure;
  readonly papers: readonly DocumentKind[];
  readonly dueOn: IsoDate;
  /** Whether the day was worked out with a calendar that has no notice yet. */
  readonly provisional: boolean;
}

/** Returned when a notice cannot be issued, or an application not be granted. @source 行政许可法 art. 32 */
export type CorrectionRefusal =
  | { readonly code: 'correctionNoProcedure'; readonly status: RegistrationStatus }
  | { readonly code: 'correctionNothingMissing' }
  | { readonly code: 'correctionIssuedAlready' }
  | { readonly code: 'registrationPapersMissing'; readonly paperKinds: readonly DocumentKind[] };

/**
 * The notice for an application: all that is missing at once, and once only.
 * @source 行政许可法 art. 32 (一次性告知); decision record 0092
 */
export function correctionNotice(
  application: {
    readonly status: RegistrationStatus;
    readonly present: ReadonlySet<DocumentKind>;
    readonly noticed: boolean;
  },
  {
    today,
    calendar,
    rules,
  }: {
    readonly today: IsoDate;
    readonly calendar: WorkingDayCalendar;
    readonly rules: Readonly<Record<RegistrationProcedure, ProcedureRules>>;
  },
): Result<CorrectionNotice, CorrectionRefusal> {
  const procedure = procedureOf(application.status);
  if (procedure === null) return refused({ code: 'correctionNoProcedure', status: application.status });
  if (application.noticed) return refused({ code: 'correctionIssuedAlready' });
  const papers = missingPapers(rules[procedure], application.present);
  if (papers.length === 0) return refused({ code: 'correctionNothingMissing' });
  const { date, provisional } = deadline(today, rules[procedure].correction, calendar);
  return accepted({ procedure, papers, dueOn: date, provisional });
}
