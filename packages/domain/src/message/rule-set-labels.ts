import type { TimeLimit } from '../calendar';
import {
  kindsOfPaper,
  RULE_SETS,
  type RuleField,
  type RuleSetKind,
  type RuleSetStanding,
  type RuleUnit,
  type RuleValue,
} from '../rule-set';
import type { BilingualText } from '../shared';
import { ADMISSION_KIND_LABELS } from './admission-labels';
import { ALERT_CHOICE_LABELS, ALERT_FIELD_LABELS, ALERT_GROUP_LABELS } from './alert-rule-labels';
import { COMMITTEE_STEP_LABELS } from './ballot-labels';
import {
  EXIT_CRITERION_LABELS,
  INCUBATION_ACTION_LABELS,
  INCUBATION_DOCUMENT_LABELS,
  INCUBATION_STAGE_LABELS,
} from './incubation-labels';
import type { Labels } from './labels';
import { DOCUMENT_KIND_LABELS, REGISTRATION_PROCEDURE_LABELS } from './organisation-labels';
import { WORKLOAD_SOURCE_LABELS } from './workload-source-labels';

/** Labels of kinds of rule sets. @source decision record 0145 */
export const RULE_SET_KIND_LABELS: Labels<RuleSetKind> = {
  plaque: { zh: '挂牌规则', en: 'Plaques' },
  taskAdmission: { zh: '任务准入规则', en: 'Task admission' },
  incubation: { zh: '孵化规则', en: 'Incubation' },
  registration: { zh: '备案与登记规则', en: 'Filing and registration' },
  evidence: { zh: '四要素佐证规则', en: 'Evidence of the four elements' },
  ownersCommittee: { zh: '业主委员会规则', en: "Owners' committees" },
  standardTime: { zh: '标准工时', en: 'Standard times' },
  task: { zh: '任务办理规则', en: 'Tasks' },
  inspection: { zh: '检查规则', en: 'Inspections' },
  formDemand: { zh: '报表台账规则', en: 'Forms and ledgers' },
  burdenPool: { zh: '负担反映汇总规则', en: 'Pools of burden reports' },
  timeUse: { zh: '工时抽样规则', en: 'Sampling of time use' },
  alert: { zh: '预警规则', en: 'Alerts' },
  yearlyTarget: { zh: '年度目标', en: 'Yearly targets' },
};

/** Labels of where a version of a rule set stands. @source decision record 0145 */
export const RULE_SET_STANDING_LABELS: Labels<RuleSetStanding> = {
  past: { zh: '已被取代', en: 'Past' },
  inForce: { zh: '现行', en: 'In force' },
  coming: { zh: '尚未施行', en: 'Coming' },
};

/** Labels of the units in which rules are counted. @source decision record 0145 */
export const RULE_UNIT_LABELS: Labels<RuleUnit> = {
  workingDay: { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '学时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
  week: { zh: '周', en: 'weeks' },
  occasion: { zh: '次', en: 'times' },
  person: { zh: '人', en: 'persons' },
  household: { zh: '户', en: 'households' },
  community: { zh: '个社区', en: 'communities' },
  percent: { zh: '%', en: '%' },
  perMille: { zh: '‰', en: '‰' },
  item: { zh: '项', en: 'items' },
  organisation: { zh: '家', en: 'organisations' },
  tenThousandYuan: { zh: '万元', en: 'ten thousand yuan' },
};

/** Labels of the groups of fields, by the part of the path before its first dot. @source decision record 0145 */
const GROUP_LABELS: Readonly<Record<string, BilingualText>> = {
  clocks: { zh: '各阶段办理时限', en: 'Time limits of stages' },
  notice: { zh: '公示', en: 'Public notice' },
  exitSets: { zh: '出壳标准', en: 'Exit criteria' },
  followUp: { zh: '跟踪回访', en: 'Follow-up' },
  documents: { zh: '各步骤须交的材料', en: 'Papers of each step' },
  ...REGISTRATION_PROCEDURE_LABELS,
  formation: { zh: '首次组建的时限', en: 'Time limits of a formation' },
  reElection: { zh: '换届的时限', en: 'Time limits of a re-election' },
  standardMinutes: { zh: '每件任务的标准工时', en: 'Standard time of a task' },
  ...ALERT_GROUP_LABELS,
};

const GENERAL: BilingualText = { zh: '时限和条件', en: 'Time limits and conditions' };

const FIELD_LABELS: { readonly [Kind in RuleSetKind]: Readonly<Record<string, BilingualText>> } = {
  plaque: { idleMonths: { zh: '多久没有开展活动算名不符实', en: 'Without use for' } },
  taskAdmission: {
    applyAheadDays: { zh: '提前申请', en: 'To be applied for ahead by' },
    decideWithinDays: { zh: '审定时限', en: 'Decision within' },
    hearingDays: { zh: '听取社区意见', en: 'Hearing of communities' },
    listedLeadDays: { zh: '清单内任务提前告知', en: 'Notice for what is on the list' },
    emergencyDays: { zh: '应急任务最长', en: 'Longest emergency' },
    emergencyApplyDays: { zh: '应急后补办准入', en: 'Application after an emergency within' },
    reviewAheadDays: { zh: '到期前评估', en: 'Review before the end by' },
    longestMonths: { zh: '准入最长', en: 'Longest admission' },
    fundedKinds: { zh: '须费随事转的对象', en: 'With which funds must go' },
  },
  incubation: {
    ...labelled('clocks', INCUBATION_STAGE_LABELS),
    handOver: { zh: '离开时交接物资与场地', en: 'Hand-over when a group leaves' },
    corrections: { zh: '一次性告知补正', en: 'Notices of missing papers' },
    extensions: { zh: '可以延期', en: 'Extensions' },
    mentoringEveryMonths: { zh: '督导间隔', en: 'Mentoring every' },
    'notice.fewestWorkingDays': { zh: '公示最短', en: 'Shortest notice' },
    'notice.mostWorkingDays': { zh: '公示最长', en: 'Longest notice' },
    'exitSets.trainingHours': { zh: '培训学时标准', en: 'Training of' },
    'exitSets.filing': { zh: '备案型必须达到', en: 'Groups that are filed' },
    'exitSets.registration': { zh: '登记型必须达到', en: 'Groups that are registered' },
    'followUp.visits': { zh: '出壳后回访', en: 'Visits' },
    'followUp.everyMonths': { zh: '回访间隔', en: 'One every' },
    ...labelled('documents', INCUBATION_ACTION_LABELS),
  },
  registration: Object.fromEntries(
    Object.keys(REGISTRATION_PROCEDURE_LABELS).flatMap((procedure) => [
      [`${procedure}.papers`, { zh: '须交的材料', en: 'Papers' }],
      [`${procedure}.decision`, { zh: '作出决定的时限', en: 'Decision within' }],
      [`${procedure}.correction`, { zh: '补正材料的时限', en: 'Correction within' }],
    ]),
  ),
  evidence: { evidenceMonths: { zh: '佐证核验后的有效期', en: 'A verification holds for' } },
  ownersCommittee: {
    handedOver: { zh: '已交付面积比例达到', en: 'Area handed over' },
    applicants: { zh: '联名申请的业主（人数或面积）比例', en: 'Owners or area that may apply' },
    leastMembers: { zh: '委员最少', en: 'Fewest members' },
    mostMembers: { zh: '委员最多', en: 'Most members' },
    smallEstateHouseholds: { zh: '小区户数不超过多少可以少设委员', en: 'Small estates, up to' },
    smallEstateMembers: { zh: '小型小区委员最少', en: 'Members in small estates' },
    termYears: { zh: '任期最长', en: 'Longest term' },
    expiringMonths: { zh: '届满前多久提醒换届', en: 'Term counts as expiring before its end by' },
    idleDays: { zh: '多久不开会算名存实亡', en: 'Without a meeting for' },
    ...labelled('formation', COMMITTEE_STEP_LABELS),
    ...labelled('reElection', COMMITTEE_STEP_LABELS),
  },
  standardTime: labelled('standardMinutes', WORKLOAD_SOURCE_LABELS),
  task: {
    shortNoticeDays: { zh: '少于多少算急件', en: 'Short notice below' },
    objectionDays: { zh: '收到后提出异议的期限', en: 'Objection within' },
    reissueDays: { zh: '撤回后多久内再下达算同一件', en: 'The same task again within' },
  },
  inspection: { duplicateDays: { zh: '多久内再查同一事项算重复检查', en: 'A duplicate within' } },
  formDemand: { longestDays: { zh: '一张表最长开放', en: 'Longest period of a form' } },
  burdenPool: {
    communities: {
      zh: '至少多少社区反映才汇总（只升不降）',
      en: 'Communities behind a pool (only ever raised)',
    },
  },
  timeUse: {
    weeksPerQuarter: { zh: '每季度抽几周', en: 'Weeks of a quarter' },
    sharePerCent: { zh: '每周抽多少社区', en: 'Share of the communities' },
    closeDays: { zh: '周末后几天结账', en: 'Closed after a week by' },
    leastParticipants: {
      zh: '至少多少人参加才显示（只升不降）',
      en: 'Participants behind a figure (only ever raised)',
    },
    replicates: { zh: '推算区间时重抽样', en: 'Resamples of an interval' },
  },
  alert: ALERT_FIELD_LABELS,
  yearlyTarget: {
    organisationsPerTenThousand: { zh: '每万人社会组织数', en: 'Organisations to ten thousand residents' },
    newlyRegisteredOrganisations: { zh: '全年新登记社会组织', en: 'Newly registered in the year' },
    servicePurchaseAmount: { zh: '全年购买服务金额', en: 'Services purchased in the year' },
    complianceTimeliness: { zh: '年报及时率', en: 'Annual reports on time' },
    highGradeShare: { zh: '3A以上占比', en: 'Graded 3A and above' },
    partyCoverageRate: { zh: '社会组织党组织覆盖率', en: 'With a Party organisation' },
    communityWorkersPerTenThousand: {
      zh: '每万人社区工作者',
      en: 'Community workers to ten thousand residents',
    },
    certifiedSocialWorkers: { zh: '持证社工人数', en: 'Certified social workers' },
    participationRate: { zh: '全年居民参与率', en: 'Residents who took part in the year' },
    middleAgedParticipationRate: {
      zh: '全年中年参与率',
      en: 'Residents of 36 to 59 who took part in the year',
    },
  },
};

const CHOICE_LABELS: Readonly<Record<string, Readonly<Record<string, BilingualText>>>> = {
  fundedKinds: ADMISSION_KIND_LABELS,
  exitSets: EXIT_CRITERION_LABELS,
  documents: INCUBATION_DOCUMENT_LABELS,
  ...ALERT_CHOICE_LABELS,
};

/** Fields of all kinds by `<kind>.<path>`, for what a refusal names. @source decision record 0145 */
export const RULE_FIELD_LABELS: Readonly<Record<string, BilingualText>> = Object.fromEntries(
  Object.entries(FIELD_LABELS).flatMap(([kind, fields]) =>
    Object.entries(fields).map(([path, label]) => [`${kind}.${path}`, label]),
  ),
);

/** Label of a field. @throws when the kind has no such field. @source decision record 0145 */
export function ruleFieldLabel(kind: RuleSetKind, path: string): BilingualText {
  const label = FIELD_LABELS[kind][path];
  if (!label) throw new Error(`No label for the rule ${kind}.${path}`);
  return label;
}

/** The fields of a kind by their groups, in order, each group with its label. @source decision record 0145 */
export function ruleFieldGroups(kind: RuleSetKind): readonly {
  readonly group: string;
  readonly label: BilingualText;
  readonly fields: readonly RuleField[];
}[] {
  const { fields } = RULE_SETS[kind];
  return [...new Set(fields.map(groupOf))].map((group) => ({
    group,
    label: GROUP_LABELS[group] ?? GENERAL,
    fields: fields.filter((field) => groupOf(field) === group),
  }));
}

/** Label of something that may be chosen in a field; several kinds that will do are joined. @source decision record 0145 */
export function ruleChoiceLabel(path: string, choice: string): BilingualText {
  const labels = CHOICE_LABELS[groupOf({ path }) || path];
  const label = labels?.[choice];
  if (label) return label;
  const kinds = kindsOfPaper(choice).map((kind) => DOCUMENT_KIND_LABELS[kind]);
  return { zh: kinds.map(({ zh }) => zh).join('或'), en: kinds.map(({ en }) => en).join(' or ') };
}

/** A value in words, such as `5个工作日`. @source decision record 0145 */
export function ruleValueText(field: RuleField, value: RuleValue): BilingualText {
  if (typeof value === 'number') return counted(value, field.kind === 'count' ? field.unit : 'day');
  if (isTimeLimit(value)) return counted(value.amount, value.unit);
  if (value.length === 0) return { zh: '（无）', en: '(none)' };
  const labels = value.map((choice) => ruleChoiceLabel(field.path, choice));
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

function counted(amount: number, unit: RuleUnit): BilingualText {
  const { zh, en } = RULE_UNIT_LABELS[unit];
  return { zh: `${amount}${zh}`, en: `${amount} ${en}` };
}

function isTimeLimit(value: RuleValue): value is TimeLimit {
  return typeof value === 'object' && 'amount' in value;
}

function groupOf({ path }: Pick<RuleField, 'path'>): string {
  return path.includes('.') ? path.slice(0, path.indexOf('.')) : '';
}

function labelled<Name extends string>(group: string, labels: Labels<Name>): Record<string, BilingualText> {
  return Object.fromEntries(
    Object.entries<BilingualText>(labels).map(([name, label]) => [`${group}.${name}`, label]),
  );
}
