import { FUND_ENTRY_KIND_LABELS, type FundEntryKind } from '@weizhi/domain';
import { type ImportTemplate, labelledEntries } from '../../../platform/imports';
import { fundEntryRowPort } from './fund-entry-row-port';

const SPELLINGS: Partial<Readonly<Record<FundEntryKind, readonly string[]>>> = {
  donation: ['捐赠', '社会捐赠', '企业捐赠'],
  publicAllocation: ['拨入', '公益金', '财政拨入'],
  matching: ['配捐', '配套'],
  investmentIncome: ['利息', '存款利息', '投资收益'],
  clawback: ['追回'],
  fundCost: ['管理费', '评审费', '成本'],
};

/** Ledgers of a development fund (发展基金收支明细). */
export const FUND_ENTRY_TEMPLATE: ImportTemplate = {
  code: 'fund-entries',
  version: 1,
  title: { zh: '发展基金收支明细', en: 'Entries of development funds' },
  description: {
    zh: '基金的收入和支出，一行一笔，按文件中的先后入账；余额不够支出的行不导入。资助拨付在基金页面办理，不从台账导入。',
    en: 'Money in and out, one entry a row, in the order of the file; what a fund cannot pay is refused. Awards are paid on the fund’s page.',
  },
  rowMeaning: { zh: '一笔收支', en: 'one entry' },
  permission: 'funding.manage',
  columns: [
    {
      key: 'occurredOn',
      header: { zh: '日期', en: 'Day' },
      aliases: ['收支日期', '入账日期', '记账日期'],
      type: { kind: 'date' },
      required: true,
      example: '2026-01-15',
      help: { zh: '不晚于今天', en: 'Not in the future' },
    },
    {
      key: 'fund',
      header: { zh: '基金', en: 'Fund' },
      aliases: ['基金名称'],
      type: { kind: 'lookup', lookup: 'fund' },
      required: true,
      example: '社区社会组织发展基金',
      help: { zh: '须先在“发展基金”中设立', en: 'It must be there first' },
    },
    {
      key: 'kind',
      header: { zh: '收支类别', en: 'Kind' },
      aliases: ['类别', '收支项目'],
      type: { kind: 'dictionary', entries: labelledEntries(FUND_ENTRY_KIND_LABELS, SPELLINGS) },
      required: true,
      example: FUND_ENTRY_KIND_LABELS.donation.zh,
      help: { zh: '钱从哪里来，或用在哪里', en: 'Where it came from or went' },
    },
    {
      key: 'in',
      header: { zh: '收入（元）', en: 'In (yuan)' },
      aliases: ['收入', '收入金额'],
      type: { kind: 'number', policy: { lowest: 0, units: ['元'] } },
      required: false,
      example: '20000',
      help: { zh: '收入类填这里', en: 'For money that came in' },
    },
    {
      key: 'out',
      header: { zh: '支出（元）', en: 'Out (yuan)' },
      aliases: ['支出', '支出金额'],
      type: { kind: 'number', policy: { lowest: 0, units: ['元'] } },
      required: false,
      example: '0',
      help: { zh: '支出类填这里', en: 'For money that went out' },
    },
    {
      key: 'restriction',
      header: { zh: '资金性质', en: 'Restriction' },
      aliases: ['限定性资金', '限定用途'],
      type: { kind: 'text', maximumLength: 100 },
      required: false,
      example: '企业捐赠（限为老服务）',
      help: { zh: '限定性资金写明名称；留空为非限定性资金', en: 'Empty for unrestricted money' },
    },
    {
      key: 'note',
      header: { zh: '摘要', en: 'Note' },
      aliases: ['说明', '用途', '备注'],
      type: { kind: 'text', maximumLength: 100 },
      required: true,
      example: '辖区企业捐赠',
      help: {
        zh: '从哪里来、用在哪里；同一天同类同额的两笔，摘要要有区别',
        en: 'Where it came from or what for; two of one day, kind and amount must differ in it',
      },
    },
  ],
  matchingKey: ['fund', 'occurredOn', 'kind', 'in', 'out', 'restriction', 'note'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；导入的收入已经支出或批给资助的，不能撤销',
    en: 'Within 24 hours, as long as the money has not been spent or promised',
  },
  port: fundEntryRowPort,
};
