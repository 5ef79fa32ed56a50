import {
  type BilingualText,
  EXPENSE_KIND_LABELS,
  EXPENSE_KINDS,
  INCOME_KIND_LABELS,
  INCOME_KINDS,
} from '@weizhi/domain';
import type { FigureColumn } from '../accounts-columns';

/** A figure with its header in ledgers and files, what else ledgers call it, and a figure of an example that agrees. */
export interface FigureHeader {
  readonly column: FigureColumn;
  readonly header: BilingualText;
  readonly aliases: readonly string[];
  readonly example: string;
}

const INCOME_EXAMPLES: readonly string[] = ['30000', '20000', '120000', '29500', '0', '-100', '600'];
const EXPENSE_EXAMPLES: readonly string[] = ['150000', '29000', '500', '500'];

const yuan = ({ zh, en }: BilingualText): BilingualText => ({ zh: `${zh}（元）`, en: `${en} (yuan)` });

/** The figures in the order of the report; a file that went out comes in again under the same headers. */
export const FIGURE_HEADERS: readonly FigureHeader[] = [
  ...INCOME_KINDS.map((column, index) => ({
    column,
    header: yuan(INCOME_KIND_LABELS[column]),
    aliases: [INCOME_KIND_LABELS[column].zh],
    example: INCOME_EXAMPLES[index] ?? '0',
  })),
  {
    column: 'incomeTotal',
    header: { zh: '收入合计（元）', en: 'Total income (yuan)' },
    aliases: ['收入合计', '本年收入', '总收入', '年度总收入'],
    example: '200000',
  },
  ...EXPENSE_KINDS.map((column, index) => ({
    column,
    header: yuan(EXPENSE_KIND_LABELS[column]),
    aliases: [EXPENSE_KIND_LABELS[column].zh],
    example: EXPENSE_EXAMPLES[index] ?? '0',
  })),
  {
    column: 'expenseTotal',
    header: { zh: '费用合计（元）', en: 'Total expense (yuan)' },
    aliases: ['费用合计', '支出合计', '本年支出', '总支出', '年度总支出'],
    example: '180000',
  },
  {
    column: 'openingUnrestricted',
    header: { zh: '年初非限定性净资产（元）', en: 'Unrestricted net assets at the beginning (yuan)' },
    aliases: ['年初非限定性净资产', '期初非限定性净资产'],
    example: '30000',
  },
  {
    column: 'openingRestricted',
    header: { zh: '年初限定性净资产（元）', en: 'Restricted net assets at the beginning (yuan)' },
    aliases: ['年初限定性净资产', '期初限定性净资产'],
    example: '10000',
  },
  {
    column: 'closingUnrestricted',
    header: { zh: '年末非限定性净资产（元）', en: 'Unrestricted net assets at the end (yuan)' },
    aliases: ['年末非限定性净资产', '期末非限定性净资产', '非限定性净资产'],
    example: '45000',
  },
  {
    column: 'closingRestricted',
    header: { zh: '年末限定性净资产（元）', en: 'Restricted net assets at the end (yuan)' },
    aliases: ['年末限定性净资产', '期末限定性净资产', '限定性净资产'],
    example: '15000',
  },
  {
    column: 'closingTotal',
    header: { zh: '年末净资产合计（元）', en: 'Net assets at the end (yuan)' },
    aliases: ['年末净资产合计', '期末净资产合计', '净资产合计', '净资产'],
    example: '60000',
  },
];
