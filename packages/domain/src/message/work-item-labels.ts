import type { WorkItemSection } from '../work-item';
import type { Labels } from './labels';

/** Labels of the sections of the list of work items. @source domain.md 5.2 */
export const WORK_ITEM_SECTION_LABELS: Labels<WorkItemSection> = {
  toApprove: { zh: '待审批', en: 'To approve' },
  due: { zh: '到期办理', en: 'Due' },
  returned: { zh: '退回补正', en: 'Returned' },
  visitsOfWeek: { zh: '本周走访', en: 'Visits of this week' },
  other: { zh: '其他事项', en: 'Other' },
};
