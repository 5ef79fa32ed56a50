import type { IsoDate } from '../calendar';
import type { MandateBody } from '../mandate';
import { accepted, refused, type Result, type Transition, transitionRefusal } from '../shared';
import type { TaskFacts } from './task-facts';
import type { TaskRefusal } from './task-refusals';
import { TASK_ACTIONS, type TaskAction, type TaskParty, type TaskState, type TaskStatus } from './vocabulary';

/** A row of the table: from where to where, what is stated, and who may do it. @source requirements.md SM1 */
export interface TaskTransition extends Transition<TaskStatus, keyof TaskFacts, TaskState> {
  readonly by: readonly TaskParty[];
}

/**
 * From where to where each action leads. Only what awaits an answer can be refused; what a department takes back stays
 * withdrawn and counted, and nobody but the committee says that something is done.
 * @source requirements.md SM1; domain.md section 7
 */
export const TASK_TRANSITIONS: Readonly<Record<TaskAction, TaskTransition>> = {
  accept: { from: ['received', 'awaitingAnswer'], to: 'accepted', needs: [], by: ['committee'] },
  acceptWithObjection: {
    from: ['received', 'awaitingAnswer'],
    to: 'acceptedWithObjection',
    needs: ['objection'],
    by: ['committee'],
  },
  refuse: { from: ['awaitingAnswer'], to: 'refused', needs: ['refusalLetter'], by: ['committee'] },
  finish: {
    from: ['received', 'awaitingAnswer', 'accepted', 'acceptedWithObjection'],
    to: 'done',
    needs: ['finishedOn'],
    by: ['committee'],
  },
  reopen: { from: ['done'], to: 'accepted', needs: ['reason'], by: ['committee', 'assigner'] },
  withdraw: {
    from: ['received', 'awaitingAnswer', 'accepted', 'acceptedWithObjection'],
    to: 'withdrawn',
    needs: ['reason'],
    by: ['committee', 'assigner'],
  },
  split: {
    from: ['received', 'awaitingAnswer', 'accepted'],
    to: 'split',
    needs: ['partsStated'],
    by: ['committee'],
  },
  upholdObjection: { from: ['acceptedWithObjection'], to: 'relieved', needs: ['reason'], by: ['panel'] },
  dismissObjection: { from: ['acceptedWithObjection'], to: 'accepted', needs: ['reason'], by: ['panel'] },
};

/** Days by which a status is derived. @source domain.md section 7 */
export interface TaskDays {
  readonly state: TaskState;
  /** From when it stands as accepted without anybody doing anything; null when it may be refused. */
  readonly standsFrom: IsoDate | null;
  /** Last day on which it binds; null while none is set. */
  readonly bindsTo: IsoDate | null;
}

const OPEN: ReadonlySet<TaskState> = new Set(['received', 'accepted', 'acceptedWithObjection']);

/** The status on a day: what has to be done stands without a click, and what binds no more has ended. @source requirements.md SM1; domain.md section 7 */
export function statusOfTask({ state, standsFrom, bindsTo }: TaskDays, today: IsoDate): TaskStatus {
  if (!OPEN.has(state)) return state;
  if (bindsTo !== null && today > bindsTo) return 'ended';
  if (state !== 'received') return state;
  if (standsFrom === null) return 'awaitingAnswer';
  return today >= standsFrom ? 'accepted' : 'received';
}

/** Whether a task is over on a day, and since when. */
function overSince(
  days: TaskDays & { readonly closedOn: IsoDate | null },
  day: IsoDate,
): IsoDate | undefined {
  if (days.closedOn !== null && days.closedOn <= day) return days.closedOn;
  const { state, bindsTo } = days;
  return OPEN.has(state) && bindsTo !== null && day > bindsTo ? bindsTo : undefined;
}

/**
 * Whether its due passed before it was over: what was finished, refused or taken back late stays overdue.
 * @source domain.md 4.3 (W11); requirements.md section 6 (gaming guards)
 */
export function isTaskOverdue(
  task: TaskDays & { readonly dueOn: IsoDate | null; readonly closedOn: IsoDate | null },
  day: IsoDate,
): boolean {
  return task.dueOn !== null && task.dueOn < (overSince(task, day) ?? day);
}

/** What may be done in a status, by one party or by all, in the order of the table. @source requirements.md SM1 */
export function availableTaskActions(status: TaskStatus, party?: TaskParty): readonly TaskAction[] {
  return TASK_ACTIONS.filter((action) => {
    const { from, by } = TASK_TRANSITIONS[action];
    return from.includes(status) && (party === undefined || by.includes(party));
  });
}

/** A task at the moment when something is done with it. @source domain.md section 7 */
export interface TaskPosition extends TaskDays {
  readonly body: MandateBody;
  readonly receivedOn: IsoDate;
}

/** The state after an action. @source requirements.md SM1; domain.md section 7 */
export function advanceTask(
  position: TaskPosition,
  action: TaskAction,
  stated: TaskFacts & { readonly today: IsoDate },
): Result<TaskState, TaskRefusal> {
  const status = statusOfTask(position, stated.today);
  const refusal = transitionRefusal(TASK_TRANSITIONS, { state: status, action, facts: stated });
  if (refusal?.kind === 'notAllowed')
    return refused({
      code: 'taskActionNotAllowed',
      taskStatus: status,
      taskAction: action,
      allowedTaskActions: refusal.allowed,
    });
  if (refusal) return refused({ code: 'taskFactMissing', taskAction: action, taskFact: refusal.fact });
  const problem = guards[action]?.(position, stated);
  return problem ? refused(problem) : accepted(TASK_TRANSITIONS[action].to);
}

type Guard = (
  position: TaskPosition,
  stated: TaskFacts & { readonly today: IsoDate },
) => TaskRefusal | undefined;

const guards: Readonly<Partial<Record<TaskAction, Guard>>> = {
  finish: ({ receivedOn }, { finishedOn, today }) =>
    finishedOn !== undefined && (finishedOn < receivedOn || finishedOn > today)
      ? { code: 'taskDayOutOfRange', earliestOn: receivedOn, latestOn: today }
      : undefined,
  split: ({ body }) => (body === 'subdistrictOffice' ? undefined : { code: 'taskNotSplittable', body }),
};
