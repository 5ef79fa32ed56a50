import type { TaskRefusal } from '../task';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of tasks of communities. @source decision record 0014 */
export const TASK_REFUSAL_TEXTS: RefusalTexts<TaskRefusal> = {
  taskActionNotAllowed: {
    problem: {
      zh: '该任务目前「{taskStatus}」，不能「{taskAction}」。',
      en: 'The task is “{taskStatus}”; “{taskAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedTaskActions}。', en: 'Possible now: {allowedTaskActions}.' },
  },
  taskFactMissing: {
    problem: { zh: '「{taskAction}」缺少{taskFact}。', en: '“{taskAction}” needs {taskFact}.' },
    fix: { zh: '补填{taskFact}后再提交。', en: 'Add {taskFact} and submit again.' },
  },
  taskDayOutOfRange: {
    problem: { zh: '办结日期不对。', en: 'The day on which it was done does not fit.' },
    fix: {
      zh: '办结日期应在 {earliestOn} 至 {latestOn} 之间。',
      en: 'Choose a day from {earliestOn} to {latestOn}.',
    },
  },
  taskNotSplittable: {
    problem: {
      zh: '只有街道收到的任务可以分解到社区，这是{body}的任务。',
      en: 'Only what a subdistrict received is split; this is for: {body}.',
    },
    fix: { zh: '在街道收到的任务上办理。', en: 'Split the task of the subdistrict.' },
  },
  taskSourceNotOfDepartment: {
    problem: {
      zh: '部门交办的任务不能归入「{workloadSource}」。',
      en: 'What a department puts is never “{workloadSource}”.',
    },
    fix: {
      zh: '来源选择政府交办、检查考核、台账报表、平台上报或临时任务。',
      en: 'Choose one of the five sources of departments.',
    },
  },
  taskWithoutDepartment: {
    problem: {
      zh: '来源为「{workloadSource}」的任务没有写明交办部门。',
      en: 'A task from “{workloadSource}” names no department.',
    },
    fix: { zh: '填写交办部门的名称。', en: 'Name the department.' },
  },
  taskDueBeforeReceipt: {
    problem: {
      zh: '办结期限早于收到日期 {receivedOn}。',
      en: 'It would be due before it is received on {receivedOn}.',
    },
    fix: { zh: '办结期限不得早于收到日期。', en: 'Choose a due day that is not before the receipt.' },
  },
  taskReceivedInFuture: {
    problem: {
      zh: '收到日期 {receivedOn} 晚于今天。',
      en: 'The day of receipt {receivedOn} lies in the future.',
    },
    fix: { zh: '填写实际收到的日期。', en: 'State the day on which it was received.' },
  },
  taskDueNotProposed: {
    problem: { zh: '部门没有提出延期。', en: 'No postponement is proposed.' },
    fix: { zh: '部门提出新的期限后再答复。', en: 'Answer once a later day is proposed.' },
  },
  taskDueBeforeToday: {
    problem: { zh: '新的期限已经过去。', en: 'The new due day has passed.' },
    fix: { zh: '期限最早可定为 {earliestOn}。', en: 'Choose {earliestOn} or later.' },
  },
  taskPartDueTooLate: {
    problem: { zh: '分解任务的期限晚于原任务的期限。', en: 'A part would be due after the whole.' },
    fix: { zh: '期限不得晚于 {latestOn}。', en: 'Choose {latestOn} or earlier.' },
  },
};
