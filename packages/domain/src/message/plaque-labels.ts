import type { NominalReason, PlaqueAction, PlaqueActionFacts, PlaqueStatus } from '../plaque';
import type { Labels } from './labels';

/** Labels of statuses of a plaque. @source requirements.md SM8 */
export const PLAQUE_STATUS_LABELS: Labels<PlaqueStatus> = {
  applied: { zh: '待审定', en: 'Applied for' },
  permitted: { zh: '已准入，未挂出', en: 'Permitted, not put up yet' },
  displayed: { zh: '已挂出', en: 'Displayed' },
  checked: { zh: '已核查', en: 'Checked' },
  nominal: { zh: '名不符实', en: 'In name only' },
  kept: { zh: '举证后保留', en: 'Kept with proof' },
  removed: { zh: '已摘除', en: 'Removed' },
  refused: { zh: '不予准入', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with a plaque. @source requirements.md SM8 */
export const PLAQUE_ACTION_LABELS: Labels<PlaqueAction> = {
  permitPlaque: { zh: '同意挂牌', en: 'Permit' },
  refusePlaque: { zh: '不予准入', en: 'Refuse' },
  withdrawPlaque: { zh: '撤回', en: 'Withdraw' },
  displayPlaque: { zh: '登记挂出', en: 'Put up' },
  checkPlaque: { zh: '登记核查', en: 'Check' },
  renewPermit: { zh: '延续许可', en: 'Renew the permit' },
  keepPlaque: { zh: '举证保留', en: 'Keep with proof' },
  removePlaque: { zh: '登记摘除', en: 'Remove' },
};

/** Labels of what must be stated. @source requirements.md SM8 */
export const PLAQUE_FACT_LABELS: Labels<keyof PlaqueActionFacts> = {
  permitReference: { zh: '准入文号', en: 'the number of the permit' },
  permittedUntil: { zh: '许可有效期', en: 'the last day of the permit' },
  refusalReason: { zh: '不予准入的理由', en: 'the reason of the refusal' },
  displayedOn: { zh: '挂出日期', en: 'the day on which it was put up' },
  checkedOn: { zh: '核查日期', en: 'the day of the check' },
  keepingReason: { zh: '保留的理由', en: 'the reason for keeping it' },
  proof: { zh: '证明材料', en: 'the proof' },
  usedOn: { zh: '开展活动的日期', en: 'the day of a use' },
  removedOn: { zh: '摘除日期', en: 'the day of the removal' },
  removalPhoto: { zh: '摘除后的照片', en: 'the photograph after the removal' },
};

/** Labels of why a plaque is nominal. @source domain.md 4.3 W08 */
export const NOMINAL_REASON_LABELS: Labels<NominalReason> = {
  noValidPermit: { zh: '没有有效的准入依据', en: 'No permit is in force' },
  noUse: { zh: '超过规定期限没有开展活动', en: 'Not used for longer than the rule allows' },
};
