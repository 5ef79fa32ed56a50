import type { CalendarDayStatus, Holiday } from '../calendar';
import { HOLIDAYS } from '../calendar';
import type { DivisionKind } from '../division';
import type { CommunityCodeKind, RegisteredLegalForm, TextFlag } from '../identifier';
import type {
  ComparisonAbsence,
  ComparisonBase,
  IncomparabilityReason,
  IndicatorDimension,
  IndicatorDirection,
  IndicatorStatus,
  IndicatorTheme,
  IndicatorUnit,
  IntervalAbsence,
  PeriodKind,
} from '../indicator';
import type { AgeBand, Sex } from '../population';
import type { BilingualText } from '../shared';

/** Labels of every value of an enumeration: a forgotten value does not compile. @source decision record 0014 */
export type Labels<Value extends string> = Readonly<Record<Value, BilingualText>>;

/** Labels of division kinds. @source NBS 统计用区划代码 2023 */
export const DIVISION_KIND_LABELS: Labels<DivisionKind> = {
  country: { zh: '全国', en: 'Country' },
  province: { zh: '省', en: 'Province' },
  prefecture: { zh: '市', en: 'Prefecture' },
  district: { zh: '区', en: 'District' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  town: { zh: '镇', en: 'Town' },
  township: { zh: '乡', en: 'Township' },
  developmentZone: { zh: '开发区', en: 'Development zone' },
  community: { zh: '社区', en: 'Community' },
  village: { zh: '村', en: 'Village' },
  virtualCommunity: { zh: '虚拟社区', en: 'Virtual community' },
  neighbourhood: { zh: '邻里', en: 'Neighbourhood' },
};

/** Labels of what a code says about the lowest level. @source NBS 统计用区划代码和城乡划分代码编制规则 */
export const COMMUNITY_CODE_KIND_LABELS: Labels<CommunityCodeKind> = {
  residentsCommittee: { zh: '居民委员会', en: "Residents' committee" },
  villagersCommittee: { zh: '村民委员会', en: "Villagers' committee" },
  likeResidentsCommittee: { zh: '类似居委会', en: "Like a residents' committee" },
  likeVillagersCommittee: { zh: '类似村委会', en: "Like a villagers' committee" },
  virtual: { zh: '虚拟社区（统计用）', en: 'Virtual (statistical row)' },
};

/** Labels of legal forms. @source Civil Code (民法典) art. 87 */
export const LEGAL_FORM_LABELS: Labels<RegisteredLegalForm> = {
  socialAssociation: { zh: '社会团体', en: 'Social association' },
  socialServiceInstitution: { zh: '社会服务机构（民办非企业单位）', en: 'Social service institution' },
  foundation: { zh: '基金会', en: 'Foundation' },
};

/** Labels of what deceives the eye in a text. @source decision record 0010 */
export const TEXT_FLAG_LABELS: Labels<TextFlag> = {
  bidiControl: { zh: '含改变文字方向的控制符', en: 'Holds a direction control' },
  zeroWidth: { zh: '含看不见的字符', en: 'Holds an invisible character' },
  byteOrderMark: { zh: '含字节顺序标记', en: 'Holds a byte order mark' },
  excessCombining: { zh: '含过多的组合符号', en: 'Holds a pile of combining marks' },
};

/** Labels of age bands. @source domain.md 4.0 */
export const AGE_BAND_LABELS: Labels<AgeBand> = {
  under14: { zh: '14岁以下', en: 'Under 14' },
  from14To17: { zh: '14—17岁', en: '14–17' },
  from18To35: { zh: '18—35岁（青年）', en: '18–35' },
  from36To59: { zh: '36—59岁（中年）', en: '36–59' },
  from60To69: { zh: '60—69岁', en: '60–69' },
  from70: { zh: '70岁及以上', en: '70 and over' },
};

/** Labels of sexes. @source GB/T 2261.1-2003 */
export const SEX_LABELS: Labels<Sex> = {
  unknown: { zh: '未知', en: 'Unknown' },
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
  notStated: { zh: '未说明', en: 'Not stated' },
};

/** Labels of holidays. @source 全国年节及纪念日放假办法 (2024) */
export const HOLIDAY_LABELS: Labels<Holiday> = {
  newYear: { zh: HOLIDAYS.newYear, en: 'New Year' },
  springFestival: { zh: HOLIDAYS.springFestival, en: 'Spring Festival' },
  tombSweeping: { zh: HOLIDAYS.tombSweeping, en: 'Tomb-Sweeping Day' },
  labourDay: { zh: HOLIDAYS.labourDay, en: 'Labour Day' },
  dragonBoat: { zh: HOLIDAYS.dragonBoat, en: 'Dragon Boat Festival' },
  midAutumn: { zh: HOLIDAYS.midAutumn, en: 'Mid-Autumn Festival' },
  nationalDay: { zh: HOLIDAYS.nationalDay, en: 'National Day' },
};

/** Labels of the standing of a calendar day. @source domain.md 0.11 */
export const CALENDAR_DAY_STATUS_LABELS: Labels<CalendarDayStatus> = {
  confirmed: { zh: '已公布', en: 'Published' },
  provisional: {
    zh: '日历未发布，暂按法定节日推算',
    en: 'No notice yet: worked out from statutory holidays',
  },
};

/** Labels of an indicator's status. @source domain.md 4.0 rule 1 */
export const INDICATOR_STATUS_LABELS: Labels<IndicatorStatus> = {
  ok: { zh: '正常', en: 'Available' },
  suppressed: { zh: '人数过少，不予显示', en: 'Hidden: too few people' },
  not_rated: { zh: '数据不足，不作评价', en: 'Not rated: too little data' },
  no_data: { zh: '无数据', en: 'No data' },
  provisional: { zh: '暂定，可能调整', en: 'Provisional' },
  recomputing: { zh: '正在按新口径重算，请稍后刷新', en: 'Being computed anew: reload in a while' },
};

/** Labels of units, as written after a value. @source domain.md 4.0 */
export const INDICATOR_UNIT_LABELS: Labels<IndicatorUnit> = {
  matters: { zh: '件', en: 'matters' },
  persons: { zh: '人', en: 'people' },
  visits: { zh: '人次', en: 'visits' },
  organisations: { zh: '个', en: 'organisations' },
  plaques: { zh: '块', en: 'plaques' },
  inspections: { zh: '次', en: 'inspections' },
  meetings: { zh: '场', en: 'meetings' },
  systems: { zh: '套', en: 'systems' },
  groups: { zh: '个群', en: 'groups' },
  forms: { zh: '张', en: 'forms' },
  tasks: { zh: '项', en: 'tasks' },
  departments: { zh: '个部门', en: 'departments' },
  posts: { zh: '个岗位', en: 'posts' },
  households: { zh: '户', en: 'households' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  yuan: { zh: '元', en: 'yuan' },
  share: { zh: '%', en: '%' },
  ratio: { zh: '倍', en: '×' },
  kinds: { zh: '类', en: 'kinds' },
  points: { zh: '分', en: 'points' },
  index: { zh: '指数', en: 'index' },
};

/** Labels of directions. @source domain.md 4.0 rule 7 */
export const INDICATOR_DIRECTION_LABELS: Labels<IndicatorDirection> = {
  higherBetter: { zh: '越高越好', en: 'Higher is better' },
  lowerBetter: { zh: '越低越好', en: 'Lower is better' },
  targetBand: { zh: '在目标区间内为好', en: 'Best within the target band' },
  neutral: { zh: '不分好坏', en: 'Neither is better' },
};

/** Labels of what indicators are about. @source domain.md section 4 */
export const INDICATOR_THEME_LABELS: Labels<IndicatorTheme> = {
  participation: { zh: '居民参与', en: 'Participation' },
  network: { zh: '社会网络', en: 'Networks' },
  organisations: { zh: '社会组织', en: 'Social organisations' },
  workload: { zh: '居委会负担', en: 'Workload of committees' },
  matters: { zh: '诉求事项', en: 'Matters' },
};

/** Labels of dimensions. @source decision record 0013 */
export const INDICATOR_DIMENSION_LABELS: Labels<IndicatorDimension> = {
  matterType: { zh: '事项类型', en: 'Type' },
  matterChannel: { zh: '来源渠道', en: 'Channel' },
  matterNature: { zh: '诉求性质', en: 'Nature' },
  disposingUnit: { zh: '处置单位', en: 'Disposing unit' },
  ageBand: { zh: '年龄段', en: 'Age band' },
  sex: { zh: '性别', en: 'Sex' },
  serviceKind: { zh: '服务类别', en: 'Kind' },
  registrationStatus: { zh: '备案登记状态', en: 'Registration status' },
  activityState: { zh: '活动状态', en: 'Activity' },
  healthLevel: { zh: '健康等级', en: 'Level of health' },
  ratingGrade: { zh: '评估等级', en: 'Grade' },
  foundingYear: { zh: '成立年份', en: 'Year of founding' },
  department: { zh: '部门', en: 'Department' },
  workloadSource: { zh: '工作来源', en: 'Source' },
  taskClass: { zh: '任务归类', en: 'Class' },
  participantCapacity: { zh: '参与身份', en: 'Capacity' },
  participationChannel: { zh: '参与渠道', en: 'Way of taking part' },
  democraticStage: { zh: '民主环节', en: 'Stage' },
  ageSex: { zh: '年龄段和性别', en: 'Age band and sex' },
  participationDepth: { zh: '参与深度', en: 'Depth' },
  participationMode: { zh: '线上线下', en: 'Online or not' },
  participationInitiator: { zh: '发起方', en: 'Initiator' },
  participantTenth: { zh: '参与者十等分', en: 'Tenth of the participants' },
};

/** Labels of kinds of period. @source decision record 0013 */
export const PERIOD_KIND_LABELS: Labels<PeriodKind> = {
  month: { zh: '月', en: 'Month' },
  quarter: { zh: '季度', en: 'Quarter' },
  year: { zh: '年', en: 'Year' },
  trailingYear: { zh: '近12个月', en: 'Last 12 months' },
  custom: { zh: '自选', en: 'Chosen dates' },
};

/** Labels of comparisons. @source domain.md 4.0 rule 4 */
export const COMPARISON_BASE_LABELS: Labels<ComparisonBase> = {
  periodOnPeriod: { zh: '环比', en: 'On the period before' },
  yearOnYear: { zh: '同比', en: 'On the year before' },
};

/** Labels of why periods are not comparable. @source decision record 0013 */
export const INCOMPARABILITY_LABELS: Labels<IncomparabilityReason> = {
  monthsWithoutRows: { zh: '不可比：有的月份没有数据', en: 'Not comparable: some months have no data' },
  unevenRows: {
    zh: '不可比：两期台账收录的行数相差悬殊',
    en: 'Not comparable: the ledger covers the two periods very unevenly',
  },
  unevenDays: {
    zh: '不可比：两期有数据的天数相差悬殊',
    en: 'Not comparable: far fewer days have data in one of the periods',
  },
  outsideLedger: { zh: '不可比：对比期没有数据', en: 'Not comparable: one of the periods has no data' },
};

/** Labels of why there is no change to state. @source domain.md 4.0 rule 4 */
export const COMPARISON_ABSENCE_LABELS: Labels<ComparisonAbsence> = {
  currentMissing: { zh: '本期无数据', en: 'No data for this period' },
  baseMissing: { zh: '对比期无数据', en: 'No data for the base period' },
  baseZero: { zh: '对比期为 0，不计算变化率', en: 'The base is 0: no rate of change' },
  suppressed: { zh: '人数过少，不予比较', en: 'Not compared: too few people' },
};

/** Labels of why a figure has no interval. @source domain.md 4.0 rule 3 */
export const INTERVAL_ABSENCE_LABELS: Labels<IntervalAbsence> = {
  register: { zh: '全量登记，不是抽样，无抽样误差区间', en: 'A full register, not a sample: no interval' },
  count: { zh: '计数，不设区间', en: 'A count: no interval' },
  noData: { zh: '无数据', en: 'No data' },
  suppressed: { zh: '人数过少，不予显示', en: 'Hidden: too few people' },
  singleSample: { zh: '只有一个抽样周，算不出区间', en: 'A single sampled week: no interval' },
};
