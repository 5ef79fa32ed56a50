import { WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { communityColumns } from '../../divisions';
import { taskRowPort } from './task-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const COLUMNS: readonly ImportColumn[] = [
  ...communityColumns(['承接单位']),
  {
    key: 'department',
    header: { zh: '交办部门', en: 'Department' },
    aliases: ['部门', '来文单位', '布置单位', '下达部门'],
    type: text(60),
    required: false,
    example: '区文化和旅游局',
    help: { zh: '自治事务和居民诉求不填', en: 'Empty for the community’s own affairs' },
  },
  {
    key: 'title',
    header: { zh: '任务名称', en: 'Title' },
    aliases: ['任务', '工作任务', '事项', '事项名称', '工作内容'],
    type: text(100),
    required: true,
    example: '家庭藏书数量调查',
    help: { zh: '通知上的名称', en: 'As the notice calls it' },
  },
  {
    key: 'content',
    header: { zh: '任务内容', en: 'Content' },
    aliases: ['内容', '通知内容', '要求'],
    type: text(4000),
    required: false,
    example: '逐户统计家庭藏书册数，按月报送',
    help: { zh: '用于对照清单', en: 'Held against the list' },
  },
  {
    key: 'source',
    header: { zh: '工作来源', en: 'Source' },
    aliases: ['来源', '任务来源', '类别'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(WORKLOAD_SOURCE_LABELS),
    },
    required: true,
    example: '政府交办',
    help: { zh: '从下拉列表选择', en: 'Choose from the list' },
  },
  {
    key: 'receivedOn',
    header: { zh: '收到日期', en: 'Received on' },
    aliases: ['接收日期', '交办日期', '下达日期', '日期'],
    type: { kind: 'date' },
    required: true,
    example: '2026-03-10',
    help: { zh: '按当日施行的清单对照，不晚于今天', en: 'Decides the list; not in the future' },
  },
  {
    key: 'dueOn',
    header: { zh: '办结期限', en: 'Due on' },
    aliases: ['截止日期', '完成时限', '要求完成日期'],
    type: { kind: 'date' },
    required: false,
    example: '2026-03-20',
    help: { zh: '没有期限的留空', en: 'Empty without one' },
  },
  {
    key: 'closedOn',
    header: { zh: '办结日期', en: 'Done on' },
    aliases: ['完成日期', '实际完成日期'],
    type: { kind: 'date' },
    required: false,
    example: '2026-03-18',
    help: { zh: '没有办结的留空', en: 'Empty while it is open' },
  },
  {
    key: 'minutes',
    header: { zh: '用时（分钟）', en: 'Minutes' },
    aliases: ['用时', '工时（分钟）', '耗时（分钟）'],
    type: {
      kind: 'number',
      policy: { wholeOnly: true, lowest: 0, highest: 60_000, units: ['分钟', '分'] },
    },
    required: false,
    example: '120',
    help: { zh: '全部参与人员合计；不填的按标准工时', en: 'Of all together; standard time when empty' },
  },
  {
    key: 'evidenceAsked',
    header: { zh: '留痕材料', en: 'Evidence' },
    aliases: ['佐证材料', '痕迹材料'],
    type: text(300),
    required: false,
    example: '照片、签到表',
    help: { zh: '要求提供的材料', en: 'What is asked for' },
  },
];

/** Registers of tasks that communities received (社区任务台账). */
export const TASK_TEMPLATE: ImportTemplate = {
  code: 'community-tasks',
  version: 1,
  title: { zh: '社区任务台账', en: 'Register of tasks of communities' },
  description: {
    zh: '居委会收到的任务，一行一个社区的一件。按收到当日的清单自动归类；应急和准入的任务由系统生成，不用导入。',
    en: 'Tasks that committees received, one a row, held against the list of their day.',
  },
  rowMeaning: { zh: '一个社区的一件任务', en: 'one task of one community' },
  permission: 'communityTask.handle',
  columns: COLUMNS,
  matchingKey: ['community', 'department', 'title', 'receivedOn'],
  undoRule: { zh: '导入后 24 小时内可以撤销', en: 'Within 24 hours' },
  port: taskRowPort,
};
