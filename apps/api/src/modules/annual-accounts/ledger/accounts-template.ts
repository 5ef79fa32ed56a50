import type { ImportColumn, ImportTemplate } from '../../../platform/imports';
import { FIGURE_HEADERS } from './accounts-headers';
import { accountsRowPort } from './accounts-row-port';

const TOTALS: ReadonlySet<string> = new Set(['incomeTotal', 'expenseTotal', 'closingTotal']);

const FIGURES: readonly ImportColumn[] = FIGURE_HEADERS.map(({ column, header, aliases, example }) => ({
  key: column,
  header,
  aliases,
  type: { kind: 'number', policy: { units: ['元'] } },
  required: TOTALS.has(column),
  example,
  help: TOTALS.has(column)
    ? { zh: '按年度报告填写，须与分项一致', en: 'As the report states it; it must agree with its lines' }
    : { zh: '没有的留空，按 0 计', en: 'Empty counts as 0' },
}));

/** Ledgers of accounts by year (社会组织年度财务汇总表). */
export const ACCOUNTS_TEMPLATE: ImportTemplate = {
  code: 'annual-accounts',
  version: 1,
  title: { zh: '社会组织年度财务', en: 'Accounts of organisations by year' },
  description: {
    zh: '每个组织每个年度一行，导入后即为已申报。收入、费用、净资产各自相加与合计一致到分，年初净资产加收入减费用等于年末净资产，并与上年年末数衔接；不一致的行不导入，并说明差在哪里。',
    en: 'One row for an organisation and a year; it comes in as filed. Lines and totals must agree to the fen, and the beginning with the end of the year before; a row that does not is refused with its reason.',
  },
  rowMeaning: { zh: '一个组织一个年度', en: 'one year of one organisation' },
  permission: 'funding.manage',
  columns: [
    {
      key: 'organisation',
      header: { zh: '组织名称', en: 'Organisation' },
      aliases: ['名称', '社会组织名称', '单位名称', '统一社会信用代码', 'name'],
      type: { kind: 'lookup', lookup: 'organisation' },
      required: true,
      example: '和合邻里互助会',
      help: {
        zh: '全称、统一社会信用代码或备案号；须先在“社会组织”中登记',
        en: 'Name, credit code or filing number; it must be recorded among the organisations first',
      },
    },
    {
      key: 'community',
      header: { zh: '社区', en: 'Community' },
      aliases: ['所属社区', '所在社区'],
      type: { kind: 'text', maximumLength: 60 },
      required: false,
      example: '德民社区',
      help: { zh: '仅用于区分同名组织', en: 'Tells organisations of one name apart' },
    },
    {
      key: 'year',
      header: { zh: '年度', en: 'Year' },
      aliases: ['会计年度', '财务年度', '报告年度', 'year'],
      type: {
        kind: 'number',
        policy: { wholeOnly: true, lowest: 1949, highest: 9999, units: ['年', '年度'] },
      },
      required: true,
      example: '2025',
      help: { zh: '已经结束的年度', en: 'A year that is over' },
    },
    ...FIGURES,
    {
      key: 'filedOn',
      header: { zh: '申报日期', en: 'Filed on' },
      aliases: ['申报时间', '报送日期'],
      type: { kind: 'date' },
      required: false,
      example: '2026-03-20',
      help: { zh: '留空按导入当天', en: 'The day of the import when empty' },
    },
  ],
  matchingKey: ['organisation', 'year'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；已经更正过的年度财务须先撤回',
    en: 'Within 24 hours, as long as none of the accounts has been corrected since',
  },
  port: accountsRowPort,
};
