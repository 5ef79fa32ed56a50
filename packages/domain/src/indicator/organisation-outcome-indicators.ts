import { isoDate } from '../calendar';
import { decimalText } from '../decimal';
import type { IndicatorDefinition } from './definition';

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'day',
  dimensions: [],
  persons: false,
} as const;

const SHARE = { unit: 'share', measure: 'rate', decimalPlaces: 4 } as const;

/**
 * Indicators of what becomes of organisations: health, money, satisfaction, incubation, survival, grades, owners'
 * committees and the formalism of assessments.
 * @source domain.md 4.2 H03, H07 to H11 and H13; requirements.md M25, M26, M31 and M32
 */
export const ORGANISATION_OUTCOME_INDICATORS = {
  healthyOrganisationRate: {
    ...COMMON,
    ...SHARE,
    code: 'healthyOrganisationRate',
    name: { zh: '健康组织占比', en: 'Healthy organisations' },
    direction: 'higherBetter',
    numerator: { zh: '健康度指数不低于80的组织数', en: 'Organisations with a health index of 80 or more' },
    denominator: {
      zh: '数据覆盖权重不低于70%、可以评价的组织数；数据不足的不作评价，不计入',
      en: 'Organisations of which 70 per cent of the weight is known; the others are not rated and left out',
    },
    formula: {
      zh: '七个维度加权几何平均（要素20、治理15、财务15、活动15、满意10、可持续15、合规10，单项不低于0.01）×100；列入严重违法失信名单、被撤销登记或资金违规未结的不超过40，列入活动异常名录的不超过59',
      en: 'Weighted geometric mean of seven dimensions (elements 20, governance 15, finance 15, activity 15, satisfaction 10, sustainability 15, compliance 10; none below 0.01) × 100; at most 40 with a serious flag, at most 59 on the abnormal list',
    },
    dimensions: ['healthLevel'],
    source: 'domain.md 4.2; decision record 0102',
  },
  fundingConcentration: {
    ...COMMON,
    code: 'fundingConcentration',
    name: { zh: '资金依赖度', en: 'Concentration of funding' },
    unit: 'index',
    measure: 'statistic',
    direction: 'lowerBetter',
    numerator: {
      zh: '近12个月经本平台拨付给辖区内组织的项目资金，各来源占比的平方和',
      en: 'Sum of the squared shares of the sources of what was paid through this platform to organisations of the place in twelve months',
    },
    denominator: null,
    formula: {
      zh: '赫芬达尔指数 HHI = Σ s²，归一化 (HHI − 1/n) ÷ (1 − 1/n)；1 为只有一个来源',
      en: 'Herfindahl index Σ s², normalised (HHI − 1/n) ÷ (1 − 1/n); 1 where there is one source',
    },
    source: 'Hirschman (1964); domain.md 4.2 H03',
    decimalPlaces: 3,
  },
  governmentIncomeShare: {
    ...COMMON,
    ...SHARE,
    code: 'governmentIncomeShare',
    name: { zh: '政府资金占比', en: 'Share of government money' },
    direction: 'lowerBetter',
    numerator: {
      zh: '其中来自政府购买服务、财政补助和福彩公益金的（元）',
      en: 'Of it from government purchase, subsidies and the welfare lottery’s public-benefit fund, in yuan',
    },
    denominator: {
      zh: '近12个月经本平台拨付给辖区内组织的项目资金（元）；组织的其他收入本平台没有记录',
      en: 'What was paid through this platform to organisations of the place in twelve months, in yuan; other income is not on record here',
    },
    formula: { zh: '财政性资金 ÷ 拨付的全部项目资金', en: 'Public money ÷ all that was paid' },
    source: 'domain.md 4.2 H03; requirements.md M31',
  },
  reserveMonths: {
    ...COMMON,
    code: 'reserveMonths',
    name: { zh: '储备月数', en: 'Months of reserve' },
    unit: 'months',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: {
      zh: '辖区内组织应报年度末的非限定性净资产合计（元）；当年不满12个月、没有支出的不计入',
      en: 'Unrestricted net assets at the end of the year that is due, in yuan; without those of less than twelve months or without expense',
    },
    denominator: {
      zh: '同一批组织当年12个月费用合计 ÷ 12（元）',
      en: 'Expense of the same organisations in the twelve months of that year ÷ 12, in yuan',
    },
    formula: {
      zh: '非限定性净资产 ÷ 月均支出；应报年度次年5月31日前仍可用上一年度；未申报的不作评价，不按0计',
      en: 'Unrestricted net assets ÷ mean monthly expense; until 31 May the accounts of the year before still count; what is not filed is not rated, and not 0',
    },
    source: 'domain.md 4.2 H03b; decision record 0113',
    decimalPlaces: 1,
  },
  organisationSatisfactionRate: {
    ...COMMON,
    ...SHARE,
    code: 'organisationSatisfactionRate',
    name: { zh: '好评率', en: 'Satisfaction' },
    direction: 'higherBetter',
    numerator: { zh: '评分为4—5分的有效评价数', en: 'Valid ratings of 4 or 5' },
    denominator: { zh: '有效评价数', en: 'Valid ratings' },
    formula: {
      zh: '4—5分评价 ÷ 有效评价；比较时用威尔逊95%区间的下限',
      en: 'Ratings of 4 or 5 ÷ valid ratings; compared by the lower Wilson bound',
    },
    source: 'Wilson (1927); domain.md 4.2 H07',
    persons: true,
  },
  incubationPassRate: {
    ...COMMON,
    ...SHARE,
    code: 'incubationPassRate',
    name: { zh: '孵化通过率', en: 'Graduation of admitted groups' },
    direction: 'higherBetter',
    numerator: { zh: '其中已出壳的孵化案例数', en: 'Of them graduated' },
    denominator: {
      zh: '申请季度内没有未结案例的批次中，入壳的孵化案例数；未完结的批次不计入',
      en: 'Cases admitted, of quarters of application without an open case; unfinished quarters are left out',
    },
    formula: { zh: '出壳 ÷ 入壳（只计已完结批次）', en: 'Graduated ÷ admitted, of finished cohorts' },
    source: 'domain.md 4.2 H08',
  },
  postGraduationSurvival: {
    ...COMMON,
    code: 'postGraduationSurvival',
    name: { zh: '出壳存活率（12个月）', en: 'Survival 12 months after graduation' },
    unit: 'share',
    measure: 'statistic',
    direction: 'higherBetter',
    numerator: {
      zh: '出壳后12个月仍在活动的估计占比',
      en: 'Estimated share still alive 12 months after graduation',
    },
    denominator: null,
    formula: {
      zh: '卡普兰—迈耶法：自出壳起计；注销、撤销或连续365天无活动（计在最后一次活动之日）为终止；其余删失于最后一次核实在活动之日；区间为对数—对数95%；在观察数不足5时不作评价',
      en: 'Kaplan–Meier from graduation; ended by deregistration, revocation or 365 days of silence (dated back); others censored when last seen; log–log 95 % interval; not rated with fewer than 5 at risk',
    },
    source: 'Kaplan & Meier (1958); domain.md 4.2 H09',
    decimalPlaces: 4,
  },
  foundedOrganisationSurvival: {
    ...COMMON,
    ...SHARE,
    code: 'foundedOrganisationSurvival',
    name: { zh: '近五年成立组织仍活动占比', en: 'Organisations of the last five years still active' },
    direction: 'higherBetter',
    numerator: {
      zh: '其中统计期末没有注销、撤销，且近365天内有核实活动记录的组织数',
      en: 'Of them neither deregistered nor revoked by the end of the period, with a verified activity in its last 365 days',
    },
    denominator: {
      zh: '期末前五个年度内成立、到期末已满365天的组织中，已注销、撤销或有过核实活动记录的；从未有记录的不作判断，计入数据完整率',
      en: 'Organisations founded in the five years before and at least 365 days before the end of the period, ended or with any record of an activity; those without are told by the coverage',
    },
    formula: {
      zh: '仍活动 ÷ 有记录可查；成立不满365天的观察时间不够，没有成立日期的不知道属于哪一年，都不计入',
      en: 'Still active ÷ known of; those not watched for 365 days, and those without a day of founding, are left out',
    },
    dimensions: ['foundingYear'],
    source: 'requirements.md M25; decision record 0198',
  },
  highGradeShare: {
    ...COMMON,
    ...SHARE,
    code: 'highGradeShare',
    name: { zh: '3A及以上占比', en: 'Graded 3A or better' },
    direction: 'higherBetter',
    numerator: { zh: '其中3A、4A、5A的组织数', en: 'Of them graded 3A, 4A or 5A' },
    denominator: {
      zh: '评估等级在有效期（5年）内的组织数；过期的另列',
      en: 'Organisations with a grade in force (5 years); expired ones are told apart',
    },
    formula: { zh: '3A及以上 ÷ 有效等级', en: '3A or better ÷ grades in force' },
    dimensions: ['ratingGrade'],
    source: '民政部令第39号; domain.md 4.2 H10',
  },
  lapsedOwnersCommitteeRate: {
    ...COMMON,
    ...SHARE,
    code: 'lapsedOwnersCommitteeRate',
    name: { zh: '业委会名存实亡率', en: 'Lapsed owners’ committees' },
    direction: 'lowerBetter',
    numerator: {
      zh: '任期届满未换届、超过规定时间未开会或委员不足半数的业主委员会数',
      en: 'Committees with an expired term, no meeting for the set time, or fewer than half of their members',
    },
    denominator: { zh: '已成立的业主委员会数', en: 'Owners’ committees established' },
    formula: { zh: '名存实亡 ÷ 已成立', en: 'Lapsed ÷ established' },
    source: '论文「弱点」; domain.md 4.2 H11; requirements.md M26',
  },
  evaluationFormalism: {
    ...COMMON,
    ...SHARE,
    code: 'evaluationFormalism',
    name: { zh: '评估走形式占比', en: 'Formalism of assessments' },
    direction: 'lowerBetter',
    numerator: {
      zh: '没有佐证、各项得分完全相同或得分不低于满分95%的评估数',
      en: 'Assessments without evidence, with identical scores throughout, or at 95 per cent of the maximum or more',
    },
    denominator: { zh: '统计期末已有结果的评估数', en: 'Assessments with a result by the end of the period' },
    formula: { zh: '走形式的评估 ÷ 全部评估', en: 'Formal ÷ all' },
    source: '论文「痛点」; domain.md 4.2 H13',
    referenceLine: decimalText('0'),
  },
} as const satisfies Record<string, IndicatorDefinition>;

/** Code of an indicator of what becomes of organisations. @source see {@link ORGANISATION_OUTCOME_INDICATORS} */
export type OrganisationOutcomeCode = keyof typeof ORGANISATION_OUTCOME_INDICATORS;
