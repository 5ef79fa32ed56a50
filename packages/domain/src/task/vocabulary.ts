import { MANDATE_FINDINGS, type MandateFinding } from '../mandate';

/** Class of a task (任务归类): where it stands against the list of its day, or admitted for a time. @source domain.md 2.5 (MandateClass) */
export const TASK_CLASSES = [...MANDATE_FINDINGS, 'admitted'] as const;

/** See {@link TASK_CLASSES}. @source domain.md 2.5 */
export type TaskClass = MandateFinding | 'admitted';

/**
 * Where a task stands. `awaitingAnswer` (待承接) is never entered; `accepted` and `ended` may come of days alone.
 * @source domain.md section 7 (workload task); requirements.md SM1
 */
export const TASK_STATUSES = [
  'received',
  'awaitingAnswer',
  'accepted',
  'acceptedWithObjection',
  'done',
  'refused',
  'relieved',
  'withdrawn',
  'ended',
  'split',
] as const;

/** See {@link TASK_STATUSES}. @source domain.md section 7 */
export type TaskStatus = (typeof TASK_STATUSES)[number];

const OPEN_STATUSES: readonly TaskStatus[] = [
  'received',
  'awaitingAnswer',
  'accepted',
  'acceptedWithObjection',
];

/** Whether a task still waits for somebody to do something; what was split waits as its parts. @source domain.md section 7 */
export function isTaskOpen(status: TaskStatus): boolean {
  return OPEN_STATUSES.includes(status);
}

/** A status that is stored. @source domain.md section 7 */
export type TaskState = Exclude<TaskStatus, 'awaitingAnswer'>;

/** What can be done with a task. @source requirements.md SM1; domain.md section 7 */
export const TASK_ACTIONS = [
  'accept',
  'acceptWithObjection',
  'refuse',
  'finish',
  'reopen',
  'withdraw',
  'split',
  'upholdObjection',
  'dismissObjection',
] as const;

/** See {@link TASK_ACTIONS}. @source requirements.md SM1 */
export type TaskAction = (typeof TASK_ACTIONS)[number];

/** What the history of a task holds: acts, and what followed from its department, its panel or another record. @source requirements.md SM1; decision record 0134 */
export const TASK_EVENT_KINDS = [
  ...TASK_ACTIONS,
  'receive',
  'reissue',
  'admitAfterwards',
  'changeTerm',
  'end',
  'changeDue',
  'proposePostponement',
  'agreePostponement',
  'declinePostponement',
  'correctSource',
  'recordMinutes',
  'confirmFunds',
  'undoImport',
] as const;

/** See {@link TASK_EVENT_KINDS}. @source requirements.md SM1 */
export type TaskEventKind = (typeof TASK_EVENT_KINDS)[number];

/** Who does something with a task: the committee that has it, whoever put it, or the panel (减负联席会议). @source requirements.md SM1 */
export const TASK_PARTIES = ['committee', 'assigner', 'panel'] as const;

/** See {@link TASK_PARTIES}. @source requirements.md SM1 */
export type TaskParty = (typeof TASK_PARTIES)[number];

/** What the panel says to an objection. @source requirements.md M10 */
export const OBJECTION_RULINGS = ['upheld', 'dismissed'] as const;

/** See {@link OBJECTION_RULINGS}. @source requirements.md M10 */
export type ObjectionRuling = (typeof OBJECTION_RULINGS)[number];

/** What goes with a task that a department hands down (随事转): people, money, authority. @source requirements.md M11; 权随责走、费随事转 */
export const TASK_MEANS = ['people', 'funds', 'authority'] as const;

/** See {@link TASK_MEANS}. @source requirements.md M11 */
export type TaskMeans = (typeof TASK_MEANS)[number];

/** On what the minutes of a task rest: written down, standard times, or sampled weeks. @source domain.md 4.3 */
export const MINUTES_BASES = ['recorded', 'standard', 'sampled'] as const;

/** See {@link MINUTES_BASES}. @source domain.md 4.3 */
export type MinutesBasis = (typeof MINUTES_BASES)[number];
