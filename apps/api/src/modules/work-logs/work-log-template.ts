import type { ColumnMap, ImportColumn, ImportTemplate } from '../../platform/imports';
import { workLogRowPort } from './work-log-row-port';

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'community',
    header: { zh: '社区', en: 'Community' },
    aliases: ['所属社区', '社区名称'],
    type: { kind: 'lookup', lookup: 'community' },
    required: false,
    example: '德民社区',
    help: { zh: '不在本区的参考资料留空，计入全区', en: 'Empty for reference data of elsewhere' },
  },
  {
    key: 'committee',
    header: { zh: '记录单位', en: 'Committee' },
    aliases: ['居委会', '填报单位'],
    type: { kind: 'text', maximumLength: 100 },
    required: true,
    example: '德民社区居委会',
    help: { zh: '记日志的居委会，按台账原文', en: 'Who kept the log, in its words' },
  },
  {
    key: 'year',
    header: { zh: '年度', en: 'Year' },
    aliases: ['年份'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 1950, highest: 2199, units: ['年'] } },
    required: true,
    example: '2025',
    help: { zh: '日历年；未结束的年度不能导入', en: 'Calendar year that is over' },
  },
  {
    key: 'subject',
    header: { zh: '事项类别', en: 'Subject' },
    aliases: ['类别', '工作类别', '工作内容', 'category'],
    type: { kind: 'text', maximumLength: 100 },
    required: false,
    example: '公共治安',
    help: {
      zh: '按日志原文；未写明的留空，作为“未列明”',
      en: 'In the words of the log; empty when not told',
    },
  },
  {
    key: 'items',
    header: { zh: '件数', en: 'Items' },
    aliases: ['数量', '次数'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 0, highest: 1_000_000, units: ['件', '次'] } },
    required: true,
    example: '291',
    help: { zh: '全年件数', en: 'Items in the year' },
  },
  {
    key: 'publishedShare',
    header: { zh: '原公布占比（%）', en: 'Published share (%)' },
    aliases: ['占比', '比例', '百分比'],
    type: { kind: 'number', policy: { lowest: 0, highest: 100, units: ['%', '％'] } },
    required: false,
    example: '15.71',
    help: { zh: '资料自带的百分数，仅用于核对', en: 'Only held against the items' },
  },
];

/** Table 1 of 社区居委会反思性考察报告 has two communities side by side: one file, one map for each. */
function hubei2003(letter: 'C' | 'D'): ColumnMap {
  return {
    columns: {
      category: 'subject',
      [`${letter}_count`]: 'items',
      [`${letter}_pct_published`]: 'publishedShare',
    },
    constants: { committee: `湖北某市${letter}社区居委会`, year: '2003' },
    // Eight of its categories can be seen; what is left of the total is known without its subject.
    blankMarkers: { subject: ['(rows not visible in the excerpt)'] },
  };
}

/** Work logs of committees (居委会工作日志). */
export const WORK_LOG_TEMPLATE: ImportTemplate = {
  code: 'work-logs',
  version: 1,
  title: { zh: '居委会工作日志', en: "Work logs of residents' committees" },
  description: {
    zh: '居委会全年工作日志的分类件数，一行一类。类别按日志原文，不折算为负担来源。',
    en: 'Items of a year by subject, one a row. Subjects are in the words of the log and stand for no source of workload.',
  },
  rowMeaning: { zh: '一个年度的一类事项', en: 'a subject of a year' },
  permission: 'workLog.import',
  columns: COLUMNS,
  matchingKey: ['community', 'committee', 'year', 'subject'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；记录保留备查',
    en: 'Within 24 hours; the rows are kept for the record',
  },
  port: workLogRowPort,
  shippedMaps: [
    {
      code: 'hubei-2003-c',
      title: { zh: '湖北两社区工作日志（2003）· C 社区', en: 'Two communities in Hubei (2003): C' },
      map: hubei2003('C'),
    },
    {
      code: 'hubei-2003-d',
      title: { zh: '湖北两社区工作日志（2003）· D 社区', en: 'Two communities in Hubei (2003): D' },
      map: hubei2003('D'),
    },
  ],
};
