import type { FillValueRefusal, FormDemandRefusal, FormFieldRefusal, ReminderRefusal } from '../reporting';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of demanded forms, fills and reminders. @source decision record 0014 */
export const REPORTING_REFUSAL_TEXTS: RefusalTexts<
  FillValueRefusal | FormDemandRefusal | FormFieldRefusal | ReminderRefusal
> = {
  fillValueUnreadable: {
    problem: { zh: '这里应填「{elementKind}」。', en: 'A value of the kind “{elementKind}” is expected.' },
    fix: { zh: '按要求的格式填写，没有的填 0 或“否”。', en: 'Write it in that form; put 0 or no for none.' },
  },
  formFieldUnmapped: {
    problem: {
      zh: '表头「{heading}」没有对应到任何数据项。',
      en: 'The field “{heading}” is mapped to nothing.',
    },
    fix: {
      zh: '为它选一个数据项，或申请新增数据项。',
      en: 'Choose a canonical element for it, or propose a new one.',
    },
  },
  formFieldTwice: {
    problem: {
      zh: '表头「{heading}」与前面的列是同一个数据项。',
      en: 'The field “{heading}” is the same element as one before it.',
    },
    fix: { zh: '删去重复的列。', en: 'Leave one of them out.' },
  },
  formFieldPersonal: {
    problem: {
      zh: '表头「{heading}」索要能认出个人的信息，报表不收集。',
      en: 'The field “{heading}” asks for what identifies a person; forms do not collect that.',
    },
    fix: { zh: '删去此列，按户编号核对。', en: 'Leave it out and go by the number of the household.' },
  },
  formFieldTooFine: {
    problem: {
      zh: '「{heading}」没有细到「{reportingGrain}」的数据。',
      en: 'There is nothing as fine as “{reportingGrain}” for “{heading}”.',
    },
    fix: { zh: '改用更粗的粒度，或换一个数据项。', en: 'Ask in a coarser grain, or for another element.' },
  },
  formWithoutElement: {
    problem: { zh: '表中没有任何数据项。', en: 'The form holds no element.' },
    fix: { zh: '至少保留一列数据项。', en: 'Keep at least one.' },
  },
  formDemandActionNotAllowed: {
    problem: {
      zh: '报表「{formDemandState}」，不能「{formDemandAction}」。',
      en: 'The form demand is “{formDemandState}”; “{formDemandAction}” is not possible.',
    },
    fix: { zh: '现在可以：{allowedFormDemandActions}。', en: 'Possible now: {allowedFormDemandActions}.' },
  },
  formDemandFactMissing: {
    problem: {
      zh: '「{formDemandAction}」缺少「{formDemandFact}」。',
      en: '“{formDemandAction}” needs “{formDemandFact}”.',
    },
    fix: { zh: '补上后再提交。', en: 'Add it and try again.' },
  },
  formDemandPeriodUnfit: {
    problem: { zh: '填报期不合规定。', en: 'The period does not fit.' },
    fix: {
      zh: '开始不早于 {earliest}，截止不早于开始、不晚于 {latest}。',
      en: 'Begin on {earliest} or later, and end between that day and {latest}.',
    },
  },
  reminderSentToday: {
    problem: { zh: '今天已经催办过。', en: 'They were reminded today.' },
    fix: { zh: '同一报表一天只催办一次，请明天再催。', en: 'Once a day is enough: try again tomorrow.' },
  },
  reminderNobodyOutstanding: {
    problem: { zh: '没有未报的社区。', en: 'Every community has answered.' },
    fix: { zh: '无需催办。', en: 'There is nobody to remind.' },
  },
};
