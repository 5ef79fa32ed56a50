import { isoDate } from '../calendar';
import type { ScoredTheme } from '../survey';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: { zh: '设计问卷、导入答卷的工作人员', en: 'Staff who draw up surveys and import answer sheets' },
  guard: {
    zh: '问卷定稿后不可改；抽样框、抽样数和加权方式随问卷留存；结束后才有结果',
    en: 'A survey does not change once drawn up; frame, sample and weighting are kept with it; nothing is told before it is closed',
  },
};

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  unit: 'points',
  measure: 'statistic',
  direction: 'higherBetter',
  finestPlace: 'community',
  finestPeriod: 'month',
  dimensions: [],
  // Scores of too few respondents are hidden by their family: their parts are scores, not persons.
  persons: false,
  decimalPlaces: 1,
  denominator: null,
  formula: {
    zh: '各题换算为0至100分（反向题先反转）后取加权平均；取期内结束的最近一次问卷，答卷不足10份不显示',
    en: 'Items rescaled to 0 to 100, reversed ones turned round, and their weighted mean; of the last survey that ended in the period; hidden below 10 respondents',
  },
  inputs: INPUTS,
} as const;

const answersOf = (zh: string, en: string) => ({
  zh: `答完全部${zh}题目的答卷的得分`,
  en: `Scores of sheets that answer every item of ${en}`,
});

/**
 * Indicators that a sample of residents answers: trust, norms of reciprocity and belonging, by the theme of the survey.
 * @source domain.md 4.4 N05; Kish (1965)
 */
export const SOCIAL_CAPITAL_INDICATORS = {
  trust: {
    ...COMMON,
    code: 'trustIndex',
    name: { zh: '信任指数', en: 'Trust' },
    numerator: answersOf('信任', 'trust'),
    source: 'domain.md 4.4 N05',
  },
  norms: {
    ...COMMON,
    code: 'reciprocityIndex',
    name: { zh: '互惠规范指数', en: 'Norms of reciprocity' },
    numerator: answersOf('互惠规范', 'norms'),
    source: 'domain.md 4.4 N05 (sub-scale)',
  },
  belonging: {
    ...COMMON,
    code: 'belongingIndex',
    name: { zh: '归属感指数', en: 'Belonging' },
    numerator: answersOf('归属感', 'belonging'),
    source: 'domain.md 4.4 N05 (sub-scale)',
  },
} as const satisfies Readonly<Record<ScoredTheme, IndicatorDefinition>>;
