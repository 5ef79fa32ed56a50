import type { ExpiryKind } from '../expiry';
import type { Labels } from './labels';

/** Labels of what expires. @source decision record 0177 */
export const EXPIRY_KIND_LABELS: Labels<ExpiryKind> = {
  elementEvidence: { zh: '要素佐证材料', en: 'Evidence of an element' },
  committeeTerm: { zh: '业委会任期', en: "Term of an owners' committee" },
  electedTerm: { zh: '选举产生的任期', en: 'Term of whom residents elected' },
  incubationAgreement: { zh: '孵化服务协议', en: 'Incubation agreement' },
  serviceContract: { zh: '购买服务合同', en: 'Service contract' },
  taskAdmission: { zh: '任务准入', en: 'Admission of a task' },
};
