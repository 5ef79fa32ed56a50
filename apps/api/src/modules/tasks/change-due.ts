import { answerPostponement as answer, changeDue, isoDate } from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { RequestContext } from '../../platform/context/request-context';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { saveTask } from './save-task';
import { taskRefused } from './task.errors';
import type { AnswerPostponementInput, ChangeCommunityTaskDueInput } from './task.inputs';
import { holdTask, partiesTo } from './task-rows';
import { duesOf, statusOf, todayOf } from './task-standing';

const OPEN: readonly string[] = ['received', 'awaitingAnswer', 'accepted', 'acceptedWithObjection'];

/** Names another day by which a task is due, as whoever put it. A later one waits for the committee. */
export async function changeCommunityTaskDue(
  context: RequestContext,
  input: ChangeCommunityTaskDueInput,
): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 300, required: true });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const row = await holdTask(tx, input.taskId);
    const today = todayOf(context);
    if (!row || !partiesTo(tx.actor, row).includes('assigner') || !OPEN.includes(statusOf(row, today)))
      return new NotFound({ subject: 'taskId' });
    const newDue = isoDate(input.dueOn);
    const calendar = await readCalendar(tx, { from: today, to: newDue });
    const changed = changeDue(duesOf(row), newDue, { today, calendar });
    if (!changed.ok) return taskRefused(changed.refusal);
    return saveTask(tx, context, {
      row,
      expectedVersion: input.expectedVersion,
      changes: changed.value,
      event: {
        kind: changed.value.dueOn === row.dueOn ? 'proposePostponement' : 'changeDue',
        ...{ party: 'assigner', note: input.reason.trim(), oldValue: row.dueOn, newValue: input.dueOn },
      },
    });
  });
}

/** Answers a later due, as the committee. */
export function answerPostponement(context: RequestContext, input: AnswerPostponementInput): Promise<object> {
  return context.transaction(async (tx) => {
    const row = await holdTask(tx, input.taskId);
    if (!row || !partiesTo(tx.actor, row).includes('committee')) return new NotFound({ subject: 'taskId' });
    const answered = answer(duesOf(row), input.agreed);
    if (!answered.ok) return taskRefused(answered.refusal);
    return saveTask(tx, context, {
      row,
      expectedVersion: input.expectedVersion,
      changes: answered.value,
      event: {
        ...{ kind: input.agreed ? 'agreePostponement' : 'declinePostponement', party: 'committee' },
        ...{ oldValue: row.dueOn, newValue: row.proposedDueOn },
      },
    });
  });
}
