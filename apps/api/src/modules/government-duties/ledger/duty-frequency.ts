import type { BilingualText } from '@weizhi/domain';

/** How often a duty is due, in words, by the months of its period. */
export const FREQUENCY_LABELS: Readonly<Record<string, BilingualText>> = {
  '1': { zh: '每月', en: 'Monthly' },
  '3': { zh: '每季度', en: 'Quarterly' },
  '6': { zh: '每半年', en: 'Half-yearly' },
  '12': { zh: '每年', en: 'Yearly' },
};
