import {
  advanceTask as decide,
  availableTaskActions,
  isoDate,
  TASK_TRANSITIONS,
  type TaskAction,
  type TaskFacts,
  type TaskParty,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import type { CommunityTask } from './community-task.entity';
import { draftRefusal } from './draft-refusal';
import { saveTask } from './save-task';
import { taskRefused } from './task.errors';
import type { AdvanceCommunityTaskInput } from './task.inputs';
import { holdTask, partiesTo } from './task-rows';
import { daysOf, statusOf, todayOf } from './task-standing';

/** Takes a task one step on, as the committee, as whoever put it, or as the panel. */
export async function advanceCommunityTask(
  context: RequestContext,
  input: AdvanceCommunityTaskInput,
): Promise<object> {
  const fieldErrors = textProblems('text', input.text, { maximum: 2000, required: false });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const row = await holdTask(tx, input.taskId);
    if (!row) return new NotFound({ subject: 'taskId' });
    const party = partyFor(tx, row, input.action);
    return party === undefined
      ? notForThem(tx, context, { row, action: input.action })
      : advance(tx, context, { row, input, party });
  });
}

/** As which party the actor may take an action; undefined when it is for others. */
export function partyFor(
  { actor }: Pick<Transaction, 'actor'>,
  row: CommunityTask,
  action: TaskAction,
): TaskParty | undefined {
  const own = partiesTo(actor, row);
  return TASK_TRANSITIONS[action].by.find((party) => own.includes(party));
}

/** What an actor may do with a task now. */
export function actionsFor(
  context: Pick<RequestContext, 'actor' | 'clock'>,
  row: CommunityTask,
): TaskAction[] {
  const own = partiesTo(context.actor, row);
  const isWhole = row.body === 'subdistrictOffice';
  return availableTaskActions(statusOf(row, todayOf(context))).filter(
    (action) =>
      (isWhole || action !== 'split') && TASK_TRANSITIONS[action].by.some((party) => own.includes(party)),
  );
}

function notForThem(
  tx: Transaction,
  context: RequestContext,
  { row, action }: { readonly row: CommunityTask; readonly action: TaskAction },
): object {
  return taskRefused({
    code: 'taskActionNotAllowed',
    taskStatus: statusOf(row, todayOf(context)),
    taskAction: action,
    allowedTaskActions: actionsFor({ actor: tx.actor, clock: context.clock }, row),
  });
}

interface Step {
  readonly row: CommunityTask;
  readonly input: AdvanceCommunityTaskInput;
  readonly party: TaskParty;
}

async function advance(tx: Transaction, context: RequestContext, step: Step): Promise<object> {
  const { row, input, party } = step;
  const today = todayOf(context);
  const stated = await statedOf(tx, context, step);
  const decided = decide(
    { ...daysOf(row), body: row.body, receivedOn: isoDate(row.receivedOn) },
    input.action,
    { ...stated, today },
  );
  if (!decided.ok) return taskRefused(decided.refusal);
  const { finishedOn, refusalLetter, objection, reason } = stated;
  return saveTask(tx, context, {
    row,
    expectedVersion: input.expectedVersion,
    changes: { ...CHANGES[input.action]({ today, stated }), state: decided.value },
    event: {
      ...{ kind: input.action, party, note: refusalLetter ?? objection ?? reason ?? null },
      ...(finishedOn === undefined ? {} : { occurredOn: finishedOn }),
      ...(input.action === 'refuse' ? { editionId: row.editionId, itemId: row.itemId } : {}),
    },
  });
}

async function statedOf(
  tx: Transaction,
  context: RequestContext,
  { row, input: { action, text, day } }: Step,
): Promise<TaskFacts> {
  const words = textOrNull(text);
  if (action === 'refuse')
    return { refusalLetter: words ?? (await draftRefusal(tx, row, todayOf(context))).zh };
  if (action === 'finish') return day == null ? {} : { finishedOn: isoDate(day) };
  if (words === null) return {};
  return action === 'acceptWithObjection' ? { objection: words } : { reason: words };
}

interface Settled {
  readonly today: string;
  readonly stated: TaskFacts;
}

/** The columns that each action sets, beside the state. */
const CHANGES: Readonly<Record<TaskAction, (settled: Settled) => NewRow<CommunityTask>>> = {
  accept: () => ({}),
  split: () => ({}),
  acceptWithObjection: ({ stated }) => ({ objection: stated.objection ?? null, objectionRuling: null }),
  refuse: ({ today }) => ({ closedOn: today }),
  withdraw: ({ today }) => ({ closedOn: today }),
  finish: ({ today, stated }) => ({ closedOn: stated.finishedOn ?? today }),
  reopen: () => ({ closedOn: null }),
  upholdObjection: ({ today }) => ({ closedOn: today, objectionRuling: 'upheld' }),
  dismissObjection: () => ({ objectionRuling: 'dismissed' }),
};
