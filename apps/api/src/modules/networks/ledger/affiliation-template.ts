import { AFFILIATION_KIND_LABELS } from '@weizhi/domain';
import { type ImportColumn, type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { communityColumns } from '../../divisions';
import { AFFILIATION_MAPS } from './affiliation-maps';
import { affiliationRowPort } from './affiliation-row-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const COLUMNS: readonly ImportColumn[] = [
  // In a reference district everything lies at its root.
  ...communityColumns().map((column) => ({ ...column, required: false })),
  {
    key: 'person',
    header: { zh: '人员', en: 'Person' },
    aliases: ['姓名', '参加人', '成员', 'person'],
    type: text(60),
    required: true,
    example: '张三',
    help: {
      zh: '同一人写法须一致；系统只保存假名，不保存姓名',
      en: 'One spelling for one person; only a pseudonym is kept, never the name',
    },
    personal: true,
  },
  {
    key: 'event',
    header: { zh: '活动或组织', en: 'Event' },
    aliases: ['活动', '活动名称', '组织', '组织名称', 'event'],
    type: text(100),
    required: true,
    example: '楼道清洁日',
    help: {
      zh: '参加的活动，或者所属的组织',
      en: 'The event, or the organisation that the person belongs to',
    },
  },
  {
    key: 'kind',
    header: { zh: '归属方式', en: 'Kind' },
    aliases: ['类型', 'kind'],
    type: { kind: 'dictionary', entries: labelledEntries(AFFILIATION_KIND_LABELS) },
    required: true,
    example: '参加活动',
    help: { zh: '从下拉列表选择', en: 'Choose from the list' },
  },
  {
    key: 'happenedOn',
    header: { zh: '日期', en: 'Day' },
    aliases: ['活动日期', '时间'],
    type: { kind: 'date' },
    required: false,
    example: '2026-03-10',
    help: {
      zh: '不晚于今天；不填的，不论期间都计入',
      en: 'Not in the future; what has no day counts whatever the period',
    },
  },
  {
    key: 'group',
    header: { zh: '群体', en: 'Group' },
    aliases: ['楼栋', '年龄段', '户籍'],
    type: text(40),
    required: false,
    example: '3号楼',
    help: {
      zh: '楼栋、年龄段或户籍之一，全表用同一种；用于桥接率',
      en: 'Building, age or household registration, one of them throughout; for the share of bridging ties',
    },
  },
  {
    key: 'staff',
    header: { zh: '居委会工作人员', en: 'Committee staff' },
    aliases: ['是否居委会人员', '社工'],
    type: { kind: 'boolean' },
    required: false,
    example: '否',
    help: { zh: '是或否；用于撤离稳健度', en: 'Yes or no; for robustness without staff' },
  },
  {
    key: 'affiliated',
    header: { zh: '是否归属', en: 'Affiliated' },
    aliases: ['affiliated'],
    type: { kind: 'boolean' },
    required: false,
    example: '是',
    help: { zh: '矩阵表的单元格；一行一条的台账不填', en: 'Cell of a matrix; left out in lists' },
  },
];

/** Ledgers of who came to what and who belongs where (归属台账), as a list or as a matrix of persons by events. */
export const AFFILIATION_TEMPLATE: ImportTemplate = {
  code: 'affiliations',
  version: 1,
  title: { zh: '活动与组织归属台账', en: 'Ledger of affiliations' },
  description: {
    zh: '谁参加了哪场活动、属于哪个组织，一行一条；也可以是“人员×活动”的 0/1 矩阵。用于社会网络指标，只保存假名。',
    en: 'Who came to which event or belongs to which organisation, one a row, or a matrix of persons by events. For networks; only pseudonyms are kept.',
  },
  rowMeaning: {
    zh: '一人参加一场活动或者属于一个组织',
    en: 'one person at one event or in one organisation',
  },
  permission: 'organisation.import',
  columns: COLUMNS,
  matchingKey: ['community', 'person', 'event', 'happenedOn'],
  undoRule: { zh: '导入后 24 小时内可以撤销', en: 'Within 24 hours' },
  port: affiliationRowPort,
  shippedMaps: AFFILIATION_MAPS,
};
