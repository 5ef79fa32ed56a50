import { MILESTONE_KIND_LABELS } from '@weizhi/domain';
import { type ImportColumn, labelledEntries } from '../../../platform/imports';
import { instalmentColumns, LEDGER_INSTALMENTS, type LedgerInstalment } from './contract-instalment-columns';

const YUAN = { kind: 'number', policy: { lowest: 0, units: ['元'] } } as const;

const EXAMPLES = [
  ['50000', '签约', '2026-01-10'],
  ['30000', '中期评估', '2026-06-30'],
  ['20000', '末期评估', '2026-12-20'],
] as const;

const FIRST_NAMES: Readonly<Record<LedgerInstalment, readonly string[]>> = {
  1: ['首期拨款', '首期款', '首付款'],
  2: ['二期拨款', '二期款'],
  3: ['三期拨款', '三期款', '尾款'],
  4: [],
  5: [],
};

/** Amount, term and instalments. */
export const MONEY_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'amount',
    header: { zh: '合同金额（元）', en: 'Amount (yuan)' },
    aliases: ['合同金额', '项目金额', '金额', '合同总额'],
    type: YUAN,
    required: true,
    example: '100000',
    help: { zh: '各期拨款之和须与它一致到分', en: 'Instalments must sum to it, to the fen' },
  },
  {
    key: 'startsOn',
    header: { zh: '合同开始', en: 'Starts on' },
    aliases: ['合同起期', '开始日期', '起始日期'],
    type: { kind: 'date' },
    required: true,
    example: '2026-01-01',
    help: { zh: '合同第一天', en: 'First day of the term' },
  },
  {
    key: 'endsOn',
    header: { zh: '合同截止', en: 'Ends on' },
    aliases: ['合同止期', '结束日期', '截止日期'],
    type: { kind: 'date' },
    required: true,
    example: '2026-12-31',
    help: { zh: '一般不超过一年', en: 'A year at most in general' },
  },
  {
    key: 'stable',
    header: { zh: '稳定项目', en: 'Stable' },
    aliases: ['是否稳定项目'],
    type: { kind: 'boolean' },
    required: false,
    example: '否',
    help: { zh: '内容固定、经费稳定的可签三年以内', en: 'Stable content and budget: up to three years' },
  },
  ...LEDGER_INSTALMENTS.flatMap(columnsOfInstalment),
];

function columnsOfInstalment(place: LedgerInstalment): readonly ImportColumn[] {
  const { amount, milestone, dueOn } = instalmentColumns(place);
  const [money = '', kind = '', day = ''] = EXAMPLES[place - 1] ?? [];
  return [
    {
      ...amount,
      aliases: [
        amount.header.zh.replace('拨款（元）', '款'),
        amount.header.zh.replace('（元）', ''),
        ...FIRST_NAMES[place],
      ],
      type: YUAN,
      required: place === 1,
      example: money,
      help: { zh: '没有这一期的留空', en: 'Empty where there is none' },
    },
    {
      ...milestone,
      aliases: [],
      type: {
        kind: 'dictionary',
        entries: labelledEntries(MILESTONE_KIND_LABELS, { midterm: ['中期'], final: ['末期', '验收'] }),
      },
      required: false,
      example: kind,
      help: {
        zh: '通过后才能拨这一期；留空：首期签约，末期末期评估，其间中期评估',
        en: 'What must pass before; empty: signing first, final review last, midterm review between',
      },
    },
    {
      ...dueOn,
      aliases: [],
      type: { kind: 'date' },
      required: false,
      example: day,
      help: {
        zh: '留空：首期为合同开始日，其余为合同截止日',
        en: 'Empty: first day for the first, last day for others',
      },
    },
  ];
}
