import type { RecordedGradeRefusal } from '../assessment';
import type { RefusalTexts } from './refusal-types';

/** Texts of refusals of results that are recorded from ledgers. @source decision record 0114 */
export const RECORDED_GRADE_REFUSAL_TEXTS: RefusalTexts<RecordedGradeRefusal> = {
  recordedTotalTooHigh: {
    problem: {
      zh: '得分超过评分标准的满分 {mostPoints} 分。',
      en: 'There are more points than the {mostPoints} of the rubric.',
    },
    fix: { zh: '核对得分，或改选评分标准。', en: 'Check the points, or choose another rubric.' },
  },
  recordedGradeNotOfTotal: {
    problem: {
      zh: '初评等级与得分不符：按评分标准应为{gradeOfPoints}。',
      en: 'The preliminary grade is not that of the points, which is {gradeOfPoints}.',
    },
    fix: {
      zh: '核对得分和初评等级；委员会另定等级的，填在审定等级。',
      en: 'Check both; what the committee decided otherwise is the grade.',
    },
  },
  recordedDaysOutOfOrder: {
    problem: {
      zh: '考察、审定、公示、公告的日期先后不对。',
      en: 'Visit, decision, notice and publication are not in order.',
    },
    fix: { zh: '逐项核对日期。', en: 'Check each day.' },
  },
  recordedInFuture: {
    problem: {
      zh: '公告日期{publishedOn}晚于今天。',
      en: 'The day of publication, {publishedOn}, lies in the future.',
    },
    fix: { zh: '只导入已公告的结果。', en: 'Only published results come in.' },
  },
  recordedValidityWrong: {
    problem: {
      zh: '按评分标准，等级有效期至{validTo}。',
      en: 'By the rubric the grade is valid to {validTo}.',
    },
    fix: { zh: '改正有效期，或留空由系统计算。', en: 'Correct the day, or leave it empty.' },
  },
};
