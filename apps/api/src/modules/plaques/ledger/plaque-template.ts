import type { ImportColumn, ImportTemplate } from '../../../platform/imports';
import { communityColumns } from '../../divisions';
import { plaqueRowPort } from './plaque-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const COLUMNS: readonly ImportColumn[] = [
  ...communityColumns(),
  {
    key: 'name',
    header: { zh: '牌子名称', en: 'Plaque' },
    aliases: ['挂牌名称', '牌匾名称', '标牌名称', '机制牌子'],
    type: text(60),
    required: true,
    example: '新时代文明实践站',
    help: {
      zh: '牌面上的文字；同一社区同名只登记一块',
      en: 'What stands on it; one of a name at a community',
    },
  },
  {
    key: 'department',
    header: { zh: '挂牌部门', en: 'Department' },
    aliases: ['要求挂牌部门', '主管部门', '牵头部门'],
    type: text(60),
    required: false,
    example: '区委宣传部',
    help: { zh: '要求挂牌的部门；不清楚的留空', en: 'The department; empty where nobody knows' },
  },
  {
    key: 'place',
    header: { zh: '悬挂位置', en: 'Place' },
    aliases: ['位置', '挂牌位置'],
    type: text(60),
    required: false,
    example: '服务中心正门',
    help: { zh: '挂在哪里', en: 'Where it hangs' },
  },
  {
    key: 'permitReference',
    header: { zh: '准入文号', en: 'Permit' },
    aliases: ['文号', '依据文号', '批准文号'],
    type: text(60),
    required: false,
    example: '崇减负准〔2026〕3号',
    help: { zh: '没有准入的留空，将记为名不符实', en: 'Empty without a permit: it counts as nominal' },
  },
  {
    key: 'permittedUntil',
    header: { zh: '许可有效期至', en: 'Permitted until' },
    aliases: ['有效期至', '有效期'],
    type: { kind: 'date' },
    required: false,
    example: '2027-12-31',
    help: { zh: '长期有效的留空', en: 'Empty for one without an end' },
  },
  {
    key: 'displayedOn',
    header: { zh: '挂出日期', en: 'Displayed on' },
    aliases: ['挂牌日期', '挂牌时间', '悬挂日期'],
    type: { kind: 'date' },
    required: true,
    example: '2025-03-05',
    help: { zh: '不晚于今天；只知道年月的填当月1日', en: 'Not in the future' },
  },
  {
    key: 'lastUsedOn',
    header: { zh: '最近活动日期', en: 'Last used on' },
    aliases: ['最近活动时间', '最近一次活动'],
    type: { kind: 'date' },
    required: false,
    example: '2026-10-08',
    help: { zh: '挂出以来没有开展过活动的留空', en: 'Empty when nothing was ever done under it' },
  },
];

/** Registers of plaques that hang (挂牌台账). */
export const PLAQUE_TEMPLATE: ImportTemplate = {
  code: 'plaques',
  version: 1,
  title: { zh: '挂牌台账', en: 'Register of plaques' },
  description: {
    zh: '社区里实际挂着的牌子，一行一块。是否名不符实由系统按准入依据和活动日期判断，不用填写。',
    en: 'Plaques that hang at communities, one a row. Whether one is nominal follows from permit and use.',
  },
  rowMeaning: { zh: '一块挂着的牌子', en: 'one plaque that hangs' },
  permission: 'plaque.record',
  columns: COLUMNS,
  matchingKey: ['community', 'name'],
  undoRule: {
    zh: '导入后 24 小时内、还没有对这些挂牌办理其他事项的，可以撤销',
    en: 'Within 24 hours, as long as nothing else was recorded of these plaques',
  },
  port: plaqueRowPort,
};
