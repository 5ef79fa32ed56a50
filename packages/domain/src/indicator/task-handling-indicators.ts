import type { IndicatorDefinition } from './definition';
import { DEPARTMENT_TASKS, OF_TASKS, SHARE_OF_TASKS } from './task-definition';

/** Indicators of how tasks are put and answered. @source domain.md 4.3 W11; requirements.md M10, M12 and SM1 */
export const TASK_HANDLING_INDICATORS = {
  shortNoticeRate: {
    ...SHARE_OF_TASKS,
    code: 'shortNoticeRate',
    name: { zh: '急件率', en: 'Short notice' },
    numerator: {
      zh: '其中收到到期限的工作日少于收到当日本区任务规则的（本区未制定时为3个工作日）；应急任务同样计入',
      en: 'Of them those with fewer working days from receipt to due day than the rules of the district ask for on the day of receipt (3 unless set); emergencies count alike',
    },
    denominator: DEPARTMENT_TASKS,
    formula: { zh: '急件 ÷ 部门任务', en: 'Tasks at short notice ÷ tasks of departments' },
    source: 'domain.md 4.3 W11; requirements.md M12',
  },
  medianLeadTime: {
    ...OF_TASKS,
    code: 'medianLeadTime',
    direction: 'higherBetter',
    name: { zh: '办理时间中位数', en: 'Median notice' },
    unit: 'days',
    measure: 'statistic',
    dimensions: [],
    numerator: {
      zh: '部门任务从收到到期限的工作日',
      en: 'Working days from receipt to due day of tasks of departments',
    },
    denominator: null,
    formula: {
      zh: '按收到当日的工作日历计；没有期限的不计；超过60个工作日的按60计',
      en: 'By the calendar at receipt; tasks without a due day are left out; more than 60 working days count as 60',
    },
    decimalPlaces: 1,
    source: 'requirements.md M12',
  },
  adHocShare: {
    ...SHARE_OF_TASKS,
    code: 'adHocShare',
    name: { zh: '临时任务占比', en: 'Ad hoc tasks' },
    dimensions: ['department', 'taskClass'],
    numerator: { zh: '其中临时任务', en: 'Of them ad hoc ones' },
    denominator: DEPARTMENT_TASKS,
    formula: { zh: '临时任务 ÷ 部门任务', en: 'Ad hoc tasks ÷ tasks of departments' },
    source: 'requirements.md M12',
  },
  meetingsPerWeek: {
    ...OF_TASKS,
    code: 'meetingsPerWeek',
    name: { zh: '周均会议次数', en: 'Meetings per week' },
    unit: 'meetings',
    measure: 'statistic',
    dimensions: ['department'],
    numerator: {
      zh: '期内收到的部门任务中，名称为会议（如动员会、推进会、例会、培训会）或者会议通知的',
      en: 'Of the tasks that departments put in the period those whose title is that of a meeting or of its notice',
    },
    denominator: {
      zh: '社区数 × 期内已过的周数（天数 ÷ 7，自本地有任务台账之月起）',
      en: 'Communities × weeks that have passed (days ÷ 7, from the first month of the register)',
    },
    formula: {
      zh: '会议 ÷ （社区数 × 周数），即平均每个社区每周被通知参加的会议；取自任务台账，不另行登记；口头、工作群临时通知而没有进台账的不在内，开会实际占用的时间见“人均周会议工时（抽样）”',
      en: 'Meetings ÷ (communities × weeks): what a community is called to in a week; from the register of tasks, nothing is entered for it; meetings called by word of mouth are not in it, the time they take is told by sampled weeks',
    },
    decimalPlaces: 2,
    source: 'domain.md 4.3 W12; decision record 0170',
  },
  overdueRate: {
    ...SHARE_OF_TASKS,
    code: 'overdueRate',
    name: { zh: '逾期率', en: 'Overdue tasks' },
    dimensions: [],
    numerator: {
      zh: '其中到期日前没有办结、答复或撤回的',
      en: 'Of them those not done, answered or withdrawn by their due day',
    },
    denominator: {
      zh: '到期日在期内且已过的任务；到期日以首次期限为准，居委会同意改期的除外',
      en: 'Tasks whose due day lies in the period and is over; the first due day, unless the committee agreed to another',
    },
    formula: { zh: '逾期任务 ÷ 已到期任务', en: 'Overdue ÷ fallen due' },
    source: 'domain.md 4.3 W11',
  },
  emergencyTaskCount: {
    ...OF_TASKS,
    code: 'emergencyTaskCount',
    direction: 'neutral',
    name: { zh: '应急任务件数', en: 'Emergency tasks' },
    unit: 'tasks',
    measure: 'count',
    dimensions: ['department'],
    numerator: {
      zh: '期内经应急通道下达的任务',
      en: 'Tasks that came by the emergency channel in the period',
    },
    denominator: null,
    formula: {
      zh: '单独列示，也计入任务件数、未准入率和急件率；事后准入的仍计',
      en: 'Shown apart, and part of the other figures; still counted when admitted afterwards',
    },
    decimalPlaces: 0,
    source: 'requirements.md SM1',
  },
  unfundedTaskRate: {
    ...SHARE_OF_TASKS,
    inputs: {
      editors: {
        zh: `${SHARE_OF_TASKS.inputs.editors.zh}；随事转的人员、经费、权限以减负联席会议准入时认定的为准`,
        en: `${SHARE_OF_TASKS.inputs.editors.en}; people, money and authority are those that the panel admitted it with`,
      },
      guard: {
        zh: `${SHARE_OF_TASKS.inputs.guard.zh}；部门自己写的“有经费”不算；一项准入在一个社区只有一件任务，任务拆得再多也不降低本数`,
        en: `${SHARE_OF_TASKS.inputs.guard.en}; what a department says by itself does not count; an admission is one task of a community, so that splitting never lowers the figure`,
      },
    },
    code: 'unfundedTaskRate',
    name: { zh: '费不随事率', en: 'Handed down without means' },
    dimensions: ['department'],
    numerator: {
      zh: '其中人员、经费、权限一样也没有随事转来的',
      en: 'Of them those with which neither people nor money nor authority came',
    },
    denominator: DEPARTMENT_TASKS,
    formula: {
      zh: '人、财、权均未随事转的 ÷ 部门任务；准入时认定了随任务的人员、经费或者权限，或者居委会已确认经费到账的，不计入分子',
      en: 'Without people, money and authority ÷ tasks of departments; those that were admitted with one of them, or whose funds the committee has received, are not in the numerator',
    },
    source: 'requirements.md M11',
  },
  taskRefusalRate: {
    ...SHARE_OF_TASKS,
    code: 'taskRefusalRate',
    direction: 'neutral',
    name: { zh: '不予承接率', en: 'Refused tasks' },
    dimensions: ['department'],
    numerator: { zh: '其中居委会不予承接的', en: 'Of them those that committees refused' },
    denominator: { zh: '期内收到的未准入任务', en: 'Unadmitted tasks received in the period' },
    formula: { zh: '不予承接 ÷ 未准入任务', en: 'Refused ÷ unadmitted' },
    source: 'requirements.md M10',
  },
  objectionUpheldRate: {
    ...SHARE_OF_TASKS,
    code: 'objectionUpheldRate',
    direction: 'neutral',
    name: { zh: '异议成立率', en: 'Objections upheld' },
    dimensions: ['department'],
    numerator: { zh: '其中减负联席会议认定成立的', en: 'Of them those that the panel upheld' },
    denominator: { zh: '期内收到的任务中提出的异议', en: 'Objections to tasks received in the period' },
    formula: { zh: '成立的异议 ÷ 提出的异议', en: 'Upheld ÷ raised' },
    source: 'requirements.md M10',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;
