import { isoDate } from '../calendar';
import type { IndicatorDefinition } from './definition';

const COMMON = {
  version: 1,
  validFrom: isoDate('2018-01-01'),
  finestPlace: 'community',
  finestPeriod: 'day',
  dimensions: ['matterType', 'matterChannel', 'matterNature', 'disposingUnit'],
  persons: false,
} as const;

const ALL_MATTERS = {
  zh: '统计期内登记的全部事项数（含未定位到社区的事项；社区层级只含定位到该社区的事项）',
  en: 'All matters registered in the period (those without a located community included; for a community, those located in it)',
} as const;

const SHARE = { unit: 'share', measure: 'rate', decimalPlaces: 4, denominator: ALL_MATTERS } as const;

const BOTH_UNRECORDED = {
  zh: '社区与处置单位两栏均为「-」的事项按文字一致计入（坪山 2018 年台账有 6 件），不属于任何社区',
  en: 'Matters with “-” in both columns agree as text and are counted (6 in the Pingshan ledger of 2018); they belong to no community',
} as const;

/**
 * The first indicators of matters. Counts of matters are not suppressed. The share that communities dispose of
 * themselves is defined twice, since the ledger names one body in several ways: the rule stands in each definition.
 * @source domain.md 4.0; columns of the Pingshan ledger 2018; decision record 0012
 */
export const MATTER_INDICATORS = {
  matterCount: {
    ...COMMON,
    code: 'matterCount',
    name: { zh: '事项数', en: 'Matters' },
    unit: 'matters',
    measure: 'count',
    direction: 'neutral',
    numerator: ALL_MATTERS,
    denominator: null,
    formula: {
      zh: '按登记日期（北京时间）计数；可按月、社区、类型、渠道、性质、处置单位分组；台账中没有行的月份为无数据，不是 0',
      en: 'Counted by date of registration (Beijing time); by month, community, type, channel, nature or disposing unit; a month without rows is no data, not 0',
    },
    source: 'domain.md 4.0; columns of the Pingshan ledger 2018',
    decimalPlaces: 0,
  },
  matterOnTimeRate: {
    ...COMMON,
    ...SHARE,
    code: 'matterOnTimeRate',
    name: { zh: '按期办结率', en: 'On-time rate' },
    direction: 'higherBetter',
    numerator: {
      zh: '办理结果为「按期办结」的事项数',
      en: 'Matters whose result is “按期办结” (closed on time)',
    },
    formula: { zh: '按期办结事项数 ÷ 事项数', en: 'Matters closed on time ÷ matters' },
    source: 'domain.md 2.6; column result of the Pingshan ledger 2018',
  },
  communityDisposalShareExact: {
    ...COMMON,
    ...SHARE,
    code: 'communityDisposalShareExact',
    name: { zh: '社区自行处置占比（名称一致）', en: 'Disposed of by the community itself (exact name)' },
    direction: 'neutral',
    numerator: {
      zh: `处置单位名称与事项所属社区名称逐字一致的事项数；${BOTH_UNRECORDED.zh}`,
      en: `Matters whose disposing unit bears exactly the name of their own community; ${BOTH_UNRECORDED.en}`,
    },
    formula: {
      zh: '名称逐字一致的事项数 ÷ 事项数；「六和社区（坪山街道办事处）」「石井社区工作站」不计入',
      en: 'Matters with the exact name ÷ matters; “六和社区（坪山街道办事处）” and “石井社区工作站” do not count',
    },
    source: 'decision record 0012',
  },
  communityDisposalShareVariants: {
    ...COMMON,
    ...SHARE,
    code: 'communityDisposalShareVariants',
    name: {
      zh: '社区自行处置占比（含名称变体）',
      en: 'Disposed of by the community itself (with name variants)',
    },
    direction: 'neutral',
    numerator: {
      zh: `处置单位名称去掉末尾「（…街道办事处）」和「工作站」后与事项所属社区名称一致的事项数；${BOTH_UNRECORDED.zh}`,
      en: `Matters whose disposing unit, without a trailing “（…街道办事处）” and “工作站”, bears the name of their own community; ${BOTH_UNRECORDED.en}`,
    },
    formula: {
      zh: '名称一致（含变体）的事项数 ÷ 事项数',
      en: 'Matters with the name or a variant of it ÷ matters',
    },
    source: 'decision record 0012',
  },
} as const satisfies Record<string, IndicatorDefinition>;

/** Code of an indicator of matters. @source see {@link MATTER_INDICATORS} */
export type MatterIndicatorCode = keyof typeof MATTER_INDICATORS;
