import { addDays, endOfMonth, isoDate, type IsoDate } from '../calendar';
import type { WorkloadSource } from '../workload-source';
import type { TaskRules } from './task-rules';

/** The day after which what is corrected of a task shows as corrected after the close (结账后更正). @source issue on committee workload; decision record 0134 */
export function closeOfPeriod(receivedOn: IsoDate, { closeDays }: Pick<TaskRules, 'closeDays'>): IsoDate {
  return addDays(endOfMonth(receivedOn), closeDays);
}

/** Whether the figures of the month in which a task was received were closed when it was corrected. @source decision record 0134 */
export function isAfterClose(
  { receivedOn, correctedOn }: { readonly receivedOn: IsoDate; readonly correctedOn: IsoDate },
  rules: Pick<TaskRules, 'closeDays'>,
): boolean {
  return correctedOn > closeOfPeriod(receivedOn, rules);
}

/** The first day of the earliest month whose figures are still open on a day; all before it are closed. @source decision record 0134 */
export function firstOpenDay(day: IsoDate, { closeDays }: Pick<TaskRules, 'closeDays'>): IsoDate {
  return isoDate(`${addDays(day, -closeDays).slice(0, 7)}-01`);
}

/** What of a task may be corrected. @source issue on committee workload */
export interface CorrectableTask {
  readonly source: WorkloadSource;
  readonly minutes: number | null;
  readonly dueOn: IsoDate | null;
}

/** One correction: only ever added, with what stood before. @source decision record 0134 */
export interface TaskCorrection<Part extends keyof CorrectableTask = keyof CorrectableTask> {
  readonly part: Part;
  readonly before: CorrectableTask[Part];
  readonly after: CorrectableTask[Part];
  readonly correctedOn: IsoDate;
}

/** A task as it stood at the end of a day: corrections that came later are taken off again, the last one first. @source decision record 0134 */
export function taskAsOf<Task extends CorrectableTask>(
  task: Task,
  corrections: readonly TaskCorrection[],
  day: IsoDate,
): Task {
  return corrections
    .filter(({ correctedOn }) => correctedOn > day)
    .reduceRight((standing, { part, before }) => ({ ...standing, [part]: before }), task);
}
