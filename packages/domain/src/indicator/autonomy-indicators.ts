import type { IndicatorDefinition } from './definition';
import { isoDate } from '../calendar';

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'quarter',
  dimensions: [],
  persons: false,
  direction: 'higherBetter',
} as const;

const SHARE = { ...COMMON, unit: 'share', measure: 'rate', decimalPlaces: 4 } as const;

/**
 * Indicators of self-government and of acting together. They are defined, and have no data (尚无数据来源) until deliberations,
 * councils and projects are kept as records.
 * @source domain.md 4.1 P13, P14, P16 and P16b; 4.4 C04; requirements.md M20, M21b and M34b
 */
export const AUTONOMY_INDICATORS = {
  deliberationCoverage: {
    ...SHARE,
    code: 'deliberationCoverage',
    name: { zh: '协商覆盖率', en: 'Coverage by deliberation' },
    numerator: {
      zh: '其中期内完成一次以上协商的',
      en: 'Of them with a completed deliberation in the period',
    },
    denominator: { zh: '邻里数', en: 'Neighbourhoods' },
    formula: { zh: '有协商的邻里 ÷ 全部邻里', en: 'With a deliberation ÷ all' },
    source: 'domain.md 4.1 P13',
  },
  resolutionImplementationRate: {
    ...SHARE,
    code: 'resolutionImplementationRate',
    name: { zh: '协商成果落实率', en: 'Resolutions carried out' },
    numerator: { zh: '其中按期落实且有凭据的', en: 'Of them carried out on time, with evidence' },
    denominator: { zh: '期内到期的决议事项', en: 'Resolution items due in the period' },
    formula: {
      zh: '按期落实 ÷ 到期；未到期的不计',
      en: 'On time ÷ due; what is not due is left out',
    },
    source: 'domain.md 4.1 P14; requirements.md M19',
  },
  effectiveAutonomyIndex: {
    ...COMMON,
    code: 'effectiveAutonomyIndex',
    name: { zh: '有效自治度', en: 'Effective autonomy' },
    unit: 'points',
    measure: 'statistic',
    decimalPlaces: 1,
    numerator: {
      zh: '居民发起率、非居委会牵头的活动占比、无行政指令的决策占比、协商成果落实率',
      en: 'Started by residents, activities not led by staff, decisions under no instruction, resolutions carried out',
    },
    denominator: null,
    formula: {
      zh: '四项的几何平均 ×100，每项至少按0.01计；四项都有数据才计算',
      en: 'Geometric mean of the four × 100, each of 0.01 at least; told only where all four have data',
    },
    source: 'domain.md 4.1 P16',
  },
  formalityGap: {
    ...SHARE,
    code: 'formalityGap',
    name: { zh: '形式化差距', en: 'Formality gap' },
    direction: 'lowerBetter',
    numerator: {
      zh: '已成立但不活跃的邻里理事会；活跃指每季度开会一次以上且12个月内落实过决议',
      en: 'Councils that are set up and not active; active is a meeting each quarter and a resolution carried out in 12 months',
    },
    denominator: { zh: '邻里数', en: 'Neighbourhoods' },
    formula: { zh: '（成立的 − 活跃的）÷ 邻里数', en: '(Set up − active) ÷ neighbourhoods' },
    source: 'domain.md 4.1 P16b; requirements.md D26',
  },
  meetingRegularity: {
    ...SHARE,
    code: 'meetingRegularity',
    name: { zh: '议事规律性', en: 'Regularity of meetings' },
    numerator: {
      zh: '其中开过达到法定人数的会议的',
      en: 'Of them with a quorate meeting',
    },
    denominator: { zh: '任期内应开会的期数', en: 'Periods of the term in which a meeting was due' },
    formula: { zh: '有合规会议的期数 ÷ 应开会的期数', en: 'With a quorate meeting ÷ due' },
    source: 'requirements.md M20',
  },
  actorBreadth: {
    ...COMMON,
    code: 'actorBreadth',
    name: { zh: '协同广度', en: 'Breadth of actors' },
    unit: 'kinds',
    measure: 'average',
    decimalPlaces: 1,
    numerator: {
      zh: '各项目参与主体的类别数之和：党组织、居委会、物业、业委会、社会组织、居民、企业、商户',
      en: 'Sum over projects of the kinds of parties that act: Party, committee, property company, owners’ committee, organisation, residents, firms, merchants',
    },
    denominator: { zh: '期内进行的项目', en: 'Projects of the period' },
    formula: { zh: '平均每个项目有几类主体参与', en: 'Mean number of kinds of parties of a project' },
    source: 'domain.md 4.4 C04',
  },
  partyDiversity: {
    ...COMMON,
    code: 'partyDiversity',
    name: { zh: '主体多样性', en: 'Diversity of parties' },
    unit: 'kinds',
    measure: 'statistic',
    decimalPlaces: 2,
    numerator: { zh: '一件事项中各类主体的参与次数', en: 'Acts of each kind of party in a matter' },
    denominator: null,
    formula: {
      zh: 'exp(−Σ p ln p)，即有效类别数',
      en: 'exp(−Σ p ln p), the effective number of kinds',
    },
    source: 'requirements.md A1, M21b',
  },
  partyCoordination: {
    ...COMMON,
    code: 'partyCoordination',
    name: { zh: '主体联合行动密度', en: 'Density of joint action' },
    unit: 'share',
    measure: 'statistic',
    decimalPlaces: 4,
    numerator: { zh: '期内有过联合行动的主体对', en: 'Pairs of parties that acted together' },
    denominator: { zh: '可能的主体对', en: 'Possible pairs of parties' },
    formula: { zh: '有联合行动的主体对 ÷ 可能的主体对', en: 'Pairs that acted together ÷ possible pairs' },
    source: 'requirements.md D21, M34b',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
