import { isPermittedFinding, type MandateFinding } from '../mandate';
import {
  isShortNotice,
  isUnadmittedClass,
  type MinutesBasis,
  type ObjectionRuling,
  type TaskClass,
  type TaskMeans,
  type TaskState,
} from '../task';
import { isAdministrativeSource, type WorkloadSource } from '../workload-source';

/**
 * What the figures of workload take of a task of a committee. All of it is fixed on the day of receipt, or changed by the
 * committee or the panel: nothing that a department does with its own task changes a part of it to its credit.
 * @source domain.md 4.3; requirements.md section 6 (gaming guards); decision record 0138
 */
export interface WorkloadTask {
  readonly source: WorkloadSource;
  readonly departmentId: string | null;
  readonly finding: MandateFinding;
  readonly taskClass: TaskClass;
  readonly asOrderWithAppraisal: boolean;
  readonly isEmergency: boolean;
  readonly requiresFunds: boolean;
  readonly fundsPaid: boolean;
  /** What the panel admitted it with; what a department merely says goes with it is in none of it. */
  readonly means: readonly TaskMeans[];
  /** Whether its title calls to a meeting: see `callsMeeting`. */
  readonly callsMeeting: boolean;
  readonly leadWorkingDays: number | null;
  readonly shortNoticeDays: number;
  readonly minutes: number | null;
  readonly minutesBasis: MinutesBasis | null;
  readonly state: TaskState;
  readonly hasObjection: boolean;
  readonly objectionRuling: ObjectionRuling | null;
  /** Whether what figures take of it came, or was changed, after the month of its receipt was closed. */
  readonly changedAfterClose: boolean;
}

/** What is added up over tasks, in whole tasks and whole minutes. @source domain.md 4.3; decision record 0138 */
export const WORKLOAD_MEASURES = [
  'tasks',
  'departmentTasks',
  'adHocTasks',
  'meetingTasks',
  'emergencyTasks',
  'offListTasks',
  'unadmittedTasks',
  'refusedTasks',
  'objections',
  'objectionsUpheld',
  'fundsNeeded',
  'fundsPaid',
  'unfundedTasks',
  'shortNoticeTasks',
  'changedAfterClose',
  'minutes',
  'recordedMinutes',
  'sampledMinutes',
  'administrativeMinutes',
  'overreachMinutes',
  'displacementMinutes',
] as const;

/** See {@link WORKLOAD_MEASURES}. @source decision record 0138 */
export type WorkloadMeasure = (typeof WORKLOAD_MEASURES)[number];

/** Sums over tasks. @source decision record 0138 */
export type WorkloadTotals = Readonly<Record<WorkloadMeasure, number>>;

/** The sums over no task. @source decision record 0138 */
export const NO_WORKLOAD: WorkloadTotals = Object.fromEntries(
  WORKLOAD_MEASURES.map((measure) => [measure, 0]),
) as WorkloadTotals;

/** Whether a department put a task: neither the community's own affairs nor what residents ask for. @source domain.md 4.3 W06 */
export function isDepartmentTask({
  source,
  departmentId,
}: Pick<WorkloadTask, 'source' | 'departmentId'>): boolean {
  return departmentId !== null && isAdministrativeSource(source);
}

/** What one task adds to the sums. @source domain.md 4.3; requirements.md M07, M09 to M12 */
export function workloadOfTask(task: WorkloadTask): WorkloadTotals {
  return { ...countsOf(task), ...meansOf(task), ...minutesOf(task) };
}

/** The sums of two sets of tasks. @source decision record 0138 */
export function addWorkload(one: WorkloadTotals, other: WorkloadTotals): WorkloadTotals {
  return Object.fromEntries(
    WORKLOAD_MEASURES.map((measure) => [measure, one[measure] + other[measure]]),
  ) as WorkloadTotals;
}

/** Sums without what a part of them adds, such as the figures before some corrections. @source decision record 0134 */
export function subtractWorkload(whole: WorkloadTotals, part: WorkloadTotals): WorkloadTotals {
  return Object.fromEntries(
    WORKLOAD_MEASURES.map((measure) => [measure, whole[measure] - part[measure]]),
  ) as WorkloadTotals;
}

type MinuteMeasure = Extract<WorkloadMeasure, `${string}inutes`>;
type MeansMeasure = 'fundsNeeded' | 'fundsPaid' | 'unfundedTasks';
type CountMeasure = Exclude<WorkloadMeasure, MinuteMeasure | MeansMeasure>;

function countsOf(task: WorkloadTask): Readonly<Record<CountMeasure, number>> {
  const ofDepartment = isDepartmentTask(task);
  const unadmitted = ofDepartment && isUnadmittedClass(task.taskClass);
  const { hasObjection, objectionRuling } = task;
  return {
    tasks: 1,
    departmentTasks: Number(ofDepartment),
    adHocTasks: Number(ofDepartment && task.source === 'adHoc'),
    meetingTasks: Number(ofDepartment && task.callsMeeting),
    emergencyTasks: Number(task.isEmergency),
    offListTasks: Number(ofDepartment && !isPermittedFinding(task.finding)),
    unadmittedTasks: Number(unadmitted),
    refusedTasks: Number(unadmitted && task.state === 'refused'),
    objections: Number(hasObjection),
    objectionsUpheld: Number(hasObjection && objectionRuling === 'upheld'),
    shortNoticeTasks: Number(ofDepartment && isShortNotice(task)),
    changedAfterClose: Number(task.changedAfterClose),
  };
}

/** What goes with a task: what it needs of money, and whether anything came with it at all. */
function meansOf(task: WorkloadTask): Readonly<Record<MeansMeasure, number>> {
  const needsFunds = task.taskClass === 'admitted' && task.requiresFunds;
  return {
    fundsNeeded: Number(needsFunds),
    fundsPaid: Number(needsFunds && task.fundsPaid),
    unfundedTasks: Number(isDepartmentTask(task) && task.means.length === 0 && !task.fundsPaid),
  };
}

function minutesOf(task: WorkloadTask): Readonly<Record<MinuteMeasure, number>> {
  const minutes = task.minutes ?? 0;
  const when = (condition: boolean): number => (condition ? minutes : 0);
  return {
    minutes,
    recordedMinutes: when(task.minutesBasis === 'recorded'),
    sampledMinutes: when(task.minutesBasis === 'sampled'),
    administrativeMinutes: when(isAdministrativeSource(task.source)),
    overreachMinutes: when(task.asOrderWithAppraisal && task.taskClass === 'statutoryDuty'),
    displacementMinutes: when(isDepartmentTask(task) && isUnadmittedClass(task.taskClass)),
  };
}
