import type { IsoDate } from '../calendar';
import type { MandateBody } from '../mandate';
import type { WorkloadSource } from '../workload-source';
import type { TaskFacts } from './task-facts';
import type { TaskSplitRefusal } from './task-split';
import type { TaskAction, TaskStatus } from './vocabulary';

/** Returned when something does not fit a task of a community. @source requirements.md SM1; domain.md section 7 */
export type TaskRefusal =
  | {
      readonly code: 'taskActionNotAllowed';
      readonly taskStatus: TaskStatus;
      readonly taskAction: TaskAction;
      readonly allowedTaskActions: readonly TaskAction[];
    }
  | { readonly code: 'taskFactMissing'; readonly taskAction: TaskAction; readonly taskFact: keyof TaskFacts }
  | { readonly code: 'taskDayOutOfRange'; readonly earliestOn: IsoDate; readonly latestOn: IsoDate }
  /** Only what a subdistrict received is split on its way down. */
  | { readonly code: 'taskNotSplittable'; readonly body: MandateBody }
  | TaskReceiptRefusal
  | TaskDueRefusal
  | TaskSplitRefusal;

/** Returned when a task cannot be received as it is stated. @source domain.md 4.3 (W03, W06) */
export type TaskReceiptRefusal =
  /** What a department puts is never the community's own affair, nor a resident's request. */
  | { readonly code: 'taskSourceNotOfDepartment'; readonly workloadSource: WorkloadSource }
  /** What departments put names the department. */
  | { readonly code: 'taskWithoutDepartment'; readonly workloadSource: WorkloadSource }
  | { readonly code: 'taskDueBeforeReceipt'; readonly receivedOn: IsoDate }
  | { readonly code: 'taskReceivedInFuture'; readonly receivedOn: IsoDate };

/** Returned when a day by which a task is due cannot be changed so. @source requirements.md section 6 (gaming guards) */
export type TaskDueRefusal =
  | { readonly code: 'taskDueNotProposed' }
  | { readonly code: 'taskDueBeforeToday'; readonly earliestOn: IsoDate };
