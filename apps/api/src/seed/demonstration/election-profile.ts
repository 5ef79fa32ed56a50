import { type CandidateNominator, isoDate } from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** The day as of which elections of the demonstration are where they are. */
export const ELECTIONS_AS_OF = isoDate('2026-11-26');

/**
 * How far an election of the demonstration goes, and what happens on the way: declared without more ado, after a run-off or
 * after a round that was void; recommended by a meeting; or anywhere in between.
 */
export const ELECTION_COURSES = [
  'declared',
  'runOff',
  'repeated',
  'recommended',
  'draft',
  'registering',
  'nominating',
  'candidatesPublic',
  'voting',
  'counting',
  'void',
  'short',
  'runOffVoting',
  'publicised',
  'disputed',
  'cancelled',
  'annulled',
] as const;

/** See {@link ELECTION_COURSES}. */
export type ElectionCourse = (typeof ELECTION_COURSES)[number];

/** Residents' committees are elected for five years, from the spring of 2026 on by the law of 2025. @source 城市居民委员会组织法 (2025); domain.md 2.8 */
export const COMMITTEE_ROUND = { from: isoDate('2026-03-07'), weekends: 10, edition: '第六届', termYears: 5 };

/** Communities of each subdistrict whose election is on record here. @source assumption */
export const COMMITTEES_OF_A_SUBDISTRICT = 1;

/** What is not usual in the round of the committees, by the place of the community in it. @source assumption */
export const COMMITTEE_COURSES: ReadonlyMap<number, ElectionCourse> = new Map([
  [2, 'runOff'],
  [5, 'annulled'],
  [8, 'repeated'],
  [11, 'cancelled'],
  [13, 'runOff'],
]);

/** Members of a committee, 5 to 9. @source 城市居民委员会组织法 art. 7 */
export const COMMITTEE_SEATS: readonly Weighted<number>[] = [
  [5, 5],
  [7, 3],
  [9, 1],
];

/** What runs or ended in the autumn of 2026 in neighbourhoods, one of each line. @source assumption */
export const RUNNING_ELECTIONS: readonly {
  readonly body: 'neighbourhoodCouncil' | 'buildingHead' | 'neighbourhoodHead';
  readonly course: ElectionCourse;
  /** Day of the election. */
  readonly day: string;
}[] = [
  { body: 'neighbourhoodCouncil', course: 'draft', day: '2027-01-02' },
  { body: 'buildingHead', course: 'draft', day: '2027-01-03' },
  { body: 'neighbourhoodCouncil', course: 'registering', day: '2026-12-19' },
  { body: 'buildingHead', course: 'registering', day: '2026-12-20' },
  { body: 'neighbourhoodHead', course: 'registering', day: '2026-12-19' },
  { body: 'neighbourhoodCouncil', course: 'nominating', day: '2026-12-12' },
  { body: 'buildingHead', course: 'nominating', day: '2026-12-12' },
  { body: 'neighbourhoodCouncil', course: 'candidatesPublic', day: '2026-12-05' },
  { body: 'neighbourhoodHead', course: 'candidatesPublic', day: '2026-12-06' },
  { body: 'buildingHead', course: 'candidatesPublic', day: '2026-12-05' },
  { body: 'neighbourhoodCouncil', course: 'voting', day: '2026-11-25' },
  { body: 'buildingHead', course: 'voting', day: '2026-11-26' },
  { body: 'neighbourhoodHead', course: 'voting', day: '2026-11-25' },
  { body: 'neighbourhoodCouncil', course: 'counting', day: '2026-11-25' },
  { body: 'buildingHead', course: 'counting', day: '2026-11-25' },
  { body: 'neighbourhoodHead', course: 'void', day: '2026-11-22' },
  { body: 'neighbourhoodCouncil', course: 'short', day: '2026-11-22' },
  { body: 'neighbourhoodCouncil', course: 'runOffVoting', day: '2026-11-21' },
  { body: 'neighbourhoodCouncil', course: 'publicised', day: '2026-11-22' },
  { body: 'buildingHead', course: 'publicised', day: '2026-11-22' },
  { body: 'buildingHead', course: 'disputed', day: '2026-11-21' },
  { body: 'neighbourhoodHead', course: 'cancelled', day: '2026-10-25' },
  { body: 'buildingHead', course: 'annulled', day: '2026-10-18' },
];

/** Elections of neighbourhoods that were declared before, by weeks before {@link ELECTIONS_AS_OF}. @source assumption */
export const PAST_ELECTIONS = { count: 14, fewestWeeks: 3, mostWeeks: 98 };

/** What became of those of the past. @source assumption */
export const PAST_COURSES: readonly Weighted<ElectionCourse>[] = [
  ['declared', 9],
  ['recommended', 6],
  ['runOff', 2],
  ['repeated', 1],
];

/** Of the roll so many come to vote, from and to. @source assumption */
export const TURNOUT = {
  residentsCommittee: [0.82, 0.97],
  neighbourhoodCouncil: [0.64, 0.88],
  buildingHead: [0.6, 0.92],
  neighbourhoodHead: [0.58, 0.85],
} as const;

/** In a round that is void. @source assumption */
export const TURNOUT_OF_VOID = [0.32, 0.46] as const;

export const NOMINATORS: readonly Weighted<CandidateNominator>[] = [
  ['residentsJointly', 6],
  ['partyOrganisation', 3],
  ['self', 1],
];

/** What is told of candidates. @source assumption */
export const CANDIDATE_NOTES: readonly string[] = [
  '中共党员，本科学历，现任社区工作者',
  '中共党员，大专学历，退休教师，居民代表',
  '群众，高中学历，楼栋志愿者，连续三年参加楼道清洁',
  '中共党员，退役军人，现任网格员',
  '群众，大专学历，小区业主代表，从事财务工作',
  '民盟盟员，本科学历，社区医院退休医生',
  '中共党员，本科学历，持助理社会工作师证书',
  '群众，中专学历，社区合唱队负责人',
  '共青团员，本科学历，社区青年志愿服务队队员',
  '中共党员，高中学历，退休职工，议事会成员',
];

/** Where notices hang. @source assumption */
export const NOTICE_PLACES: readonly string[] = [
  '社区居务公开栏、各楼栋单元门厅',
  '社区公告栏和居民微信群',
  '小区主入口公告栏、社区党群服务中心',
  '邻里议事亭公告栏、单元楼道',
];

/** Objections, with how they were decided. @source assumption */
export const ROLL_OBJECTIONS: readonly { content: string; upheld: boolean; decision: string }[] = [
  {
    content: '3 幢有一户今年 9 月搬入并已落户，名单上没有，要求补登。',
    ...{ upheld: true, decision: '经核对户籍和居住证明，情况属实，予以补登。' },
  },
  {
    content: '名单上有两人已搬离本社区一年以上，不应列入。',
    ...{ upheld: false, decision: '经上门核实，两人户籍仍在本社区且书面申请参加选举，依规保留登记。' },
  },
  {
    content: '反映一位老人姓名写错，与身份证不一致。',
    ...{ upheld: true, decision: '已按身份证更正，并重新张贴名单。' },
  },
];

export const CANDIDATE_OBJECTIONS: typeof ROLL_OBJECTIONS = [
  {
    content: '反映一名候选人长期不在本社区居住，能否履职存疑。',
    ...{ upheld: false, decision: '经核查其近一年在本社区实际居住，符合候选人条件。' },
  },
  {
    content: '认为候选人简介没有写明现任职务，要求补充公示。',
    ...{ upheld: true, decision: '已补充候选人现任职务，重新张贴公示。' },
  },
];

export const RESULT_OBJECTION = '反映计票时有两张选票划“○”不清，要求复核是否应计为废票。';

export const CLOSING_REASON = '投票大会结束，选票已全部收回';
export const CANCEL_REASONS: readonly string[] = [
  '该片区列入老旧小区改造，居民集中搬迁，改造完成后重新组织',
  '推选范围与相邻楼栋合并，另行制定方案',
];
export const ANNUL_REASONS: readonly string[] = [
  '投票现场未设秘密写票处，经选举委员会认定选举无效，择期重新选举',
  '流动票箱只有一名工作人员看管，不符合规定，经选举委员会认定选举无效',
];
export const WITHDRAWAL_REASON = '因工作变动，本人书面申请退出';
