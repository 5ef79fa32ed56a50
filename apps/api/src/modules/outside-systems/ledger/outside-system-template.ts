import {
  OUTSIDE_SYSTEM_KIND_LABELS,
  OUTSIDE_SYSTEM_LEVEL_LABELS,
  type OutsideSystemKind,
  type OutsideSystemLevel,
} from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { outsideSystemPort } from './outside-system-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const OTHER_NAMES: Readonly<Record<OutsideSystemKind, readonly string[]>> = {
  platform: ['平台', '系统', '业务系统', 'APP', '政务应用程序'],
  weChatGroup: ['微信群'],
  dingTalkGroup: ['钉钉群'],
  otherGroup: ['工作群', 'QQ群', '企业微信群'],
};

const SHORT_LEVELS: Readonly<Record<OutsideSystemLevel, readonly string[]>> = {
  national: ['国家'],
  provincial: ['省'],
  municipal: ['市'],
  district: ['区'],
  subdistrict: ['街道'],
};

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'name',
    header: { zh: '名称', en: 'Name' },
    aliases: ['系统名称', '平台名称', '群名称', '工作群名称'],
    type: text(60),
    required: true,
    example: '省社区治理信息平台',
    help: { zh: '全区不重复，同一系统只登记一次', en: 'Once in the district' },
  },
  {
    key: 'kind',
    header: { zh: '类型', en: 'Kind' },
    aliases: ['系统类型', '类别'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(OUTSIDE_SYSTEM_KIND_LABELS, OTHER_NAMES),
    },
    required: true,
    example: '平台系统',
    help: { zh: '平台系统或者工作群', en: 'A platform or a work group' },
  },
  {
    key: 'department',
    header: { zh: '主管部门', en: 'Department' },
    aliases: ['部门', '牵头部门', '责任部门', '建群部门'],
    type: text(60),
    required: true,
    example: '区民政局',
    help: { zh: '要求使用的区级部门', en: 'The department that has it used' },
  },
  {
    key: 'level',
    header: { zh: '层级', en: 'Level' },
    aliases: ['系统层级', '级别'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(OUTSIDE_SYSTEM_LEVEL_LABELS, SHORT_LEVELS),
    },
    required: true,
    example: '省级',
    help: { zh: '由哪一级建设', en: 'Who built it' },
  },
  {
    key: 'purpose',
    header: { zh: '用途', en: 'Purpose' },
    aliases: ['主要用途', '功能', '工作内容'],
    type: text(200),
    required: true,
    example: '社区基本信息和人员信息填报',
    help: { zh: '社区用它做什么', en: 'What communities do in it' },
  },
  {
    key: 'place',
    header: { zh: '使用范围', en: 'For' },
    aliases: ['适用范围', '使用街道', '使用社区'],
    type: { kind: 'lookup', lookup: 'place' },
    required: false,
    example: '城东街道',
    help: {
      zh: '街道或者社区；全区使用的留空',
      en: 'Subdistrict or community; empty for the whole district',
    },
  },
  {
    key: 'peopleAsked',
    header: { zh: '每社区账号或人数', en: 'Logins or people' },
    aliases: ['账号数', '每社区账号数', '入群人数'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 1, highest: 500 } },
    required: true,
    example: '2',
    help: { zh: '一个社区要用几个账号或者几个人入群', en: 'Of one community' },
  },
  {
    key: 'activeFrom',
    header: { zh: '启用日期', en: 'In use from' },
    aliases: ['开始日期', '开始使用日期', '建群日期'],
    type: { kind: 'date' },
    required: true,
    example: '2025-03-01',
    help: { zh: '只知道年月的填当月1日', en: 'First day of its use' },
  },
  {
    key: 'activeUntil',
    header: { zh: '停用日期', en: 'In use until' },
    aliases: ['结束日期', '停止使用日期', '解散日期'],
    type: { kind: 'date' },
    required: false,
    example: '2026-12-31',
    help: { zh: '还在用的留空', en: 'Empty while it is used' },
  },
];

/** Registers of platforms and work groups, kept by the district (外部系统和工作群台账). */
export const OUTSIDE_SYSTEM_TEMPLATE: ImportTemplate = {
  code: 'outside-systems',
  version: 1,
  title: { zh: '外部系统和工作群', en: 'Outside systems and work groups' },
  description: {
    zh: '要求社区登录的平台和加入的工作群，一行一个，由区里统一填写，社区不用填。',
    en: 'Platforms and work groups that communities have to be in, one a row, kept by the district.',
  },
  rowMeaning: { zh: '一个系统或者工作群', en: 'one system or group' },
  permission: 'reporting.manage',
  columns: COLUMNS,
  matchingKey: ['name'],
  undoRule: {
    zh: '导入后 24 小时内、还没有修改过也没有对应过字段的，可以撤销',
    en: 'Within 24 hours, as long as they are neither changed nor mapped',
  },
  port: outsideSystemPort,
};
