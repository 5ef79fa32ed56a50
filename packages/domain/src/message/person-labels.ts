import type { MaskedPart } from '../person';
import type { Labels } from './labels';

/** Labels of what of a person is kept masked. @source decision record 0117 */
export const MASKED_PART_LABELS: Labels<MaskedPart> = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Telephone' },
  identityNumber: { zh: '公民身份号码', en: 'Identity number' },
};
