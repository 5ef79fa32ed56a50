import { type AccountsFigures, EXPENSE_KINDS, INCOME_KINDS, type MoneyText } from '@weizhi/domain';

/** The figures of accounts by the names of their columns, as tables, inputs and answers have them. */
export const FIGURE_COLUMNS = [
  ...INCOME_KINDS,
  'incomeTotal',
  ...EXPENSE_KINDS,
  'expenseTotal',
  'openingUnrestricted',
  'openingRestricted',
  'closingUnrestricted',
  'closingRestricted',
  'closingTotal',
] as const;

/** See {@link FIGURE_COLUMNS}. */
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** An amount for each column. */
export type FigureColumns = Record<FigureColumn, string>;

/** The figures of a row as the domain sees them. */
export function figuresOf(row: FigureColumns): AccountsFigures {
  const amount = (column: FigureColumn): MoneyText => row[column] as MoneyText;
  const amounts = <Column extends FigureColumn>(columns: readonly Column[]): Record<Column, MoneyText> =>
    Object.fromEntries(columns.map((column) => [column, amount(column)])) as Record<Column, MoneyText>;
  return {
    income: amounts(INCOME_KINDS),
    incomeTotal: amount('incomeTotal'),
    expense: amounts(EXPENSE_KINDS),
    expenseTotal: amount('expenseTotal'),
    opening: { unrestricted: amount('openingUnrestricted'), restricted: amount('openingRestricted') },
    closing: { unrestricted: amount('closingUnrestricted'), restricted: amount('closingRestricted') },
    closingTotal: amount('closingTotal'),
  };
}

/** Figures as columns of a row. */
export function columnsOf(figures: AccountsFigures): FigureColumns {
  const { income, incomeTotal, expense, expenseTotal, opening, closing, closingTotal } = figures;
  return {
    ...income,
    incomeTotal,
    ...expense,
    expenseTotal,
    openingUnrestricted: opening.unrestricted,
    openingRestricted: opening.restricted,
    closingUnrestricted: closing.unrestricted,
    closingRestricted: closing.restricted,
    closingTotal,
  };
}
