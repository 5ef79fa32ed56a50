import {
  accountsProblems,
  type AccountsFigures,
  type AccountsFiguresRefusal,
  EXPENSE_KIND_LABELS,
  EXPENSE_KINDS,
  INCOME_KIND_LABELS,
  INCOME_KINDS,
  type MoneyText,
  type NetAssets,
  parseMoney,
  sumOfMoney,
} from '@weizhi/domain';

/** The figures by name, as the API takes and gives them. */
export const FIGURE_NAMES = [
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

/** See {@link FIGURE_NAMES}. */
export type FigureName = (typeof FIGURE_NAMES)[number];

/** What is typed into the form; an empty figure is 0. */
export type TypedFigures = Readonly<Partial<Record<FigureName, string>>>;

/** What each figure is called. */
export const FIGURE_WORDS: Readonly<Record<FigureName, string>> = {
  ...wordsOf(INCOME_KINDS, INCOME_KIND_LABELS),
  incomeTotal: '收入合计',
  ...wordsOf(EXPENSE_KINDS, EXPENSE_KIND_LABELS),
  expenseTotal: '费用合计',
  openingUnrestricted: '年初非限定性净资产',
  openingRestricted: '年初限定性净资产',
  closingUnrestricted: '年末非限定性净资产',
  closingRestricted: '年末限定性净资产',
  closingTotal: '年末净资产合计',
};

function wordsOf<Name extends string>(
  names: readonly Name[],
  labels: Readonly<Record<Name, { readonly zh: string }>>,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, labels[name].zh])) as Record<Name, string>;
}

/** An amount as typed: `12.5万` will do; undefined when it is none. */
export function readAmount(text: string | undefined): MoneyText | undefined {
  const parsed = parseMoney((text ?? '').trim() === '' ? '0' : (text ?? ''));
  return parsed.ok ? parsed.value : undefined;
}

/** Every figure as an exact amount; undefined as long as one of them is none. */
export function amountsOf(typed: TypedFigures): Readonly<Record<FigureName, MoneyText>> | undefined {
  const read = FIGURE_NAMES.map((name) => [name, readAmount(typed[name])] as const);
  if (read.some(([, amount]) => amount === undefined)) return undefined;
  return Object.fromEntries(read) as Record<FigureName, MoneyText>;
}

/** What in the figures does not agree yet; undefined as long as one of them is no amount. */
export function problemsOf(
  typed: TypedFigures,
  lastClosing: NetAssets | null,
): readonly AccountsFiguresRefusal[] | undefined {
  const amounts = amountsOf(typed);
  return amounts && accountsProblems(toFigures(amounts), lastClosing);
}

/** The totals that the lines add up to, for a report that states none; undefined as long as one line is no amount. */
export function totalsOf(
  typed: TypedFigures,
): Readonly<Record<'incomeTotal' | 'expenseTotal' | 'closingTotal', string>> | undefined {
  const amounts = amountsOf({ ...typed, incomeTotal: '0', expenseTotal: '0', closingTotal: '0' });
  if (!amounts) return undefined;
  const { income, expense, closing } = toFigures(amounts);
  return {
    incomeTotal: sumOfMoney(Object.values(income)),
    expenseTotal: sumOfMoney(Object.values(expense)),
    closingTotal: sumOfMoney(Object.values(closing)),
  };
}

function toFigures(amounts: Readonly<Record<FigureName, MoneyText>>): AccountsFigures {
  const pick = <Name extends FigureName>(names: readonly Name[]): Record<Name, MoneyText> =>
    Object.fromEntries(names.map((name) => [name, amounts[name]])) as Record<Name, MoneyText>;
  return {
    income: pick(INCOME_KINDS),
    incomeTotal: amounts.incomeTotal,
    expense: pick(EXPENSE_KINDS),
    expenseTotal: amounts.expenseTotal,
    opening: { unrestricted: amounts.openingUnrestricted, restricted: amounts.openingRestricted },
    closing: { unrestricted: amounts.closingUnrestricted, restricted: amounts.closingRestricted },
    closingTotal: amounts.closingTotal,
  };
}
