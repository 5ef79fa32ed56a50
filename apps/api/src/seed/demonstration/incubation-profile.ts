import type { IncubationAction, SupportActivity } from '@weizhi/domain';

/** The road of a case, with the days that each step takes after the one before. @source assumption within the clocks of the proposed rules */
export const ROAD: readonly (readonly [IncubationAction, number])[] = [
  ['submit', 2],
  ['acceptApplication', 3],
  ['passScreening', 4],
  ['passInterview', 11],
  ['passPanel', 9],
  ['admit', 10],
  ['startIncubation', 8],
  ['startMidterm', 85],
  ['passMidterm', 9],
  ['applyForExit', 62],
  ['graduate', 12],
  ['startFollowUp', 5],
  ['close', 370],
];

/** Where cases of the demonstration stand: so many steps of the road, and what happened then. */
export interface Scenario {
  readonly steps: number;
  readonly then?: readonly (readonly [IncubationAction, number])[];
  readonly cases: number;
  /** Days between the last step and the day as of which the plan is made. */
  readonly ago: number;
  readonly objection?: true;
}

export const SCENARIOS: readonly Scenario[] = [
  { steps: 0, cases: 1, ago: 3 },
  { steps: 1, cases: 2, ago: 2 },
  { steps: 1, then: [['requestCorrection', 3]], cases: 1, ago: 9 },
  { steps: 2, cases: 3, ago: 3 },
  { steps: 3, cases: 2, ago: 6 },
  { steps: 4, cases: 2, ago: 8 },
  { steps: 5, cases: 1, ago: 4, objection: true },
  { steps: 5, cases: 1, ago: 12 },
  { steps: 6, cases: 1, ago: 5 },
  { steps: 7, cases: 4, ago: 40 },
  { steps: 9, cases: 1, ago: 15 },
  { steps: 9, then: [['extend', 30]], cases: 1, ago: 12 },
  { steps: 8, cases: 1, ago: 6 },
  { steps: 8, then: [['orderRectification', 6]], cases: 1, ago: 20 },
  { steps: 7, then: [['suspend', 30]], cases: 1, ago: 25 },
  { steps: 10, cases: 1, ago: 7 },
  { steps: 12, cases: 2, ago: 100 },
  { steps: 13, cases: 1, ago: 20 },
  { steps: 3, then: [['refuse', 8]], cases: 1, ago: 30 },
  { steps: 2, then: [['withdraw', 5]], cases: 1, ago: 35 },
  { steps: 7, then: [['terminate', 70]], cases: 1, ago: 8 },
];

/** What groups want to do, in the words of an application. */
export const SUMMARIES: readonly string[] = [
  '组织退休教师为双职工家庭的孩子开设放学后的书法和阅读小组，每周两次。',
  '为独居和高龄老人结对，开展上门探访、代购和紧急联络，先覆盖三个楼栋。',
  '组建小区垃圾分类志愿队，每月一次入户宣传，每周两次桶边值守。',
  '整理楼道和公共空地，发动居民认领花坛，建立日常养护的轮值制度。',
  '为残障人士家庭提供互助喘息服务，培训邻里照护员十名。',
  '围绕停车和加装电梯组织议事，培养居民议事员，形成小区公约。',
  '组织社区合唱队和广场舞队，制定活动章程，减少噪声纠纷。',
  '为新就业群体提供法律和技能讲座，设立骑手驿站的自我管理小组。',
];

export const GOALS: readonly (readonly [string, string])[] = [
  ['领袖团队', '明确不少于三名核心成员的分工和任期'],
  ['治理结构', '建立理事会和监事，召开两次有纪要的会议'],
  ['服务边界', '形成书面的服务范围说明并公示'],
  ['财务管理', '建立独立账目或托管台账，公布收支'],
];

/** Support that a case in care receives, by days after its incubation began; every month a mentor comes besides. */
export const SUPPORT: readonly (readonly [number, SupportActivity, string, number, string])[] = [
  [10, 'officeDesk', '共享工位入驻', 0, '1200.00'],
  [20, 'training', '章程与议事规则集训', 720, '860.00'],
  [45, 'training', '项目策划与财务集训', 720, '940.00'],
  [60, 'communityMatching', '与社区对接服务点位', 120, '0.00'],
];

export const REASONS: Readonly<Partial<Record<IncubationAction, string>>> = {
  extend: '登记手续办理中，需延长孵化期完成登记。',
  orderRectification: '中期评估发现账目凭证不齐，责令三十日内补正。',
  suspend: '主要负责人住院，经双方协商暂时中止。',
  refuse: '服务内容与本次征集范围不符。',
  withdraw: '发起人搬离本区，主动退出。',
  terminate: '连续两个月未开展活动，且未按要求说明情况。',
};
