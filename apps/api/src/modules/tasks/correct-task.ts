import { isAdministrativeSource, isoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { pastDayProblems, textOrNull, textProblems } from '../../platform/errors/text-problems';
import type { CommunityTask } from './community-task.entity';
import { saveTask } from './save-task';
import { taskRefused } from './task.errors';
import type { CorrectCommunityTaskInput } from './task.inputs';
import { holdTask, partiesTo } from './task-rows';
import { todayOf } from './task-standing';
import type { TaskChange } from './write-task-change';

const MOST_MINUTES = 60_000;

/** Corrects the source of a task, or records its time or that its funds arrived, as the committee: one of them at a time. */
export async function correctCommunityTask(
  context: RequestContext,
  input: CorrectCommunityTaskInput,
): Promise<object> {
  const fieldErrors = problemsOf(input, todayOf(context));
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const row = await holdTask(tx, input.taskId);
    if (!row || !partiesTo(tx.actor, row).includes('committee')) return new NotFound({ subject: 'taskId' });
    const { source } = input;
    if (source != null && isAdministrativeSource(source) && row.departmentId === null)
      return taskRefused({ code: 'taskWithoutDepartment', workloadSource: source });
    return saveTask(tx, context, {
      row,
      expectedVersion: input.expectedVersion,
      ...correctionOf(row, input),
    });
  });
}

function problemsOf(input: CorrectCommunityTaskInput, today: string): FieldError[] {
  const { source, minutes, fundsPaidOn } = input;
  const stated = [source, minutes, fundsPaidOn].filter((part) => part != null).length;
  return [
    ...(stated === 1 ? [] : [fieldError('minutes', 'REQUIRED')]),
    ...(minutes != null && (minutes < 0 || minutes > MOST_MINUTES)
      ? [fieldError('minutes', 'OUT_OF_RANGE', { minimum: 0, maximum: MOST_MINUTES })]
      : []),
    ...pastDayProblems('fundsPaidOn', fundsPaidOn, today),
    ...textProblems('reason', input.reason, { maximum: 300, required: source != null }),
  ];
}

function correctionOf(
  row: CommunityTask,
  { source, minutes, fundsPaidOn, reason }: CorrectCommunityTaskInput,
): Pick<TaskChange, 'changes' | 'event'> {
  const stated = { party: 'committee' as const, note: textOrNull(reason) };
  if (source != null)
    return {
      changes: { source },
      event: { ...stated, kind: 'correctSource', oldValue: row.source, newValue: source },
    };
  if (minutes != null)
    return {
      changes: { minutes, minutesBasis: 'recorded' } satisfies NewRow<CommunityTask>,
      event: {
        ...{ ...stated, kind: 'recordMinutes', newValue: String(minutes) },
        oldValue: row.minutes === null ? null : String(row.minutes),
      },
    };
  const day = isoDate(fundsPaidOn ?? '');
  return {
    changes: { fundsPaidOn: day },
    event: { ...stated, kind: 'confirmFunds', oldValue: row.fundsPaidOn, newValue: day },
  };
}
