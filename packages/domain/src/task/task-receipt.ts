import { addWorkingDays, type IsoDate, type WorkingDayCalendar, workingDaysBetween } from '../calendar';
import { isPermittedFinding, type MandateFinding } from '../mandate';
import { accepted, refused, type Result } from '../shared';
import {
  type AdmissionChannel,
  type AdmissionDays,
  type AdmissionKind,
  isBindingOn,
} from '../task-admission';
import { isAdministrativeSource, type WorkloadSource } from '../workload-source';
import type { StandardMinutes } from './standard-minutes';
import type { TaskReceiptRefusal } from './task-refusals';
import type { TaskReceiptRules } from './task-rules';
import type { MinutesBasis, TaskClass } from './vocabulary';

/** An admission with the days on which it may bind. @source requirements.md SM1 */
export type TaskAdmissionDays = AdmissionDays & { readonly endsOn: IsoDate | null };

/**
 * The class of a task on the day of its receipt: what the list permits stays so; what it does not is admitted where the
 * panel's admission binds on that day. An emergency binds, and is not admitted for that.
 * @source domain.md 2.5; requirements.md M09
 */
export function taskClassOn(
  finding: MandateFinding,
  admissions: readonly TaskAdmissionDays[],
  day: IsoDate,
): TaskClass {
  if (isPermittedFinding(finding)) return finding;
  return admissions.some((each) => each.state === 'admitted' && isBindingOn(each, day))
    ? 'admitted'
    : finding;
}

/** Whether a class is neither on the list nor admitted (未准入). @source domain.md 4.3 (W06) */
export function isUnadmittedClass(taskClass: TaskClass): boolean {
  return taskClass !== 'admitted' && !isPermittedFinding(taskClass);
}

/** What is known of a task when it reaches a committee. @source domain.md 2.5 */
export interface ArrivingTask {
  readonly source: WorkloadSource;
  readonly department: string | null;
  /** Whether it is the department itself that puts it, and not the committee that writes it down. */
  readonly putByDepartment: boolean;
  readonly finding: MandateFinding;
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly admissions: readonly TaskAdmissionDays[];
}

/** What is fixed when a task is received. @source decision record 0133 */
export interface TaskReceipt {
  readonly mandateClass: TaskClass;
  /** Working days from receipt to due; null without a due. */
  readonly leadWorkingDays: number | null;
  /** With less notice than so many working days it was short. */
  readonly shortNoticeDays: number;
  /** From when it stands as accepted; null when it may be refused. */
  readonly standsFrom: IsoDate | null;
  readonly minutes: number;
  readonly minutesBasis: MinutesBasis;
  readonly standardMinutesCode: WorkloadSource;
}

/** The day on which tasks are received, with the calendar and the rules that hold on it. @source decision record 0133 */
export interface TaskToday {
  readonly today: IsoDate;
  /** By the version of the district that holds on the day of receipt. */
  readonly rulesOn: (day: IsoDate) => TaskReceiptRules;
  /** By the version of the district that holds on the day of receipt. */
  readonly standardMinutesOn: (day: IsoDate) => StandardMinutes;
  readonly calendar: WorkingDayCalendar;
}

/** What is fixed of a task on its receipt; nothing of it depends on what is done with the task later. @source domain.md 2.5; requirements.md M09, M12 */
export function receiveTask(task: ArrivingTask, on: TaskToday): Result<TaskReceipt, TaskReceiptRefusal> {
  const problem = receiptProblem(task, on.today);
  if (problem) return refused(problem);
  const { finding, receivedOn, dueOn, source, admissions } = task;
  const mandateClass = taskClassOn(finding, admissions, receivedOn);
  return accepted({
    mandateClass,
    leadWorkingDays: dueOn === null ? null : workingDaysBetween(receivedOn, dueOn, on.calendar).days,
    shortNoticeDays: on.rulesOn(receivedOn).shortNoticeDays,
    standsFrom: isRefusable(task, mandateClass) ? null : standsFrom(task, on),
    minutes: on.standardMinutesOn(receivedOn)[source],
    minutesBasis: 'standard',
    standardMinutesCode: source,
  });
}

function receiptProblem(task: ArrivingTask, today: IsoDate): TaskReceiptRefusal | undefined {
  const { source, department, putByDepartment, receivedOn, dueOn } = task;
  const isAdministrative = isAdministrativeSource(source);
  if (putByDepartment && !isAdministrative)
    return { code: 'taskSourceNotOfDepartment', workloadSource: source };
  if (isAdministrative && (department ?? '').trim() === '')
    return { code: 'taskWithoutDepartment', workloadSource: source };
  if (receivedOn > today) return { code: 'taskReceivedInFuture', receivedOn };
  return dueOn !== null && dueOn < receivedOn ? { code: 'taskDueBeforeReceipt', receivedOn } : undefined;
}

/** What neither the list nor an admission, nor an emergency that still runs, obliges a committee to do. */
function isRefusable({ source, admissions, receivedOn }: ArrivingTask, mandateClass: TaskClass): boolean {
  return (
    isAdministrativeSource(source) &&
    isUnadmittedClass(mandateClass) &&
    !admissions.some((each) => isBindingOn(each, receivedOn))
  );
}

function standsFrom({ source, receivedOn }: ArrivingTask, { rulesOn, calendar }: TaskToday): IsoDate {
  // Nobody objects to the community's own affairs.
  if (!isAdministrativeSource(source)) return receivedOn;
  return addWorkingDays(receivedOn, rulesOn(receivedOn).objectionDays, calendar).date;
}

const SOURCES_OF_KINDS: Readonly<Record<AdmissionKind, WorkloadSource>> = {
  task: 'assigned',
  body: 'assigned',
  plaque: 'assigned',
  ledger: 'ledger',
  survey: 'ledger',
  inspection: 'inspection',
  assessment: 'inspection',
  certificate: 'assigned',
};

/** The source of a task that comes of what a department brought; what goes out in an emergency is 临时任务. @source domain.md 2.5 */
export function sourceOfAdmission(kind: AdmissionKind, channel: AdmissionChannel): WorkloadSource {
  return channel === 'emergency' ? 'adHoc' : SOURCES_OF_KINDS[kind];
}
