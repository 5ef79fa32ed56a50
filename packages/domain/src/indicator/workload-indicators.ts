import { isoDate } from '../calendar';
import type { IndicatorDefinition, IndicatorInputs } from './definition';

const COMMON = {
  version: 1,
  validFrom: isoDate('2026-01-01'),
  finestPlace: 'community',
  finestPeriod: 'day',
  dimensions: ['department'],
  persons: false,
  direction: 'lowerBetter',
} as const;

const PLAQUE_INPUTS: IndicatorInputs = {
  editors: {
    zh: '居委会登记实有的牌子、使用和摘除；减负联席会议准入；部门只能提出申请',
    en: 'Committees record plaques, their use and their removal; the panel permits; departments only apply',
  },
  guard: {
    zh: '名不符实由准入期限和使用记录推定，没有人能直接改；每次挂出、使用、摘除只增不改，按当日状态回算',
    en: 'Whether one is nominal follows from permits and uses, and nobody can set it; every event is only ever added and each past day is told from them',
  },
};

const INSPECTION_INPUTS: IndicatorInputs = {
  editors: {
    zh: '部门登记检查和结果，居委会登记占用工时',
    en: 'Departments record inspections and what became of them, committees the time they took',
  },
  guard: {
    zh: '已过检查日未登记结果的，列入部门待办；检查拆成几次，天数按社区和日期去重，不会减少；改换部门名称的，按登记的部门分列',
    en: 'What is over and not recorded comes back to the department; splitting one lessens no day, since days are distinct by community',
  },
};

/**
 * Indicators of what is put upon communities from above, and of what government leaves undone: plaques, inspections, outside systems and vacancies.
 * @source domain.md 4.3 W05c, W08, W09 and W10; requirements.md M13, M16 and M49
 */
export const WORKLOAD_INDICATORS = {
  plaqueCount: {
    ...COMMON,
    inputs: PLAQUE_INPUTS,
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
    inputs: PLAQUE_INPUTS,
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
    inputs: INSPECTION_INPUTS,
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
      zh: '按社区和日期去重；只计已经开展的检查，取消的和尚未登记结果的不计；按部门分列时，同一天各部门各计',
      en: 'Distinct days by community; only what was held, not what was cancelled or is not recorded yet; by department each counts its own',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W10',
  },
  inspectionOverlapShare: {
    ...COMMON,
    inputs: INSPECTION_INPUTS,
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
    inputs: INSPECTION_INPUTS,
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
  platformCount: {
    ...COMMON,
    dimensions: [],
    code: 'platformCount',
    name: { zh: '外部系统数', en: 'Outside systems' },
    unit: 'systems',
    measure: 'count',
    numerator: {
      zh: '期末当日要求社区登录填报的平台系统，同一系统只计一次',
      en: 'Platforms that communities have to log in to on the last day of the period, each once',
    },
    denominator: null,
    formula: {
      zh: '启用日期不晚于期末、期末尚未停用、使用范围涉及所选区划的系统数；微治自身也计入',
      en: 'Systems in use on the last day whose communities lie in the division; this one counts too',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W09',
  },
  workGroupCount: {
    ...COMMON,
    dimensions: [],
    code: 'workGroupCount',
    name: { zh: '工作群数', en: 'Work groups' },
    unit: 'groups',
    measure: 'count',
    numerator: {
      zh: '期末当日要求社区加入的微信、钉钉等工作群，同一个群只计一次',
      en: 'Groups of messengers that communities have to be in on the last day of the period, each once',
    },
    denominator: null,
    formula: {
      zh: '启用日期不晚于期末、期末尚未停用、使用范围涉及所选区划的工作群数',
      en: 'Groups in use on the last day whose communities lie in the division',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W09',
  },
  vacancyRate: {
    ...COMMON,
    dimensions: [],
    code: 'vacancyRate',
    name: { zh: '缺位率', en: 'Vacancy of duties' },
    unit: 'share',
    measure: 'rate',
    finestPlace: 'district',
    numerator: { zh: '其中到期没有履行记录的', en: 'Of them without anything recorded' },
    denominator: {
      zh: '期内到期的部门职责期数（指导、社工培养、组织培育与监管、激励、机制创新）',
      en: 'Periods of duties of departments that ended in the span: guidance, training of social workers, raising and supervising organisations, incentives, innovation',
    },
    formula: {
      zh: '没有履行的期数 ÷ 到期的期数；逾期补做的计入补做当期，不抵以前的缺位',
      en: 'Periods without an act ÷ periods that ended; what is late counts in the period of its own day',
    },
    decimalPlaces: 4,
    source: 'domain.md 4.3 W05c; decision record 0132',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of what is put upon communities. @source see {@link WORKLOAD_INDICATORS} */
export type WorkloadIndicatorCode = keyof typeof WORKLOAD_INDICATORS;
