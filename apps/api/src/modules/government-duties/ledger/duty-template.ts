import { GOVERNMENT_DUTY_LABELS } from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { FREQUENCY_LABELS } from './duty-frequency';
import { dutyRowPort } from './duty-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const OTHER_FREQUENCIES: Readonly<Record<string, readonly string[]>> = {
  '1': ['月', '每月一次', '按月'],
  '3': ['季度', '每季', '每季度一次', '按季'],
  '6': ['半年', '每半年一次'],
  '12': ['年', '全年', '每年一次', '年度'],
};

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'duty',
    header: { zh: '职责类别', en: 'Duty' },
    aliases: ['类别', '职责'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(GOVERNMENT_DUTY_LABELS),
    },
    required: true,
    example: '指导',
    help: { zh: '五类职责之一', en: 'One of the five duties' },
  },
  {
    key: 'department',
    header: { zh: '责任部门', en: 'Department' },
    aliases: ['部门', '牵头部门', '责任单位'],
    type: text(60),
    required: true,
    example: '区民政局',
    help: { zh: '由哪个部门履行', en: 'Who has to do it' },
  },
  {
    key: 'title',
    header: { zh: '每期应做的事', en: 'What is due' },
    aliases: ['职责事项', '工作内容', '事项'],
    type: text(100),
    required: true,
    example: '居委会工作指导走访',
    help: { zh: '同一部门不重复', en: 'Once for a department' },
  },
  {
    key: 'basis',
    header: { zh: '依据', en: 'Basis' },
    aliases: ['文件依据', '法律依据', '政策依据'],
    type: text(300),
    required: true,
    example: '《城市居民委员会组织法》',
    help: { zh: '法律或文件', en: 'Law or document' },
  },
  {
    key: 'startsOn',
    header: { zh: '第一期开始日期', en: 'From' },
    aliases: ['开始日期', '起始日期'],
    type: { kind: 'date' },
    required: true,
    example: '2027-01-01',
    help: { zh: '各期从这一天起连续计算', en: 'Periods follow one another from it' },
  },
  {
    key: 'everyMonths',
    header: { zh: '多久一次', en: 'How often' },
    aliases: ['频次', '周期', '履职频次'],
    type: {
      kind: 'dictionary',
      entries: labelledEntries(FREQUENCY_LABELS, OTHER_FREQUENCIES),
    },
    required: true,
    example: '每季度',
    help: { zh: '每月、每季度、每半年或者每年', en: 'Monthly, quarterly, half-yearly or yearly' },
  },
  {
    key: 'endsOn',
    header: { zh: '截止日期', en: 'To' },
    aliases: ['终止日期', '结束日期'],
    type: { kind: 'date' },
    required: false,
    example: '2027-12-31',
    help: { zh: '长期的留空', en: 'Empty for one without an end' },
  },
];

/** Yearly lists of what departments owe communities (政府职责清单). */
export const DUTY_TEMPLATE: ImportTemplate = {
  code: 'government-duties',
  version: 1,
  title: { zh: '政府职责清单', en: 'Duties of government' },
  description: {
    zh: '部门对社区应尽的职责，一行一项。是否缺位由系统按履行记录判断，不用填写。',
    en: 'What departments owe communities, one a row. Whether one is vacant follows from what is recorded.',
  },
  rowMeaning: { zh: '一项职责', en: 'one duty' },
  permission: 'governmentDuty.manage',
  columns: COLUMNS,
  matchingKey: ['department', 'title'],
  undoRule: {
    zh: '导入后 24 小时内、还没有登记过履行情况的，可以撤销',
    en: 'Within 24 hours, as long as nothing was recorded for these duties',
  },
  port: dutyRowPort,
};
