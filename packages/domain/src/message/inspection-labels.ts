import type {
  InspectionAction,
  InspectionActionFacts,
  InspectionState,
  InspectionSubject,
} from '../inspection';
import type { Labels } from './labels';

/** Labels of states of an inspection. @source requirements.md SM10 */
export const INSPECTION_STATE_LABELS: Labels<InspectionState> = {
  announced: { zh: '已通知，待查重', en: 'Announced, duplicates to be answered' },
  duplicateChecked: { zh: '已查重，待检查', en: 'Checked for duplicates' },
  held: { zh: '已检查', en: 'Held' },
  findingsRecorded: { zh: '整改中', en: 'With findings' },
  rectified: { zh: '已整改', en: 'Rectified' },
  closed: { zh: '已办结', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** Labels of what can be done with an inspection. @source requirements.md SM10 */
export const INSPECTION_ACTION_LABELS: Labels<InspectionAction> = {
  passDuplicateCheck: { zh: '说明后仍需检查', en: 'Answer the duplicates' },
  holdInspection: { zh: '登记已检查', en: 'Record that it was held' },
  recordFindings: { zh: '登记问题', en: 'Record a finding' },
  confirmRectification: { zh: '确认整改到位', en: 'Confirm the rectification' },
  closeInspection: { zh: '办结', en: 'Close' },
  cancelInspection: { zh: '取消检查', en: 'Cancel' },
};

/** Labels of what must be stated. @source requirements.md SM10 */
export const INSPECTION_FACT_LABELS: Labels<keyof InspectionActionFacts> = {
  duplicatesAnswered: { zh: '重复检查的说明', en: 'an answer to the duplicates' },
  dayReached: { zh: '到检查当日（不能提前登记）', en: 'the day of the inspection to have come' },
  findingStated: { zh: '发现的问题和整改期限', en: 'the finding and by when it is to be put right' },
  allRectified: { zh: '全部问题的整改材料', en: 'every finding to be put right' },
  cancelReason: { zh: '取消的理由', en: 'the reason for cancelling' },
};

/** Labels of subjects. @source requirements.md P3 */
export const INSPECTION_SUBJECT_LABELS: Labels<InspectionSubject> = {
  fireSafety: { zh: '消防安全', en: 'Fire safety' },
  workSafety: { zh: '安全生产', en: 'Safety at work' },
  foodSafety: { zh: '食品安全', en: 'Food safety' },
  sanitation: { zh: '环境卫生', en: 'Sanitation' },
  wasteSorting: { zh: '垃圾分类', en: 'Waste sorting' },
  publicSecurity: { zh: '平安建设', en: 'Public security' },
  partyBuilding: { zh: '党建工作', en: 'Party building' },
  civilAffairs: { zh: '民政工作', en: 'Civil affairs' },
  ledgerCheck: { zh: '台账资料', en: 'Ledgers and papers' },
  civilisation: { zh: '文明创建', en: 'Civilised community' },
  otherSubject: { zh: '其他', en: 'Other' },
};
