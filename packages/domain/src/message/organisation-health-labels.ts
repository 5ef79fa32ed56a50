import type {
  ActivityState,
  FunnelStep,
  HealthComponent,
  HealthDimension,
  HealthFlag,
  HealthLevel,
} from '../organisation-health';
import type { Labels } from './labels';

/** Labels of the dimensions of health. @source domain.md 4.2 */
export const HEALTH_DIMENSION_LABELS: Labels<HealthDimension> = {
  elements: { zh: '组织要素', en: 'Elements' },
  governance: { zh: '内部治理', en: 'Governance' },
  finance: { zh: '财务', en: 'Finance' },
  activity: { zh: '活动', en: 'Activity' },
  satisfaction: { zh: '满意度', en: 'Satisfaction' },
  sustainability: { zh: '可持续', en: 'Sustainability' },
  compliance: { zh: '合规', en: 'Compliance' },
};

/** Labels of what a dimension is judged by. @source decision record 0102 */
export const HEALTH_COMPONENT_LABELS: Labels<HealthComponent> = {
  leadershipTeam: { zh: '领袖团队', en: 'Leadership team' },
  activityCharter: { zh: '活动章程', en: 'Charter' },
  governanceStructure: { zh: '治理结构', en: 'Governance structure' },
  serviceBoundary: { zh: '服务边界', en: 'Service boundary' },
  minutedMeetings: { zh: '近12个月有纪要的会议次数', en: 'Meetings with minutes in twelve months' },
  separateSupervision: { zh: '监督与决策分设', en: 'Supervision apart from decision' },
  rulesOfProcedure: { zh: '有效的议事规则', en: 'Rules of procedure in force' },
  financialPolicy: { zh: '有效的财务制度', en: 'Financial policy in force' },
  reserveMonths: { zh: '储备月数', en: 'Months of reserve' },
  fundingConcentration: { zh: '资金依赖度（归一化）', en: 'Concentration of funding (normalised)' },
  activityRecency: { zh: '距最近一次核实活动的天数', en: 'Days since the last verified activity' },
  recentActivities: { zh: '近90天核实活动次数', en: 'Verified activities in ninety days' },
  satisfactionLowerBound: { zh: '好评率下限', en: 'Lower bound of satisfaction' },
  incomeSources: { zh: '收入来源数', en: 'Sources of income' },
  coreTeam: { zh: '核心成员人数', en: 'Core members' },
  annualReport: { zh: '年度工作报告', en: 'Annual report' },
  openRectifications: { zh: '未完成整改数', en: 'Open rectifications' },
  registrationStanding: { zh: '备案登记', en: 'Filing or registration' },
};

/** Labels of levels of health. @source domain.md 4.2 */
export const HEALTH_LEVEL_LABELS: Labels<HealthLevel> = {
  healthy: { zh: '健康', en: 'Healthy' },
  subHealthy: { zh: '亚健康', en: 'Sub-healthy' },
  alert: { zh: '预警', en: 'Alert' },
};

/** Labels of red flags. @source domain.md 4.2 */
export const HEALTH_FLAG_LABELS: Labels<HealthFlag> = {
  seriousBreach: { zh: '列入严重违法失信名单', en: 'On the serious breach list' },
  revoked: { zh: '被撤销登记', en: 'Registration revoked' },
  fundMisuse: { zh: '资金违规未结', en: 'Open misuse of funds' },
  abnormal: { zh: '列入活动异常名录', en: 'On the abnormal activity list' },
};

/** Labels of states of activity. @source domain.md 4.2 H06 */
export const ACTIVITY_STATE_LABELS: Labels<ActivityState> = {
  active: { zh: '活跃', en: 'Active' },
  quiet: { zh: '低活跃', en: 'Quiet' },
  dormant: { zh: '休眠', en: 'Dormant' },
  unrecorded: { zh: '无活动记录', en: 'No record' },
};

/** Labels of the steps of the incubation funnel. @source domain.md 2.2 */
export const FUNNEL_STEP_LABELS: Labels<FunnelStep> = {
  application: { zh: '申请', en: 'Application' },
  interview: { zh: '面试', en: 'Interview' },
  publicNotice: { zh: '公示', en: 'Public notice' },
  intake: { zh: '入壳', en: 'Intake' },
  midtermReview: { zh: '中期评估', en: 'Mid-term review' },
  graduation: { zh: '出壳', en: 'Graduation' },
  closure: { zh: '跟踪结束', en: 'End of follow-up' },
};
