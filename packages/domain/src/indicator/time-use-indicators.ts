import { isoDate } from '../calendar';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: '自愿参加的社区工作人员本人；部门、街道和社区都看不到、改不了',
    en: 'Those who take part, each their own log; no department, subdistrict or committee sees or changes it',
  },
  guard: {
    zh: '抽样周由系统随机抽取，种子公开可复核；结账后的更正留有改前改后数；参加人数不够（至少三人，以本区规则为准）的并入上一级',
    en: 'Weeks are drawn from a public seed; corrections after the close keep old and new value; fewer than three are pooled upward',
  },
};

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'quarter',
  dimensions: [],
  // Suppressed by those who took part, not by the minutes that a figure is made of: see `hiddenPlaces`.
  persons: false,
  measure: 'statistic',
  inputs: INPUTS,
} as const;

const SAMPLE = {
  zh: '只计已结账、七天填满的记录；区间为对抽样周重抽样的 95% 区间（自助法）；属抽样推算',
  en: 'only logs of seven days in closed weeks; interval of 95 % by resampling sampled weeks (bootstrap); basis: sampled',
} as const;

const ALL_MINUTES = {
  zh: '参加者抽样周记录的全部工时',
  en: 'All hours logged in sampled weeks',
} as const;

/**
 * Indicators of where the time of committee staff goes, from sampled weeks.
 * @source domain.md 4.3 W01, W03, W04 and W12; requirements.md M07
 */
export const TIME_USE_INDICATORS = {
  sampledWeeklyHours: {
    ...COMMON,
    code: 'sampledWeeklyHours',
    name: { zh: '人均周工时（抽样）', en: 'Weekly hours a person (sampled)' },
    unit: 'hours',
    direction: 'lowerBetter',
    dimensions: ['workloadSource'],
    numerator: { zh: '参加者抽样周记录的工时', en: 'Hours logged in sampled weeks' },
    denominator: { zh: '参加者人周数', en: 'Weeks of participants' },
    formula: {
      zh: `记录工时 ÷ 参加者人周数，可按七类工作来源分列；${SAMPLE.zh}`,
      en: `Hours ÷ weeks of participants, also by the seven sources of work; ${SAMPLE.en}`,
    },
    decimalPlaces: 2,
    source: 'domain.md 4.3 W01; decision record 0152',
  },
  sampledMeetingHours: {
    ...COMMON,
    code: 'sampledMeetingHours',
    name: { zh: '人均周会议工时（抽样）', en: 'Weekly hours in meetings a person (sampled)' },
    unit: 'hours',
    direction: 'lowerBetter',
    numerator: { zh: '其中开会的工时', en: 'Hours marked as meetings' },
    denominator: { zh: '参加者人周数', en: 'Weeks of participants' },
    formula: {
      zh: `开会工时 ÷ 参加者人周数；${SAMPLE.zh}`,
      en: `Hours in meetings ÷ weeks of participants; ${SAMPLE.en}`,
    },
    decimalPlaces: 2,
    source: 'domain.md 4.3 W12; decision record 0152',
  },
  sampledAdministrativeShare: {
    ...COMMON,
    code: 'sampledAdministrativeShare',
    name: { zh: '行政事务工时占比（抽样）', en: 'Administrative share of time (sampled)' },
    unit: 'share',
    direction: 'lowerBetter',
    numerator: {
      zh: '政府交办、检查考核、台账报表、平台上报、临时任务的工时',
      en: 'Hours for what is assigned, inspections, ledgers, platforms and ad hoc tasks',
    },
    denominator: ALL_MINUTES,
    formula: {
      zh: `行政事务工时 ÷ 全部工时；${SAMPLE.zh}`,
      en: `Administrative hours ÷ all hours; ${SAMPLE.en}`,
    },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W03; requirements.md M07; decision record 0152',
  },
  sampledSelfGovernanceShare: {
    ...COMMON,
    code: 'sampledSelfGovernanceShare',
    name: { zh: '自治服务工时占比（抽样）', en: 'Self-governance share of time (sampled)' },
    unit: 'share',
    direction: 'higherBetter',
    numerator: { zh: '自治事务和居民诉求的工时', en: 'Hours for self-governance and residents’ requests' },
    denominator: ALL_MINUTES,
    formula: {
      zh: `自治服务工时 ÷ 全部工时；${SAMPLE.zh}`,
      en: `Hours of self-governance and requests ÷ all hours; ${SAMPLE.en}`,
    },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W04; requirements.md M07; decision record 0152',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of time use. @source see {@link TIME_USE_INDICATORS} */
export type TimeUseIndicatorCode = keyof typeof TIME_USE_INDICATORS;
