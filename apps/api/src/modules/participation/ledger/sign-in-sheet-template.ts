import {
  DEMOCRATIC_STAGE_LABELS,
  EMPLOYMENT_STATUS_LABELS,
  PARTICIPANT_CAPACITY_LABELS,
  PARTICIPATION_CHANNEL_LABELS,
  PARTICIPATION_DEPTH_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
  PARTICIPATION_MECHANISM_LABELS,
  SEX_LABELS,
} from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { communityColumns } from '../../divisions';
import { signInSheetRowPort } from './sign-in-sheet-row-port';

type Labels = Parameters<typeof labelledEntries>[0];

const choice = (
  labels: Labels,
  spellings: Readonly<Record<string, readonly string[]>> = {},
): ImportColumn['type'] => ({
  kind: 'dictionary',
  entries: labelledEntries(labels, spellings),
});

const WHO: readonly ImportColumn[] = [
  {
    key: 'name',
    header: { zh: '姓名', en: 'Name' },
    aliases: ['参加人', '签到人', '居民姓名'],
    type: { kind: 'text', maximumLength: 30 },
    required: true,
    example: '张桂兰',
    help: { zh: '加密保存，任何统计和列表都只用化名', en: 'Sealed; lists and figures know a pseudonym' },
    personal: true,
  },
  {
    key: 'phone',
    header: { zh: '电话', en: 'Telephone' },
    aliases: ['手机', '联系电话', '手机号'],
    type: { kind: 'phone' },
    required: false,
    example: '13800001234',
    help: { zh: '电话和证件号码至少填一项，用来认出同一个人', en: 'This or the identity number' },
    personal: true,
  },
  {
    key: 'identityNumber',
    header: { zh: '证件号码', en: 'Identity number' },
    aliases: ['身份证号', '公民身份号码', '身份证'],
    type: { kind: 'residentId' },
    required: false,
    example: '320613199901010004',
    help: { zh: '没有电话的填写', en: 'Of those without a telephone' },
    personal: true,
  },
  {
    key: 'sex',
    header: { zh: '性别', en: 'Sex' },
    aliases: [],
    type: choice(SEX_LABELS, { male: ['男性'], female: ['女性'] }),
    required: false,
    example: '女',
    help: { zh: '不清楚的留空', en: 'Empty where not known' },
  },
  {
    key: 'birthYear',
    header: { zh: '出生年', en: 'Year of birth' },
    aliases: ['出生年份', '出生年度'],
    type: { kind: 'number', policy: { lowest: 1900, highest: 2199, units: ['年'] } },
    required: false,
    example: '1958',
    help: { zh: '四位数字；分年龄统计用', en: 'Four digits, for figures by age' },
  },
  {
    key: 'employmentStatus',
    header: { zh: '就业状态', en: 'Employment' },
    aliases: ['在职情况', '职业状态'],
    type: choice(EMPLOYMENT_STATUS_LABELS, { retired: ['离退休', '已退休'], employed: ['在岗'] }),
    required: false,
    example: '退休',
    help: { zh: '退休按状态，不按年龄', en: 'Retired is a status and no age' },
  },
  {
    key: 'capacity',
    header: { zh: '角色', en: 'Capacity' },
    aliases: ['身份', '参与身份'],
    type: choice(PARTICIPANT_CAPACITY_LABELS, { committeeStaff: ['社工', '居委会成员', '居委干部'] }),
    required: false,
    example: '党员',
    help: {
      zh: '当天以什么身份参加；在居委会任职的自动按居委会工作人员计',
      en: 'In what capacity that day; who holds a post in the committee counts as its staff',
    },
  },
];

const WHAT: readonly ImportColumn[] = [
  {
    key: 'occasion',
    header: { zh: '活动', en: 'Occasion' },
    aliases: ['活动名称', '会议名称', '事由'],
    type: { kind: 'text', maximumLength: 80 },
    required: true,
    example: '小区停车议事会',
    help: { zh: '同一场次每人每天只计一次', en: 'Each person counts once a day for it' },
  },
  {
    key: 'happenedOn',
    header: { zh: '日期', en: 'Day' },
    aliases: ['活动日期', '签到日期', '时间'],
    type: { kind: 'date' },
    required: true,
    example: '2026-10-18',
    help: { zh: '不晚于今天', en: 'Not in the future' },
  },
  {
    key: 'hours',
    header: { zh: '时长', en: 'Hours' },
    aliases: ['小时', '服务时长', '时长（小时）'],
    type: { kind: 'number', policy: { lowest: 0, highest: 24, units: ['小时', '时'] } },
    required: false,
    example: '1.5',
    help: { zh: '小时；志愿服务不含路途', en: 'In hours, without the way there' },
  },
  {
    key: 'mechanism',
    header: { zh: '参与机制', en: 'Mechanism' },
    aliases: ['类型', '活动类型'],
    type: choice(PARTICIPATION_MECHANISM_LABELS, {
      deliberation: ['协商', '议事会'],
      volunteering: ['志愿'],
    }),
    required: false,
    example: '议事协商',
    help: { zh: '不填的按社区活动计', en: 'An activity where empty' },
  },
  {
    key: 'stage',
    header: { zh: '民主环节', en: 'Stage' },
    aliases: ['环节'],
    type: choice(DEMOCRATIC_STAGE_LABELS),
    required: false,
    example: '民主协商',
    help: { zh: '不属于五个环节的留空', en: 'Empty for what is none of the five' },
  },
  {
    key: 'channel',
    header: { zh: '参与渠道', en: 'Channel' },
    aliases: ['渠道', '方式'],
    type: choice(PARTICIPATION_CHANNEL_LABELS, { offline: ['现场'], wechat: ['微信群'] }),
    required: false,
    example: '线下',
    help: { zh: '不填的按线下计', en: 'In person where empty' },
  },
  {
    key: 'depth',
    header: { zh: '参与深度', en: 'Depth' },
    aliases: ['深度'],
    type: choice(PARTICIPATION_DEPTH_LABELS, { 1: ['1'], 2: ['2'], 3: ['3'], 4: ['4'], 5: ['5'] }),
    required: false,
    example: '发言、表决',
    help: { zh: '不填的按到场计', en: 'Attended where empty' },
  },
  {
    key: 'initiator',
    header: { zh: '发起方', en: 'Initiator' },
    aliases: ['组织方', '主办', '主办方'],
    type: choice(PARTICIPATION_INITIATOR_LABELS, {
      residentsCommittee: ['社区居委会'],
      resident: ['居民自发'],
    }),
    required: true,
    example: '居委会',
    help: { zh: '谁发起的，不是谁承办的', en: 'Who started it, not who carried it out' },
  },
];

const CONSENT: readonly ImportColumn[] = [
  {
    key: 'consent',
    header: { zh: '本人同意', en: 'Consent' },
    aliases: ['是否同意', '同意记录'],
    type: { kind: 'boolean' },
    required: true,
    example: '是',
    help: {
      zh: '签到时是否同意记录本人参与情况；不同意的不能导入',
      en: 'Whether the person agreed to the record; without it the row is refused',
    },
  },
  {
    key: 'guardianConsent',
    header: { zh: '监护人同意', en: 'Guardian’s consent' },
    aliases: ['家长同意'],
    type: { kind: 'boolean' },
    required: false,
    example: '否',
    help: { zh: '未满14周岁的必须有', en: 'Needed under 14' },
  },
];

/** Sign-in sheets (签到表) of meetings, activities and volunteering. */
export const SIGN_IN_SHEET_TEMPLATE: ImportTemplate = {
  code: 'sign-in-sheets',
  version: 1,
  title: { zh: '签到表', en: 'Sign-in sheets' },
  description: {
    zh: '会议、活动、志愿服务的签到表，一人一场一行。姓名、电话、证件号码加密保存，统计只用化名。',
    en: 'Who signed in at meetings, activities and volunteering, a row for each. Names and numbers are sealed.',
  },
  rowMeaning: { zh: '一个人参加一场', en: 'one person at one occasion' },
  permission: 'participation.record',
  columns: [...communityColumns(), ...WHO, ...WHAT, ...CONSENT],
  matchingKey: ['community', 'occasion', 'happenedOn', 'name', 'phone', 'identityNumber'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；撤销的记录不再计入，但保留备查',
    en: 'Within 24 hours; the records count no more and are kept',
  },
  port: signInSheetRowPort,
};
