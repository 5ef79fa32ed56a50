import type {
  BurdenReportAction,
  BurdenReportFacts,
  BurdenReportState,
  BurdenRuling,
  BurdenSubject,
} from '../burden-report';
import type { Labels } from './labels';

/** Labels of what burden reports are about. @source requirements.md P7 */
export const BURDEN_SUBJECT_LABELS: Labels<BurdenSubject> = {
  task: { zh: '交办任务', en: 'Task' },
  form: { zh: '报表台账', en: 'Form or ledger' },
  system: { zh: '平台或工作群', en: 'Platform or work group' },
  inspection: { zh: '检查考核', en: 'Inspection' },
  plaque: { zh: '挂牌', en: 'Plaque' },
  meeting: { zh: '会议培训', en: 'Meeting or training' },
  certificate: { zh: '证明盖章', en: 'Certificate' },
  other: { zh: '其他', en: 'Other' },
};

/** Labels of states of a burden report. @source requirements.md P7 */
export const BURDEN_REPORT_STATE_LABELS: Labels<BurdenReportState> = {
  filed: { zh: '待认定', en: 'To be ruled on' },
  upheld: { zh: '认定属实', en: 'Upheld' },
  dismissed: { zh: '不予认定', en: 'Not upheld' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with a burden report. @source requirements.md P7 */
export const BURDEN_REPORT_ACTION_LABELS: Labels<BurdenReportAction> = {
  upholdReport: { zh: '认定属实', en: 'Uphold' },
  dismissReport: { zh: '不予认定', en: 'Do not uphold' },
  withdrawReport: { zh: '撤回', en: 'Withdraw' },
};

/** Labels of what is stated with an action. @source requirements.md P7 */
export const BURDEN_REPORT_FACT_LABELS: Labels<keyof BurdenReportFacts> = {
  rulingReason: { zh: '认定理由', en: 'the reason' },
};

/** Labels of what became of pooled reports. @source requirements.md P7 */
export const BURDEN_RULING_LABELS: Labels<BurdenRuling> = {
  filed: { zh: '尚未认定', en: 'Not ruled on yet' },
  upheld: { zh: '认定属实', en: 'Upheld' },
  dismissed: { zh: '不予认定', en: 'Not upheld' },
};
