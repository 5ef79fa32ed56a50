import { SEX_LABELS } from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { electoralRollPort } from './electoral-roll-port';

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'election',
    header: { zh: '选举', en: 'Election' },
    aliases: ['选举名称', '推荐名称'],
    type: { kind: 'lookup', lookup: 'election' },
    required: true,
    example: '和平桥社区居委会换届选举',
    help: {
      zh: '填写系统中筹备中或名单公布中的选举名称',
      en: 'The title of an election whose roll may change',
    },
  },
  {
    key: 'name',
    header: { zh: '姓名', en: 'Name' },
    aliases: ['选民姓名', '居民姓名'],
    type: { kind: 'text', maximumLength: 30 },
    required: true,
    example: '张桂兰',
    help: { zh: '加密保存，名单上显示化名', en: 'Sealed; the roll shows a masked name' },
    personal: true,
  },
  {
    key: 'phone',
    header: { zh: '电话', en: 'Telephone' },
    aliases: ['手机', '联系电话', '手机号'],
    type: { kind: 'phone' },
    required: false,
    example: '13800001234',
    help: { zh: '电话和证件号码至少填一项', en: 'This or the identity number' },
    personal: true,
  },
  {
    key: 'identityNumber',
    header: { zh: '证件号码', en: 'Identity number' },
    aliases: ['身份证号', '公民身份号码', '身份证'],
    type: { kind: 'residentId' },
    required: false,
    example: '320613199901010004',
    help: {
      zh: '没有电话的、选举当年满 18 周岁的填写；填写后不必填出生年',
      en: 'Of those without a telephone, or who turn 18 in the year of the election',
    },
    personal: true,
  },
  {
    key: 'sex',
    header: { zh: '性别', en: 'Sex' },
    aliases: [],
    type: { kind: 'dictionary', entries: labelledEntries(SEX_LABELS, { male: ['男性'], female: ['女性'] }) },
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
    help: { zh: '到选举日未满 18 周岁的没有选举权', en: 'Voters are 18 on the day of the election' },
  },
  {
    key: 'address',
    header: { zh: '楼栋门牌', en: 'Building and unit' },
    aliases: ['住址', '房号', '楼栋'],
    type: { kind: 'text', maximumLength: 60 },
    required: false,
    example: '3幢101',
    help: { zh: '公布名单时用于区分同名', en: 'Tells people of one name apart' },
    personal: true,
  },
  {
    key: 'consent',
    header: { zh: '同意记录参与', en: 'Consent' },
    aliases: ['本人同意', '是否同意'],
    type: { kind: 'boolean' },
    required: false,
    example: '是',
    help: {
      zh: '是否同意记录本人参加投票（只记是否投票，不记投给谁）；不同意的照样登记和投票',
      en: 'Whether that they vote may be recorded; without it they are registered and vote all the same',
    },
  },
];

/** Electoral rolls (选民名单). */
export const ELECTORAL_ROLL_TEMPLATE: ImportTemplate = {
  code: 'electoral-roll',
  version: 1,
  title: { zh: '选民名单', en: 'Electoral roll' },
  description: {
    zh: '一次选举的全部选民，一人一行。名单确定前可以分多次导入，同一人只登记一次；姓名、电话和证件号码加密保存。',
    en: 'The voters of an election, until its roll is closed; each once. Names and numbers are sealed.',
  },
  rowMeaning: { zh: '一名选民', en: 'one voter' },
  permission: 'election.manage',
  columns: COLUMNS,
  matchingKey: ['election', 'name', 'phone', 'identityNumber'],
  undoRule: {
    zh: '导入后 24 小时内、名单确定前可以撤销',
    en: 'Within 24 hours, while the roll may change',
  },
  port: electoralRollPort,
};
