import type { VariationAbsence, VariationVerdict } from '../indicator';
import type { Labels } from './labels';

/** Labels of verdicts on a change. @source decision record 0176 */
export const VARIATION_VERDICT_LABELS: Labels<VariationVerdict> = {
  beyondUsual: { zh: '超出常年波动', en: 'Beyond usual variation' },
  withinUsual: { zh: '范围内', en: 'Within usual variation' },
  notComparable: { zh: '不可比', en: 'Not comparable' },
};

/** Labels of why no verdict can be given. @source decision record 0176 */
export const VARIATION_ABSENCE_LABELS: Labels<VariationAbsence> = {
  currentMissing: { zh: '本期没有可用数值', en: 'The period has no figure' },
  partsMissing: { zh: '按月研判，而有月份没有数值', en: 'Judged by months, of which some have no figure' },
  incompletePeriod: {
    zh: '本期未结束，不能按相同天数比较',
    en: 'The period still runs and cannot be cut to its days',
  },
  definitionChanged: { zh: '往期口径不同', en: 'Past periods follow another definition' },
  coverageDiffers: { zh: '往期数据完整率相差悬殊', en: 'The coverage of past periods differs too much' },
  unevenLedger: { zh: '往期台账收录不均', en: 'The ledger covers past periods unevenly' },
  periodsTooFew: { zh: '可比的往期不足8期', en: 'Fewer than 8 past periods to compare with' },
  countsTooFew: { zh: '数量太少，看不出波动', en: 'Too few are counted for usual variation' },
};
