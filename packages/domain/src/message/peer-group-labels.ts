import type { EstateType } from '../division';
import type { Labels } from './labels';

/** What a place is called by the estates that most of its households live in. @source domain.md 4.0 rule 6 */
export const PEER_GROUP_LABELS: Labels<EstateType> = {
  commercial: { zh: '商品房小区为主', en: 'Mostly commercial housing' },
  resettlement: { zh: '安置房小区为主', en: 'Mostly resettlement housing' },
  old: { zh: '老旧小区为主', en: 'Mostly ageing estates' },
  unmanaged: { zh: '无物业小区为主', en: 'Mostly estates without property management' },
  mixed: { zh: '多类小区混合', en: 'Estates of several types' },
};
