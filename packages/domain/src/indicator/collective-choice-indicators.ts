import { decimalText } from '../decimal';
import { isoDate } from '../calendar';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: '组织业主表决的居委会和业委会工作人员',
    en: 'Staff of committees that hold votes of owners',
  },
  guard: {
    zh: '名册在投票开始时冻结，开始后不能取消；每票留痕，不可修改',
    en: 'The roll is frozen when voting opens, and from then on the vote cannot be cancelled; each ballot stays on record as it was',
  },
};

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  unit: 'share',
  direction: 'higherBetter',
  finestPlace: 'community',
  finestPeriod: 'month',
  dimensions: [],
  decimalPlaces: 4,
  inputs: INPUTS,
} as const;

/**
 * Indicators of choosing together: votes of owners that ended in the period.
 * @source domain.md 4.1 P18 and 4.4 N06; Civil Code (民法典) art. 278
 */
export const COLLECTIVE_CHOICE_INDICATORS = {
  collectiveActionSuccess: {
    ...COMMON,
    code: 'collectiveActionSuccess',
    name: { zh: '集体行动成功率', en: 'Success of collective choice' },
    measure: 'rate',
    numerator: {
      zh: '其中形成有效决定的（各议题都达到法定参与比例，赞成或否决均可）',
      en: 'Of them with a valid decision, for or against: the quorum was reached in every question',
    },
    denominator: {
      zh: '期内结束并已计票的业主表决；居民议事有记录后一并计入',
      en: 'Votes of owners that ended in the period and were counted; deliberations once their records are kept',
    },
    formula: { zh: '形成决定的 ÷ 结束的表决', en: 'With a decision ÷ ended' },
    persons: false,
    source: 'domain.md 4.4 N06',
  },
  ownerTurnoutHeads: {
    ...COMMON,
    code: 'ownerTurnoutHeads',
    name: { zh: '业主参与率（人数）', en: 'Turnout of owners by heads' },
    measure: 'rate',
    numerator: { zh: '其中交回表决票的业主', en: 'Of them those who returned a ballot' },
    denominator: {
      zh: '期内计票的业主表决的冻结名册人数',
      en: 'Owners on the frozen rolls of votes that were counted and ended in the period',
    },
    formula: { zh: '交回表决票的业主 ÷ 名册业主', en: 'Owners who returned a ballot ÷ owners on the roll' },
    persons: true,
    referenceLine: decimalText('0.6667'),
    source: 'domain.md 4.1 P18; 民法典第二百七十八条',
  },
  ownerTurnoutArea: {
    ...COMMON,
    code: 'ownerTurnoutArea',
    name: { zh: '业主参与率（面积）', en: 'Turnout of owners by area' },
    measure: 'statistic',
    numerator: {
      zh: '其中交回表决票的专有部分面积（平方米）',
      en: 'Of it the area whose owners returned a ballot, in square metres',
    },
    denominator: {
      zh: '期内计票的业主表决的冻结名册面积（平方米）',
      en: 'Area on the frozen rolls of votes that were counted and ended in the period, in square metres',
    },
    formula: { zh: '交回表决票的面积 ÷ 名册面积', en: 'Area of returned ballots ÷ area on the roll' },
    persons: false,
    referenceLine: decimalText('0.6667'),
    source: 'domain.md 4.1 P18; 民法典第二百七十八条',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
