import type { IsoDate } from '../calendar';
import type { CriterionStanding } from './exit-criteria';
import type { PanelStanding } from './panel';
import type { ProgrammeRules } from './programme-rules';
import type { NoticeFacts } from './public-notice';
import type {
  ExitCriterion,
  IncubationAction,
  IncubationDocument,
  IncubationStage,
  TerminationGround,
} from './vocabulary';

/** Everything that a case is judged by, besides what is stated with an action. @source domain.md 2.2 */
export interface IncubationFacts {
  readonly stage: IncubationStage;
  /** Where rectification leads back to; null outside it. */
  readonly resumeStage: IncubationStage | null;
  readonly track: string;
  readonly simplified: boolean;
  readonly documents: readonly IncubationDocument[];
  readonly corrections: number;
  readonly extensions: number;
  readonly midtermPassed: boolean;
  readonly panel: PanelStanding;
  readonly notice: NoticeFacts | null;
  readonly agreement: { readonly signedByHub: boolean; readonly signedByOrganisation: boolean };
  readonly planItems: { readonly total: number; readonly open: number };
  readonly criteria: readonly CriterionStanding[];
  readonly handOverItems: number;
  readonly visitsDone: number;
}

/** What must be stated with an action. @source domain.md 2.2 */
export interface IncubationStatement {
  readonly reason?: string;
  readonly extensionMonths?: number;
  readonly terminationGround?: TerminationGround;
}

/** A case on a day under the rules of its programme. @source domain.md 2.2 */
export interface IncubationPosition {
  readonly facts: IncubationFacts;
  readonly rules: ProgrammeRules;
  readonly today: IsoDate;
}

/** Who has not signed the agreement yet. @source domain.md 2.2 */
export type AgreementParty = 'hubOrganisation' | 'applicant';

/** Returned when an action on an incubation case is not possible now; each ground is a refusal of its own. @source domain.md 2.2 and 7 */
export type IncubationRefusal =
  | {
      readonly code: 'incubationActionNotAllowed';
      readonly stage: IncubationStage;
      readonly incubationAction: IncubationAction;
      readonly possibleActions: readonly IncubationAction[];
    }
  | {
      readonly code: 'incubationStatementMissing';
      readonly incubationAction: IncubationAction;
      readonly statement: keyof IncubationStatement;
    }
  | {
      readonly code: 'incubationDocumentsMissing';
      readonly incubationAction: IncubationAction;
      readonly documents: readonly IncubationDocument[];
    }
  | { readonly code: 'incubationPapersComplete' }
  | { readonly code: 'incubationCorrectionUsed'; readonly limit: number }
  | { readonly code: 'panelIncomplete'; readonly received: number; readonly minimum: number }
  | { readonly code: 'panelScoreBelowPassLine'; readonly mean: string; readonly passLine: number }
  | { readonly code: 'publicNoticeAbsent' }
  | { readonly code: 'publicNoticeRunning'; readonly closesOn: IsoDate }
  | { readonly code: 'objectionOpen'; readonly count: number }
  | { readonly code: 'objectionUpheld'; readonly count: number }
  | { readonly code: 'agreementUnsigned'; readonly parties: readonly AgreementParty[] }
  | { readonly code: 'developmentPlanEmpty' }
  | { readonly code: 'developmentPlanOpen'; readonly count: number }
  | { readonly code: 'midtermNotPassed' }
  | { readonly code: 'midtermPassedAlready' }
  | { readonly code: 'extensionUsed'; readonly limit: number }
  | { readonly code: 'extensionTooLong'; readonly months: number; readonly limit: number }
  | { readonly code: 'exitCriteriaUnmet'; readonly criteria: readonly ExitCriterion[] }
  | {
      readonly code: 'exitEvidenceExpired';
      readonly criteria: readonly ExitCriterion[];
      /** The paper that ran out first. */
      readonly document: string;
      readonly validTo: IsoDate;
    }
  | { readonly code: 'handOverListMissing' }
  | { readonly code: 'followUpIncomplete'; readonly done: number; readonly limit: number };
