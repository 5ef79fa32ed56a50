import { INSPECTION_SUBJECT_LABELS } from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { communityColumns } from '../../divisions';
import { inspectionRowPort } from './inspection-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const COLUMNS: readonly ImportColumn[] = [
  ...communityColumns(['被检查单位']),
  {
    key: 'department',
    header: { zh: '检查部门', en: 'Department' },
    aliases: ['检查单位', '部门', '来检部门'],
    type: text(60),
    required: true,
    example: '区消防救援大队',
    help: { zh: '来检查的部门', en: 'The department that came' },
  },
  {
    key: 'title',
    header: { zh: '检查名称', en: 'Title' },
    aliases: ['检查事项', '检查项目', '检查主题'],
    type: text(100),
    required: true,
    example: '冬季消防安全检查',
    help: { zh: '通知上的名称', en: 'As the notice calls it' },
  },
  {
    key: 'subject',
    header: { zh: '检查内容', en: 'Subject' },
    aliases: ['检查类别', '类别'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(INSPECTION_SUBJECT_LABELS),
    },
    required: true,
    example: '消防安全',
    help: { zh: '从下拉列表选择；据此查找重复检查', en: 'Choose from the list; by it duplicates are found' },
  },
  {
    key: 'startsOn',
    header: { zh: '检查日期', en: 'From' },
    aliases: ['开始日期', '检查时间', '日期'],
    type: { kind: 'date' },
    required: true,
    example: '2026-03-10',
    help: { zh: '第一天，不晚于今天', en: 'First day, not in the future' },
  },
  {
    key: 'endsOn',
    header: { zh: '结束日期', en: 'To' },
    aliases: ['截止日期'],
    type: { kind: 'date' },
    required: false,
    example: '2026-03-10',
    help: { zh: '只有一天的留空', en: 'Empty for one day' },
  },
  {
    key: 'basis',
    header: { zh: '依据', en: 'Basis' },
    aliases: ['检查依据', '文号'],
    type: text(300),
    required: false,
    example: '消防法第五十三条',
    help: { zh: '没有出示依据的留空', en: 'Empty where none was shown' },
  },
];

/** Registers of inspections that were held (检查台账). */
export const INSPECTION_TEMPLATE: ImportTemplate = {
  code: 'inspections',
  version: 1,
  title: { zh: '检查台账', en: 'Register of inspections' },
  description: {
    zh: '部门到社区开展过的检查，一行一次。用于计算检查天数、重叠和重复，不涉及发现的问题。',
    en: 'Inspections that departments held at communities, one a row, for days, overlaps and duplicates.',
  },
  rowMeaning: { zh: '一个部门对一个社区的一次检查', en: 'one inspection of one department at one community' },
  permission: 'inspection.record',
  columns: COLUMNS,
  matchingKey: ['community', 'department', 'title', 'startsOn'],
  undoRule: { zh: '导入后 24 小时内可以撤销', en: 'Within 24 hours' },
  port: inspectionRowPort,
};
