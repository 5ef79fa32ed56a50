import { accepted, type AccountsFigures, parseMoney, refused, type Result } from '@weizhi/domain';
import type { ReadableRow, RowProblem } from '../../../platform/imports';
import { registerProblemTexts } from '../../../platform/imports';
import { FIGURE_COLUMNS, type FigureColumns, figuresOf } from '../accounts-columns';

registerProblemTexts({
  accountsAmountMalformed: {
    zh: '金额最多两位小数、不超过 14 位，请核对',
    en: 'An amount has two places at most and no more than 14 digits',
  },
  accountsFiledInFuture: { zh: '申报日期晚于今天，请核对', en: 'The day of filing lies in the future' },
});

/** A row of a ledger of accounts, read: whose, of which year, and its figures or what is wrong with them. */
export interface AccountsRow {
  readonly ordinal: number;
  readonly organisationId: string;
  readonly year: number;
  readonly filedOn: string | null;
  readonly figures: Result<AccountsFigures, readonly RowProblem[]>;
}

/** Reads a row whose cells were read; an empty figure is 0. */
export function readAccountsRow({ ordinal, values }: ReadableRow): AccountsRow {
  const text = (key: string): string | null => {
    const value = values[key];
    return typeof value === 'string' ? value : null;
  };
  const problems: RowProblem[] = [];
  const amounts: Partial<FigureColumns> = {};
  for (const column of FIGURE_COLUMNS) {
    const parsed = parseMoney(text(column) ?? '0');
    if (parsed.ok) amounts[column] = parsed.value;
    else
      problems.push({ severity: 'error', column, code: 'accountsAmountMalformed', facts: {}, value: null });
  }
  return {
    ordinal,
    organisationId: text('organisation') ?? '',
    year: Number(text('year')),
    filedOn: text('filedOn'),
    figures: problems.length > 0 ? refused(problems) : accepted(figuresOf(amounts as FigureColumns)),
  };
}
