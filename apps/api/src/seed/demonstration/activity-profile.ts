import {
  type ActivityKind,
  type ActivityOrganiser,
  isoDate,
  type ParticipationInitiator,
} from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** The day as of which activities of the demonstration are where they are. */
export const ACTIVITIES_AS_OF = isoDate('2026-11-26');

/** First day of the records. */
export const ACTIVITIES_FROM = isoDate('2025-01-04');

/** How far an activity goes. */
export const ACTIVITY_COURSES = ['closed', 'held', 'open', 'full', 'draft', 'cancelled', 'rained'] as const;

/** See {@link ACTIVITY_COURSES}. */
export type ActivityCourse = (typeof ACTIVITY_COURSES)[number];

/** Something that communities hold. */
export interface ActivityProfile {
  readonly titles: readonly string[];
  readonly kind: ActivityKind;
  readonly months: readonly number[];
  readonly venues: readonly string[];
  /** Hour and minutes of the beginning, and how many minutes it lasts. */
  readonly begins: readonly [hour: number, minute: number];
  readonly minutes: number;
  readonly places: readonly (number | null)[];
  readonly organisers: readonly Weighted<ActivityOrganiser>[];
  readonly initiators: readonly Weighted<ParticipationInitiator>[];
  /** How many sign up, from and to. */
  readonly signUps: readonly [number, number];
}

const EVERY_MONTH: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);
const MOSTLY_COMMITTEE: readonly Weighted<ActivityOrganiser>[] = [
  ['residentsCommittee', 6],
  ['residents', 2],
  ['organisation', 1],
];

/** What communities hold, by the 微机制 of the district. @source domain.md 2.9; assumption */
export const ACTIVITY_PROFILES: readonly Weighted<ActivityProfile>[] = [
  [
    {
      titles: ['邻里节·百家宴', '邻里节·楼栋趣味运动会', '邻里节·旧物换新集市', '邻里节·才艺展演'],
      ...{ kind: 'festival', months: [5, 9, 10, 11], venues: ['小区中心广场', '社区文化广场', '邻里公园'] },
      ...{ begins: [9, 0], minutes: 180, places: [60, 80, null], organisers: MOSTLY_COMMITTEE },
      initiators: [
        ['residentsCommittee', 4],
        ['resident', 3],
        ['organisation', 2],
      ],
      signUps: [14, 24],
    },
    3,
  ],
  [
    {
      titles: [
        '议事会：小区停车怎么停',
        '议事会：非机动车充电棚选址',
        '议事会：电梯加装出资方案',
        '议事会：垃圾投放点撤并',
        '议事会：广场舞时段公约',
      ],
      ...{
        kind: 'deliberation',
        months: EVERY_MONTH,
        venues: ['邻里议事亭', '社区议事厅', '党群服务中心二楼会议室'],
      },
      ...{ begins: [19, 0], minutes: 90, places: [20, 24, 30], organisers: MOSTLY_COMMITTEE },
      initiators: [
        ['resident', 4],
        ['residentsCommittee', 3],
        ['ownersCommittee', 2],
      ],
      signUps: [9, 18],
    },
    5,
  ],
  [
    {
      titles: [
        '微讲坛：防范电信网络诈骗',
        '微讲坛：老年人智能手机课堂',
        '微讲坛：家庭急救与心肺复苏',
        '微讲坛：民法典里的邻里事',
        '微讲坛：家庭用电用气安全',
        '微讲坛：亲子沟通',
      ],
      ...{
        kind: 'learning',
        months: EVERY_MONTH,
        venues: ['社区活动室', '社区老年学堂', '新时代文明实践站'],
      },
      ...{ begins: [14, 30], minutes: 90, places: [25, 30, 40] },
      organisers: [
        ['residentsCommittee', 4],
        ['organisation', 4],
      ],
      initiators: [
        ['residentsCommittee', 4],
        ['organisation', 3],
        ['resident', 1],
      ],
      signUps: [10, 22],
    },
    6,
  ],
  [
    {
      titles: ['志愿者清洁日：楼道堆物清理', '志愿者清洁日：绿化带捡拾', '志愿者清洁日：飞线整治宣传'],
      ...{ kind: 'cleanUp', months: EVERY_MONTH, venues: ['各楼栋', '小区东门集合', '沿河步道'] },
      ...{ begins: [8, 30], minutes: 120, places: [null, 30] },
      organisers: [
        ['residentsCommittee', 5],
        ['residents', 3],
      ],
      initiators: [
        ['residentsCommittee', 4],
        ['subdistrict', 2],
        ['resident', 2],
      ],
      signUps: [8, 18],
    },
    5,
  ],
  [
    {
      titles: ['敬老志愿：上门理发', '孤寡老人结对陪伴', '独居老人送餐日'],
      ...{
        kind: 'mutualAid',
        months: [1, 4, 10, 11, 12],
        venues: ['社区助餐点', '老人家中', '日间照料中心'],
      },
      ...{ begins: [9, 30], minutes: 150, places: [12, 15, 20] },
      organisers: [
        ['residents', 4],
        ['organisation', 3],
        ['residentsCommittee', 2],
      ],
      initiators: [
        ['resident', 5],
        ['organisation', 3],
        ['residentsCommittee', 2],
      ],
      signUps: [6, 12],
    },
    3,
  ],
  [
    {
      titles: ['便民服务日', '文明交通志愿岗', '儿童课后看护志愿班'],
      ...{
        kind: 'volunteering',
        months: [3, 5, 7, 8, 12],
        venues: ['社区门前广场', '青年路路口', '社区儿童之家'],
      },
      ...{ begins: [9, 0], minutes: 180, places: [15, 20, 24], organisers: MOSTLY_COMMITTEE },
      initiators: [
        ['residentsCommittee', 5],
        ['organisation', 2],
        ['resident', 2],
      ],
      signUps: [7, 15],
    },
    3,
  ],
  [
    {
      titles: ['社区书画展', '居民音乐会', '民俗手作课', '读书分享会', '邻里电影晚会'],
      ...{ kind: 'culture', months: [1, 2, 6, 9, 12], venues: ['社区文化活动中心', '小区凉亭', '邻里之家'] },
      ...{ begins: [15, 0], minutes: 120, places: [40, 50, null], organisers: MOSTLY_COMMITTEE },
      initiators: [
        ['residentsCommittee', 5],
        ['resident', 3],
      ],
      signUps: [12, 24],
    },
    3,
  ],
];

/** What stands about {@link ACTIVITIES_AS_OF}, with days counted from it. @source assumption */
export const STANDING_ACTIVITIES: readonly (readonly [ActivityCourse, days: readonly number[]])[] = [
  ['held', [-5, -4, -3, -2, -1, 0, 0, 0]],
  ['open', [2, 2, 3, 3, 5, 9, 9, 10, 16, 16, 17, 23, 24, 30, 36, 37]],
  ['full', [2, 3, 9, 10, 17]],
  ['draft', [24, 30, 31, 44, 51, 58]],
  ['cancelled', [-20, 4, 10]],
];

/** Why activities are given up. @source assumption */
export const CANCEL_ACTIVITY_REASONS: readonly string[] = [
  '受台风外围影响，气象部门发布大风蓝色预警，活动取消',
  '报名不足五人，与下月活动合并举行',
  '场地临时用于换届选举投票，另行通知时间',
  '主讲人因故不能到场，改期另行通知',
];
