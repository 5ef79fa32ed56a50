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
 * Indicators of what is put upon communities from above: plaques and inspections.
 * @source domain.md 4.3 W08 and W10; requirements.md M13 and M16
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
  inspectionDays: {
    ...COMMON,
    code: 'inspectionDays',
    name: { zh: '检查天数', en: 'Days with an inspection' },
    unit: 'days',
    measure: 'count',
    numerator: {
      zh: '期内有部门检查的天数；多个社区的，各社区分别计天',
      en: 'Days of the period with an inspection, each community counted for itself',
    },
    denominator: null,
    formula: {
      zh: '按社区和日期去重；只计已经开展的检查，取消的和尚未登记结果的不计',
      en: 'Distinct days by community; only what was held, not what was cancelled or is not recorded yet',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W10',
  },
  inspectionOverlapShare: {
    ...COMMON,
    code: 'inspectionOverlapShare',
    name: { zh: '检查重叠率', en: 'Overlapping inspections' },
    unit: 'share',
    measure: 'rate',
    numerator: {
      zh: '其中同一天有两个以上部门分别检查的天数；合并检查算一次',
      en: 'Of them with two departments or more that do not come together',
    },
    denominator: { zh: '期内有部门检查的天数', en: 'Days of the period with an inspection' },
    formula: { zh: '重叠天数 ÷ 检查天数', en: 'Overlapping days ÷ days with an inspection' },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W10',
  },
  duplicateInspections: {
    ...COMMON,
    code: 'duplicateInspections',
    name: { zh: '重复检查次数', en: 'Duplicate inspections' },
    unit: 'inspections',
    measure: 'count',
    numerator: {
      zh: '期内开始、90天内已有其他部门对同一社区检查同一内容的次数',
      en: 'Inspections begun in the period whose subject another department inspected there within 90 days before',
    },
    denominator: null,
    formula: {
      zh: '一对重复只计后一次；合并检查不计；内容为“其他”的不计',
      en: 'Of a pair only the later counts; joint ones and those of another subject do not',
    },
    decimalPlaces: 0,
    source: 'requirements.md M13',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of what is put upon communities. @source see {@link WORKLOAD_INDICATORS} */
export type WorkloadIndicatorCode = keyof typeof WORKLOAD_INDICATORS;
