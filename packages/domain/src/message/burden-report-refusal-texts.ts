import type { BurdenReportRefusal } from '../burden-report';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of burden reports. @source decision record 0014 */
export const BURDEN_REPORT_REFUSAL_TEXTS: RefusalTexts<BurdenReportRefusal> = {
  burdenReportActionNotAllowed: {
    problem: {
      zh: '这件负担反映目前「{burdenReportState}」，不能「{burdenReportAction}」。',
      en: 'The report is “{burdenReportState}”; “{burdenReportAction}” is not possible now.',
    },
    fix: {
      zh: '现在可以：{allowedBurdenReportActions}。',
      en: 'Possible now: {allowedBurdenReportActions}.',
    },
  },
  burdenReportFactMissing: {
    problem: {
      zh: '「{burdenReportAction}」缺少{burdenReportFact}。',
      en: '“{burdenReportAction}” needs {burdenReportFact}.',
    },
    fix: { zh: '写明{burdenReportFact}后再提交。', en: 'Add {burdenReportFact} and submit again.' },
  },
};
