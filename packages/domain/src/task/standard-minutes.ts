import type { WorkloadSource } from '../workload-source';

/** Minutes of staff that a task of a source takes, until somebody writes down what it took (标准工时). @source domain.md 4.3 and section 9 item 7 */
export type StandardMinutes = Readonly<Record<WorkloadSource, number>>;

/** A working week: what takes longer is several tasks. @source by knowledge; decision record 0145 */
export const LONGEST_STANDARD_MINUTES = 2400;

/** What a district starts with that has not measured anything (需本地校准). @source by knowledge; domain.md section 9 item 7 */
export const STANDARD_MINUTES: StandardMinutes = {
  assigned: 180,
  inspection: 120,
  ledger: 150,
  platformReporting: 60,
  adHoc: 120,
  selfGovernance: 120,
  residentRequest: 60,
};
