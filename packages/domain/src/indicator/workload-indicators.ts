import { isoDate } from '../calendar';
import type { IndicatorDefinition } from './definition';

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'day',
  dimensions: [],
  persons: false,
  direction: 'lowerBetter',
} as const;

/**
 * Indicators of what is put upon communities from above.
 * @source domain.md 4.3 W08; requirements.md M16
 */
export const WORKLOAD_INDICATORS = {
  plaqueCount: {
    ...COMMON,
    code: 'plaqueCount',
    name: { zh: '挂牌数', en: 'Plaques' },
    unit: 'plaques',
    measure: 'count',
    numerator: { zh: '期末当日挂着的牌子', en: 'Plaques that hang on the last day of the period' },
    denominator: null,
    formula: {
      zh: '挂出日期不晚于期末、期末尚未摘除的牌子数；已准入未挂出的不计',
      en: 'Plaques put up by the last day of the period and not yet removed; those permitted and not put up do not count',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W08',
  },
  nominalPlaqueShare: {
    ...COMMON,
    code: 'nominalPlaqueShare',
    name: { zh: '挂牌名不符实率', en: 'Plaques in name only' },
    unit: 'share',
    measure: 'rate',
    numerator: {
      zh: '其中没有有效准入依据的，或者连续12个月（区里另有规定的从其规定）没有开展活动的',
      en: 'Of them without a permit in force, or not used for 12 months (or for as long as the district’s own rule says)',
    },
    denominator: { zh: '期末当日挂着的牌子', en: 'Plaques that hang on the last day of the period' },
    formula: {
      zh: '名不符实的牌子 ÷ 挂着的牌子；从未开展活动的自挂出之日起算',
      en: 'Plaques in name only ÷ plaques that hang; one that was never used is measured from the day it was put up',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W08; decision record 0130',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of what is put upon communities. @source see {@link WORKLOAD_INDICATORS} */
export type WorkloadIndicatorCode = keyof typeof WORKLOAD_INDICATORS;
