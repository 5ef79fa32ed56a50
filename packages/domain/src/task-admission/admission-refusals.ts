import type { IsoDate } from '../calendar';
import type { MandateFinding } from '../mandate';
import type { AdmissionFacts } from './admission-facts';
import type { AdmissionAction, AdmissionKind, AdmissionStatus } from './vocabulary';

/** Returned when an action does not fit what a department brings. @source requirements.md SM1 */
export type AdmissionRefusal =
  | {
      readonly code: 'admissionActionNotAllowed';
      readonly admissionStatus: AdmissionStatus;
      readonly admissionAction: AdmissionAction;
      readonly allowedAdmissionActions: readonly AdmissionAction[];
    }
  | {
      readonly code: 'admissionFactMissing';
      readonly admissionAction: AdmissionAction;
      readonly admissionFact: keyof AdmissionFacts;
    }
  /** No law or document is named. */
  | { readonly code: 'admissionWithoutBasis' }
  /** Funds must follow what is of this kind (费随事转), and none do. */
  | { readonly code: 'admissionWithoutFunds'; readonly admissionKind: AdmissionKind }
  /** It would begin sooner than notice allows. */
  | {
      readonly code: 'admissionTooLate';
      readonly startsOn: IsoDate;
      readonly earliestOn: IsoDate;
      readonly workingDays: number;
    }
  | { readonly code: 'admissionEndsBeforeItsStart'; readonly startsOn: IsoDate }
  | {
      readonly code: 'admissionPeriodOutOfRange';
      readonly earliestOn: IsoDate;
      readonly latestOn: IsoDate;
    }
  /** Only what is on the list goes out without an application. */
  | { readonly code: 'admissionNotOnList'; readonly finding: MandateFinding }
  /** What is on the list needs no emergency. */
  | { readonly code: 'admissionOnList' }
  | { readonly code: 'hearingStillOpen'; readonly hearingEndsOn: IsoDate }
  /** A refusal by the list names the item. */
  | { readonly code: 'refusalWithoutItem' }
  | { readonly code: 'admissionDecidedByApplicant' };
