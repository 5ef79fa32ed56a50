export { callsMeeting, MEETING_TITLE } from './meeting-title';
export { refusalLetter, type RefusalGrounds } from './refusal-letter';
export { LONGEST_STANDARD_MINUTES, STANDARD_MINUTES, type StandardMinutes } from './standard-minutes';
export { closeOfPeriod, firstOpenDay, isAfterClose, taskAsOf, type TaskCorrection } from './task-corrections';
export { answerPostponement, changeDue, isShortNotice, type TaskDues } from './task-dues';
export type { TaskFacts } from './task-facts';
export {
  type ArrivingTask,
  isUnadmittedClass,
  receiveTask,
  sourceOfAdmission,
  type TaskAdmissionDays,
  taskClassOn,
  type TaskReceipt,
  type TaskToday,
} from './task-receipt';
export { joinedOriginal, type TaskOriginal } from './task-originals';
export type { TaskDueRefusal, TaskReceiptRefusal, TaskRefusal } from './task-refusals';
export { reissuedTask, type WithdrawnTask } from './task-reissue';
export { TASK_RULES, type TaskReceiptRules, type TaskRules } from './task-rules';
export { dueOfPart, type TaskSplitRefusal } from './task-split';
export {
  advanceTask,
  availableTaskActions,
  isTaskOverdue,
  statusOfTask,
  TASK_TRANSITIONS,
  type TaskDays,
  type TaskPosition,
  type TaskTransition,
} from './task-states';
export {
  isTaskOpen,
  MINUTES_BASES,
  type MinutesBasis,
  OBJECTION_RULINGS,
  type ObjectionRuling,
  TASK_ACTIONS,
  TASK_CLASSES,
  TASK_EVENT_KINDS,
  TASK_MEANS,
  TASK_PARTIES,
  TASK_STATUSES,
  type TaskAction,
  type TaskClass,
  type TaskEventKind,
  type TaskMeans,
  type TaskParty,
  type TaskState,
  type TaskStatus,
} from './vocabulary';
