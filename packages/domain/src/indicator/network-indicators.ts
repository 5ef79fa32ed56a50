import { isoDate } from '../calendar';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: '登记活动签到和导入归属台账的社区工作人员',
    en: 'Staff who record attendance and import ledgers of affiliations',
  },
  guard: {
    zh: '超过50人的大型活动不计关系；一人同一活动只计一次；把一场活动拆成多场须有各自的签到',
    en: 'Crowds of more than 50 make no tie; a person counts once an event; an event that is split needs attendance of its own',
  },
};

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'month',
  dimensions: [],
  // A figure of fewer than ten persons is hidden by its family: its parts are ties, not persons.
  persons: false,
  measure: 'statistic',
  inputs: INPUTS,
} as const;

const TIES = {
  zh: '期末前180天内共同参加两场以上活动，或者同属一个组织的两人记一条关系；超过50人的活动不计；不足10人不显示',
  en: 'two persons have a tie when they came to two events within 180 days before the end of the period, or belong to one organisation; events of more than 50 make none; hidden below 10 persons',
} as const;

const PERSONS = { zh: '网络中的人数', en: 'Persons of the network' } as const;

/**
 * Indicators of networks and social capital.
 * @source domain.md 4.4 N01 to N04; requirements.md M34
 */
export const NETWORK_INDICATORS = {
  networkDensity: {
    ...COMMON,
    code: 'networkDensity',
    name: { zh: '网络密度', en: 'Network density' },
    unit: 'share',
    direction: 'higherBetter',
    numerator: { zh: '关系数', en: 'Ties' },
    denominator: { zh: '可能的关系数', en: 'Possible ties' },
    formula: {
      zh: `关系数 ×2 ÷（人数 ×（人数−1））；${TIES.zh}`,
      en: `2 × ties ÷ (persons × (persons − 1)); ${TIES.en}`,
    },
    decimalPlaces: 4,
    source: 'domain.md 4.4 N01; requirements.md M34',
  },
  networkTransitivity: {
    ...COMMON,
    code: 'networkTransitivity',
    name: { zh: '聚集系数', en: 'Transitivity' },
    unit: 'share',
    direction: 'targetBand',
    numerator: { zh: '三角形数 ×3', en: 'Three times the triangles' },
    denominator: { zh: '有两条关系的三人组', en: 'Triads with two ties' },
    formula: {
      zh: `三角形数 ×3 ÷ 有两条关系的三人组；${TIES.zh}`,
      en: `3 × triangles ÷ triads with two ties; ${TIES.en}`,
    },
    decimalPlaces: 4,
    source: 'domain.md 4.4 N02',
  },
  meanTies: {
    ...COMMON,
    code: 'meanTies',
    name: { zh: '人均关系数', en: 'Ties a person' },
    unit: 'index',
    direction: 'higherBetter',
    numerator: { zh: '关系数 ×2', en: 'Twice the ties' },
    denominator: PERSONS,
    formula: { zh: `关系数 ×2 ÷ 人数；${TIES.zh}`, en: `2 × ties ÷ persons; ${TIES.en}` },
    decimalPlaces: 2,
    source: 'requirements.md M34',
  },
  largestComponentShare: {
    ...COMMON,
    code: 'largestComponentShare',
    name: { zh: '最大连通比例', en: 'Share of the largest component' },
    unit: 'share',
    direction: 'higherBetter',
    numerator: { zh: '最大连通分量的人数', en: 'Persons of the largest component' },
    denominator: PERSONS,
    formula: {
      zh: `最大连通分量的人数 ÷ 人数；${TIES.zh}`,
      en: `Persons of the largest component ÷ persons; ${TIES.en}`,
    },
    decimalPlaces: 4,
    source: 'requirements.md M34',
  },
  isolateShare: {
    ...COMMON,
    code: 'isolateShare',
    name: { zh: '原子化率', en: 'Share of isolates' },
    unit: 'share',
    direction: 'lowerBetter',
    numerator: { zh: '没有关系的18岁以上常住居民', en: 'Residents of 18 and over without a tie' },
    denominator: { zh: '18岁以上常住居民', en: 'Residents of 18 and over' },
    formula: {
      zh: `（18岁以上常住居民 − 有关系的人）÷ 18岁以上常住居民；没有人口数的辖区不计算；${TIES.zh}`,
      en: `(residents of 18 and over − persons with a tie) ÷ residents of 18 and over; not where the population is not known; ${TIES.en}`,
    },
    decimalPlaces: 4,
    source: 'domain.md 4.4 N04',
  },
  bridgingTieShare: {
    ...COMMON,
    code: 'bridgingTieShare',
    name: { zh: '桥接率', en: 'Share of bridging ties' },
    unit: 'share',
    direction: 'higherBetter',
    numerator: { zh: '跨群体的关系数', en: 'Ties across groups' },
    denominator: { zh: '关系数', en: 'Ties' },
    formula: {
      zh: `跨群体（楼栋、年龄段或户籍，按台账所载）的关系数 ÷ 关系数，与随机置换199次的基线对照；${TIES.zh}`,
      en: `Ties across groups (building, age or household registration, as the ledger states) ÷ ties, beside a baseline of 199 permutations; ${TIES.en}`,
    },
    decimalPlaces: 4,
    source: 'domain.md 4.4 N03; decision record 0167',
  },
  staffRemovalRobustness: {
    ...COMMON,
    code: 'staffRemovalRobustness',
    name: { zh: '撤离稳健度', en: 'Robustness without staff' },
    unit: 'share',
    direction: 'higherBetter',
    numerator: {
      zh: '不含居委会工作人员的最大连通分量',
      en: 'Largest component without committee staff',
    },
    denominator: { zh: '最大连通分量', en: 'Largest component' },
    formula: {
      zh: `不含居委会工作人员的最大连通分量 ÷ 最大连通分量；越接近100%，居民自己越能连在一起；${TIES.zh}`,
      en: `Largest component without committee staff ÷ largest component: near 1 residents hold together by themselves; ${TIES.en}`,
    },
    decimalPlaces: 4,
    source: 'requirements.md M34',
  },
  twoModeDensity: {
    ...COMMON,
    code: 'twoModeDensity',
    name: { zh: '参加密度（二模）', en: 'Two-mode density' },
    unit: 'share',
    direction: 'neutral',
    numerator: { zh: '人次（一人一活动计一次）', en: 'Affiliations' },
    denominator: { zh: '人数 × 活动数', en: 'Persons × events' },
    formula: {
      zh: '人次 ÷（人数 × 活动数），含大型活动；期末前180天；不足10人不显示',
      en: 'Affiliations ÷ (persons × events), crowds among them, within 180 days; hidden below 10 persons',
    },
    decimalPlaces: 4,
    source: 'Borgatti & Everett (1997)',
  },
  twoModeClustering: {
    ...COMMON,
    code: 'twoModeClustering',
    name: { zh: '重逢系数（二模聚集）', en: 'Two-mode clustering' },
    unit: 'share',
    direction: 'neutral',
    numerator: { zh: '四元环数 ×4', en: 'Four times the cycles of four' },
    denominator: { zh: '长度为三的路径数', en: 'Paths of three' },
    formula: {
      zh: '四元环数 ×4 ÷ 长度为三的路径数：在一场活动遇见的两人在别的活动再遇见的程度；超过50人的活动不计；不足10人不显示',
      en: '4 × cycles of four ÷ paths of three: how far those who meet at one event meet again; events of more than 50 are left out; hidden below 10 persons',
    },
    decimalPlaces: 3,
    source: 'Robins & Alexander (2004)',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of networks. @source see {@link NETWORK_INDICATORS} */
export type NetworkIndicatorCode = keyof typeof NETWORK_INDICATORS;
