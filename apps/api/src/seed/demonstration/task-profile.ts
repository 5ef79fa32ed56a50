import type { WorkloadSource } from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** A kind of task that comes to communities again and again. */
export interface TaskProfile {
  readonly department: string | null;
  readonly title: string;
  readonly source: WorkloadSource;
  readonly content: string;
  /** Days from receipt to due; null without a due. */
  readonly dueDays: readonly Weighted<number | null>[];
  readonly evidence: string | null;
  /** How many communities of a hundred it reaches each time, where nothing sets them apart. */
  readonly share: number;
  /** Months between one and the next. */
  readonly everyMonths: number;
  readonly withAppraisal?: true;
  readonly needsFunds?: true;
  /** Under no item of the list, or prohibited: what a committee could refuse. */
  readonly isOffList?: true;
}

/** The committee to which most comes that its list does not have. @source assumption */
export const MOST_BURDENED_COMMITTEE = '320613008010';

const usual: readonly Weighted<number | null>[] = [
  [20, 4],
  [12, 3],
  [6, 2],
  [2, 1],
];
const hurried: readonly Weighted<number | null>[] = [
  [1, 3],
  [2, 4],
  [5, 2],
];
const PLAIN = { evidence: null, share: 27, everyMonths: 3, dueDays: usual } as const;

/**
 * Tasks as they come: under an item of the list (titles hold its words), under none, prohibited, and the community's own
 * affairs. Departments are usual ones; the rest is invented.
 */
export const TASK_PROFILES: readonly TaskProfile[] = [
  {
    ...{ ...PLAIN, department: '区民政局', title: '低保家庭入户调查', source: 'assigned' },
    ...{ content: '对最低生活保障家庭逐户复核。', evidence: '入户照片、调查表', everyMonths: 6, share: 66 },
  },
  {
    ...{ ...PLAIN, department: '区民政局', title: '独居老人探访关爱情况报送', source: 'ledger' },
    ...{ content: '按季报送独居老人探访关爱台账。', evidence: '台账', share: 42 },
  },
  {
    ...{ ...PLAIN, department: '区城市管理局', title: '垃圾分类入户宣传', source: 'assigned' },
    ...{ content: '开展生活垃圾分类入户宣传和引导。', evidence: '照片、签到表', share: 39 },
  },
  {
    ...{ ...PLAIN, department: '市公安局崇川分局', title: '反诈宣传全覆盖', source: 'assigned' },
    ...{ content: '电信网络诈骗防范宣传。', dueDays: hurried, share: 36 },
  },
  {
    ...{ ...PLAIN, department: '区消防救援大队', title: '电动自行车充电隐患排查', source: 'inspection' },
    ...{ content: '消防安全隐患的发现和报告。', evidence: '排查表', share: 36 },
  },
  {
    ...{
      ...PLAIN,
      department: '区医疗保障局',
      title: '居民医保参保进度平台填报',
      source: 'platformReporting',
    },
    ...{ content: '在医疗保险平台逐日填报参保进度。', dueDays: hurried, everyMonths: 6, share: 54 },
  },
  {
    ...{ ...PLAIN, department: '区委宣传部', title: '手机应用推广任务', source: 'adHoc' },
    ...{
      content: '每个社区完成应用推广注册指标，关注公众号并转发点赞。',
      dueDays: hurried,
      share: 24,
      withAppraisal: true,
    },
    isOffList: true,
  },
  {
    ...{ ...PLAIN, department: '区商务局', title: '招商引资线索报送', source: 'assigned' },
    ...{ content: '报送招商引资线索。', everyMonths: 6, share: 21, withAppraisal: true },
    isOffList: true,
  },
  {
    ...{ ...PLAIN, department: '区文化和旅游局', title: '家庭藏书情况统计', source: 'ledger' },
    ...{ content: '逐户统计藏书册数。', evidence: '统计表', everyMonths: 6, share: 30, needsFunds: true },
    isOffList: true,
  },
  {
    ...{ ...PLAIN, department: '区市场监督管理局', title: '沿街商铺经营面积摸排', source: 'adHoc' },
    ...{ content: '摸排沿街商铺的经营面积和雇员数。', dueDays: hurried, everyMonths: 4, share: 27 },
    isOffList: true,
  },
  {
    ...{ ...PLAIN, department: '区数据局', title: '“网格通”每日上报', source: 'platformReporting' },
    ...{
      content: '每日在平台上报工作动态和照片。',
      dueDays: hurried,
      everyMonths: 2,
      share: 24,
      withAppraisal: true,
    },
    isOffList: true,
  },
  {
    ...{ ...PLAIN, department: '区委区级机关工委', title: '居民公约修订情况考核', source: 'inspection' },
    ...{
      content: '对居民公约、自治章程的修订按月考核排名。',
      everyMonths: 6,
      share: 27,
      withAppraisal: true,
    },
    isOffList: true,
  },
  {
    ...{ ...PLAIN, department: null, title: '楼道议事', source: 'selfGovernance' },
    ...{ content: '居民议事，商量公共事务。', dueDays: [[null, 1]], everyMonths: 1, share: 15 },
  },
  {
    ...{ ...PLAIN, department: null, title: '邻里纠纷调解', source: 'residentRequest' },
    ...{ content: '居民请求调解民间纠纷。', dueDays: [[null, 1]], everyMonths: 1, share: 18 },
  },
];
