import { type IsoDate, workingDaysBetween } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import type { TaskToday } from './task-receipt';
import type { TaskDueRefusal } from './task-refusals';

/** The days by which a task is due. @source requirements.md section 6 (gaming guards) */
export interface TaskDues {
  /** What being overdue is measured against. */
  readonly dueOn: IsoDate | null;
  /** A later one that whoever put it asks for, and that is not agreed to. */
  readonly proposedDueOn: IsoDate | null;
  readonly leadWorkingDays: number | null;
}

/**
 * What becomes of the dues when whoever put a task names another day. An earlier one holds at once, with the notice that
 * is left from today; a later one only when the committee agrees, so that no department ends being overdue by itself.
 * @source requirements.md section 6 (gaming guards); decision record 0134
 */
export function changeDue(
  dues: TaskDues,
  newDue: IsoDate,
  { today, calendar }: Pick<TaskToday, 'today' | 'calendar'>,
): Result<TaskDues, TaskDueRefusal> {
  if (newDue < today) return refused({ code: 'taskDueBeforeToday', earliestOn: today });
  if (dues.dueOn !== null && newDue >= dues.dueOn)
    return accepted({ ...dues, proposedDueOn: newDue === dues.dueOn ? null : newDue });
  const left = workingDaysBetween(today, newDue, calendar).days;
  return accepted({
    dueOn: newDue,
    proposedDueOn: null,
    leadWorkingDays: Math.min(dues.leadWorkingDays ?? left, left),
  });
}

/** What becomes of the dues when the committee answers a postponement. The notice that there was stays. @source decision record 0134 */
export function answerPostponement(dues: TaskDues, agreed: boolean): Result<TaskDues, TaskDueRefusal> {
  if (dues.proposedDueOn === null) return refused({ code: 'taskDueNotProposed' });
  return accepted({ ...dues, dueOn: agreed ? dues.proposedDueOn : dues.dueOn, proposedDueOn: null });
}

/** Whether a task was put with less notice than the rule of the day of its receipt asks for (急件). @source domain.md 4.3 (W11); requirements.md M12 */
export function isShortNotice({
  leadWorkingDays,
  shortNoticeDays,
}: Pick<TaskDues, 'leadWorkingDays'> & { readonly shortNoticeDays: number }): boolean {
  return leadWorkingDays !== null && leadWorkingDays < shortNoticeDays;
}
