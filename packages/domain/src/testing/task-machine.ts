import { addDays } from '../calendar';
import {
  advanceTask,
  TASK_STATUSES,
  TASK_TRANSITIONS,
  type TaskAction,
  type TaskDays,
  type TaskFacts,
  type TaskStatus,
} from '../task';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const FACTS: Required<TaskFacts> = {
  objection: '人手不足，经费没有落实',
  refusalLetter: '不予承接告知',
  finishedOn: TODAY,
  reason: '不再需要',
  partsStated: true,
};

/** Statuses that come of dates have the dates that give them. */
function daysOf(status: TaskStatus): TaskDays {
  if (status === 'awaitingAnswer') return { state: 'received', standsFrom: null, bindsTo: null };
  if (status === 'ended') return { state: 'accepted', standsFrom: TODAY, bindsTo: addDays(TODAY, -1) };
  return { state: status, standsFrom: addDays(TODAY, 2), bindsTo: null };
}

/** Tasks of communities, as a machine; the one that is walked is a subdistrict's, which alone is split. */
export const task: Machine = {
  table: 'TASK_TRANSITIONS',
  states: TASK_STATUSES,
  start: 'received',
  arrows: arrowsOf(TASK_TRANSITIONS),
  codes: { notAllowed: 'taskActionNotAllowed', notStated: 'taskFactMissing' },
  attempt: (state, action, left = NONE) =>
    advanceTask(
      { ...daysOf(state as TaskStatus), body: 'subdistrictOffice', receivedOn: addDays(TODAY, -30) },
      action as TaskAction,
      { ...without(FACTS, left), today: TODAY },
    ),
};
