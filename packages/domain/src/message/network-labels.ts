import type { AffiliationKind } from '../network';
import type { Labels } from './labels';

/** Labels of how a person belongs to an event. @source requirements.md M34 */
export const AFFILIATION_KIND_LABELS: Labels<AffiliationKind> = {
  attendance: { zh: '参加活动', en: 'Attendance' },
  membership: { zh: '组织成员', en: 'Membership' },
};
