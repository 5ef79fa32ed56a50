import type { IndicatorDefinition, IndicatorInputs } from './definition';
import { OF_TASKS, TASK_HOURS } from './task-definition';

const INPUTS: IndicatorInputs = {
  editors: {
    zh: `${OF_TASKS.inputs.editors.zh}；岗位数由区、街道按月导入，社区和部门不能改`,
    en: `${OF_TASKS.inputs.editors.en}; full-time posts are imported by district and subdistrict, by month; neither committees nor departments change them`,
  },
  guard: {
    zh: `${OF_TASKS.inputs.guard.zh}；岗位数更正时新旧数都保留并列出；没有登记岗位数的社区，工时和岗位都不计，覆盖的社区数随数值给出`,
    en: `${OF_TASKS.inputs.guard.en}; corrections of posts keep the old number and show it; a community without known posts is in neither part, and how many are in is told with the value`,
  },
};

const PER_POST = { ...OF_TASKS, inputs: INPUTS, measure: 'statistic', dimensions: [] } as const;

const POST_MONTHS = {
  zh: '岗位月数（有岗位数的社区逐月的全职岗位数之和，不满一月的按天折算）',
  en: 'Months of full-time posts, summed over communities whose posts are known; a cut month by its days',
};

/**
 * Indicators of what falls upon a full-time post of a committee.
 * @source domain.md 4.3 (denominator FTE) and W12; requirements.md M08, M08a
 */
export const POST_LOAD_INDICATORS = {
  burdenIndex: {
    ...PER_POST,
    code: 'burdenIndex',
    name: { zh: '负担指数', en: 'Burden index' },
    unit: 'share',
    measure: 'rate',
    dimensions: ['workloadSource', 'department'],
    numerator: {
      zh: '期内收到的交办、检查、台账、平台上报（重复录入）、临时任务的工时（分钟）',
      en: 'Minutes of assigned, inspection, ledger, platform (typing again) and ad hoc tasks received in the period',
    },
    denominator: {
      zh: '全职岗位的标准工时（分钟）：岗位数 × 工作日 × 8 小时',
      en: 'Standard minutes of full-time posts: posts × working days × 8 hours',
    },
    formula: {
      zh: '五类行政事务工时 ÷ 全职岗位标准工时；100% 表示全部岗位的全部工作时间都用于部门下达的事务，加班时可以超过；按来源分列时各项相加即为总数；未完期间只算到今天',
      en: 'Hours of the five administrative sources ÷ standard hours of the posts; 100 % means that all the time of all posts goes into what departments put, and overtime may exceed it; the parts by source add up to it; a running period counts up to today',
    },
    decimalPlaces: 6,
    source: 'requirements.md M08; domain.md 4.3',
  },
  tasksPerFullTimePost: {
    ...PER_POST,
    code: 'tasksPerFullTimePost',
    name: { zh: '每岗每月任务件数', en: 'Tasks per post and month' },
    unit: 'tasks',
    dimensions: ['department'],
    numerator: { zh: '期内收到的任务', en: 'Tasks received in the period' },
    denominator: POST_MONTHS,
    formula: { zh: '任务件数 ÷ 岗位月数', en: 'Tasks ÷ months of posts' },
    decimalPlaces: 2,
    source: 'requirements.md M08a; domain.md 4.3 W02',
  },
  hoursPerFullTimePost: {
    ...PER_POST,
    code: 'hoursPerFullTimePost',
    name: { zh: '每岗每月任务工时', en: 'Hours per post and month' },
    unit: 'hours',
    dimensions: ['department'],
    numerator: TASK_HOURS,
    denominator: POST_MONTHS,
    formula: {
      zh: '任务工时 ÷ 岗位月数；含自治事务和居民诉求',
      en: 'Hours of tasks ÷ months of posts; self-governance and residents’ requests are in it',
    },
    decimalPlaces: 1,
    source: 'domain.md 4.3 W01',
  },
  peakWeeklyHoursPerPost: {
    ...PER_POST,
    code: 'peakWeeklyHoursPerPost',
    name: { zh: '每岗高峰周工时', en: 'Peak weekly hours per post' },
    unit: 'hours',
    numerator: {
      zh: '各社区每周收到的任务工时 ÷ 当周全职岗位数，取第90百分位',
      en: '90th percentile, over communities and weeks, of the hours of tasks received in a week ÷ posts of that week',
    },
    denominator: null,
    formula: {
      zh: '按社区和自然周（周一起）；只算已过完的周，没有任务的周按0计',
      en: 'By community and week from Monday; only weeks that are over, one without tasks being 0',
    },
    decimalPlaces: 2,
    source: 'domain.md 4.3 W12',
  },
  householdsPerPost: {
    ...PER_POST,
    code: 'householdsPerPost',
    name: { zh: '每岗服务户数', en: 'Households per post' },
    unit: 'households',
    direction: 'neutral',
    numerator: {
      zh: '有岗位数的社区的户数（小区台账）',
      en: 'Households of communities whose posts are known (register of estates)',
    },
    denominator: { zh: '期末当日的全职岗位数', en: 'Full-time posts on the last day of the period' },
    formula: { zh: '户数 ÷ 全职岗位数', en: 'Households ÷ full-time posts' },
    decimalPlaces: 0,
    source: 'domain.md 4.3 (denominators)',
  },
  fullTimePosts: {
    ...PER_POST,
    code: 'fullTimePosts',
    name: { zh: '全职岗位数', en: 'Full-time posts' },
    unit: 'posts',
    direction: 'neutral',
    numerator: {
      zh: '期末当日居委会（村委会）全职工作岗位，非全职的折算',
      en: 'Full-time posts of committees on the last day of the period, part-time ones by their part',
    },
    denominator: null,
    formula: {
      zh: '各社区最近一次登记的岗位数之和；没有登记的社区不计，不按0计',
      en: 'The posts last recorded, summed over communities; one without a record is left out and is not 0',
    },
    decimalPlaces: 1,
    source: 'requirements.md M08; domain.md 4.3 (denominators)',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator per full-time post. @source see {@link POST_LOAD_INDICATORS} */
export type PostLoadIndicatorCode = keyof typeof POST_LOAD_INDICATORS;
