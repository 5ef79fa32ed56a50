import type { IsoDate } from '../calendar';
import type { AdmissionGround } from './vocabulary';

/** What is stated with an action. @source requirements.md SM1 */
export interface AdmissionFacts {
  readonly emergencyBasis?: string;
  readonly authority?: string;
  readonly hearingSummary?: string;
  readonly reason?: string;
  readonly decisionNote?: string;
  readonly reviewFinding?: string;
  /** Last day of what is admitted or extended. */
  readonly validTo?: IsoDate;
  readonly ground?: AdmissionGround;
  /** Code of the item of the list that an application is refused by. */
  readonly refusedBy?: string;
}
