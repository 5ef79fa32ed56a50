import type { IndicatorDefinition } from './definition';
import { DEPARTMENT_TASKS, OF_TASKS, SHARE_OF_TASKS, TASK_HOURS } from './task-definition';
import { TASK_HANDLING_INDICATORS } from './task-handling-indicators';

const TASK_LOAD_INDICATORS = {
  communityTaskCount: {
    ...OF_TASKS,
    code: 'communityTaskCount',
    name: { zh: '任务件数', en: 'Tasks' },
    unit: 'tasks',
    measure: 'count',
    numerator: { zh: '期内社区收到的任务', en: 'Tasks that communities received in the period' },
    denominator: null,
    formula: {
      zh: '按收到日期计，每个社区各计一件；撤回、不予承接和办结的都计；街道拆分下达的只计社区收到的',
      en: 'By the day of receipt, one for each community; what was withdrawn, refused or done counts; what a subdistrict split counts by what communities received',
    },
    decimalPlaces: 0,
    source: 'domain.md 4.3 W02',
  },
  tasksChangedAfterClose: {
    ...OF_TASKS,
    code: 'tasksChangedAfterClose',
    direction: 'neutral',
    name: { zh: '结账后变动件数', en: 'Changed after the close' },
    unit: 'tasks',
    measure: 'count',
    dimensions: ['department'],
    numerator: {
      zh: '期内收到的任务中，收到当月结账（次月10日）以后才登记，或者之后又有更正的',
      en: 'Of the tasks received in the period those that were written down, or corrected, after the close of their month (the tenth of the next)',
    },
    denominator: null,
    formula: {
      zh: '每件任务只计一次；变动指补登、更正来源或工时、确认经费、改期、应急后准入、不予承接和异议；每次变动的前后数值见任务的办理记录',
      en: 'Each task once; changes are late entries, corrections of source or time, funds confirmed, other dues, admission after an emergency, refusals and objections; old and new value stand in the record of the task',
    },
    decimalPlaces: 0,
    source: 'issue on committee workload; decision record 0134',
  },
  communityTaskHours: {
    ...OF_TASKS,
    code: 'communityTaskHours',
    name: { zh: '任务工时', en: 'Hours of tasks' },
    unit: 'hours',
    measure: 'statistic',
    numerator: { zh: '期内收到的任务的工时（分钟）', en: 'Minutes of the tasks received in the period' },
    denominator: null,
    formula: {
      zh: '居委会登记了实际工时的按登记，抽样周测得的按抽样，其余按来源的标准工时；数据完整率为实记和抽样部分所占的比例',
      en: 'As the committee recorded, as sampled weeks say, else by the standard time of the source; completeness is the part that was recorded or sampled',
    },
    decimalPlaces: 1,
    source: 'domain.md 4.3 W01',
  },
  hoursPerThousandHouseholds: {
    ...OF_TASKS,
    code: 'hoursPerThousandHouseholds',
    name: { zh: '每千户任务工时', en: 'Hours per 1,000 households' },
    unit: 'hours',
    measure: 'statistic',
    dimensions: [],
    numerator: TASK_HOURS,
    denominator: {
      zh: '辖区户数 ÷ 1000（小区台账）',
      en: 'Households of the place ÷ 1,000 (register of estates)',
    },
    formula: {
      zh: '任务工时 ÷ 户数 × 1000；没有户数的辖区无数据；按岗位计算的见每岗各项指标',
      en: 'Hours ÷ households × 1,000; no data where households are unknown; figures per post are indicators of their own',
    },
    decimalPlaces: 1,
    source: 'domain.md 4.3 (denominators)',
  },
  administrativeShare: {
    ...SHARE_OF_TASKS,
    code: 'administrativeShare',
    name: { zh: '行政事务占比', en: 'Administrative share' },
    dimensions: ['department', 'taskClass'],
    numerator: {
      zh: '其中交办、检查、台账、平台上报、临时任务的工时',
      en: 'Of them those of assigned, inspection, ledger, platform and ad hoc tasks',
    },
    denominator: TASK_HOURS,
    formula: { zh: '行政事务工时 ÷ 全部任务工时', en: 'Administrative hours ÷ all hours' },
    source: 'domain.md 4.3 W03; requirements.md M07',
  },
  selfGovernanceShare: {
    ...SHARE_OF_TASKS,
    code: 'selfGovernanceShare',
    direction: 'higherBetter',
    name: { zh: '自治服务时间占比', en: 'Self-governance share' },
    dimensions: ['taskClass'],
    numerator: {
      zh: '其中自治事务和居民诉求的工时',
      en: 'Of them those of self-governance and of what residents ask for',
    },
    denominator: TASK_HOURS,
    formula: {
      zh: '自治事务和居民诉求工时 ÷ 全部任务工时',
      en: 'Hours of self-governance and of residents’ requests ÷ all hours',
    },
    source: 'domain.md 4.3 W04',
  },
  overreachRate: {
    ...SHARE_OF_TASKS,
    code: 'overreachRate',
    name: { zh: '越位率', en: 'Overreach' },
    numerator: {
      zh: '其中属于依法自治事项、却以行政命令下达并纳入考核的',
      en: 'Of them those within the list of self-governance that were put as an order with appraisal',
    },
    denominator: TASK_HOURS,
    formula: {
      zh: '对依法履职（自治）事项下命令并考核的任务工时 ÷ 全部任务工时',
      en: 'Hours of ordered and appraised tasks on the statutory list ÷ all hours',
    },
    source: 'domain.md 4.3 W05a; requirements.md M49',
  },
  displacementRate: {
    ...SHARE_OF_TASKS,
    code: 'displacementRate',
    name: { zh: '错位率', en: 'Displacement' },
    numerator: {
      zh: '其中部门下达的清单外、负面清单事项且未经准入的',
      en: 'Of them those off the list or prohibited that a department put without admission',
    },
    denominator: TASK_HOURS,
    formula: {
      zh: '清单外和负面清单任务工时 ÷ 全部任务工时',
      en: 'Hours of tasks off the list or prohibited ÷ all hours',
    },
    source: 'domain.md 4.3 W05b',
  },
  offListShare: {
    ...SHARE_OF_TASKS,
    code: 'offListShare',
    name: { zh: '清单外任务占比', en: 'Off-list tasks' },
    numerator: {
      zh: '其中收到当日有效清单上没有、或者列入负面清单的',
      en: 'Of them those that the list in force at receipt does not have, or prohibits',
    },
    denominator: DEPARTMENT_TASKS,
    formula: {
      zh: '清单外和负面清单任务 ÷ 部门任务；经准入的也计',
      en: 'Off-list and prohibited tasks ÷ tasks of departments; admitted ones count too',
    },
    source: 'requirements.md M09',
  },
  offListTaskCount: {
    ...OF_TASKS,
    code: 'offListTaskCount',
    direction: 'lowerBetter',
    name: { zh: '清单外任务件数', en: 'Off-list tasks, number' },
    unit: 'tasks',
    measure: 'count',
    numerator: {
      zh: '期内收到的部门任务中，收到当日有效清单上没有、或者列入负面清单的',
      en: 'Tasks of departments received in the period that the list in force at receipt does not have, or prohibits',
    },
    denominator: null,
    formula: {
      zh: '清单外任务占比的分子：哪个社区承担得最多；经准入的也计',
      en: 'Numerator of the share of off-list tasks: who carries most; admitted ones count too',
    },
    decimalPlaces: 0,
    source: 'requirements.md M09',
  },
  unadmittedTaskRate: {
    ...SHARE_OF_TASKS,
    code: 'unadmittedTaskRate',
    name: { zh: '未准入率', en: 'Unadmitted tasks' },
    numerator: {
      zh: '其中既不在清单内、收到当日又没有有效准入的',
      en: 'Of them those neither on the list nor under an admission that bound on the day',
    },
    denominator: DEPARTMENT_TASKS,
    formula: { zh: '未准入任务 ÷ 部门任务', en: 'Unadmitted tasks ÷ tasks of departments' },
    source: 'domain.md 4.3 W06',
  },
  fundingFollowRate: {
    ...SHARE_OF_TASKS,
    code: 'fundingFollowRate',
    direction: 'higherBetter',
    name: { zh: '费随事转率', en: 'Funding follows' },
    numerator: {
      zh: '其中居委会已确认经费到账的',
      en: 'Of them those whose funds the committee has received',
    },
    denominator: { zh: '经准入且需要经费的任务', en: 'Admitted tasks that need funds' },
    formula: {
      zh: '经费到账的 ÷ 经准入且需要经费的；到账只能由居委会确认',
      en: 'With funds paid ÷ admitted and in need of funds; only the committee confirms it',
    },
    source: 'domain.md 4.3 W06',
  },
  peakWeeklyHours: {
    ...OF_TASKS,
    code: 'peakWeeklyHours',
    name: { zh: '高峰周工时', en: 'Peak weekly hours' },
    unit: 'hours',
    measure: 'statistic',
    dimensions: [],
    numerator: {
      zh: '各社区每周收到的任务工时的第90百分位',
      en: '90th percentile of the hours of tasks received in a week, over communities and weeks',
    },
    denominator: null,
    formula: {
      zh: '按社区和自然周（周一起）；没有任务的周按0计，没有过完的周不计；一个社区即一个居委会，按岗位折算的见每岗高峰周工时',
      en: 'By community and whole week from Monday; a week without tasks is 0; for a committee as a whole; per post there is an indicator of its own',
    },
    decimalPlaces: 1,
    source: 'domain.md 4.3 W12',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/**
 * Indicators of the tasks of committees: how much, from whom, by what right, with what notice and what means.
 * @source domain.md 4.3 W01 to W06, W11 and W12; requirements.md M07 to M12
 */
export const TASK_INDICATORS = { ...TASK_LOAD_INDICATORS, ...TASK_HANDLING_INDICATORS } as const;

/** Code of an indicator of tasks. @source see {@link TASK_INDICATORS} */
export type TaskIndicatorCode = keyof typeof TASK_INDICATORS;
