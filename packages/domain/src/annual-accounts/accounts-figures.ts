import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import { accepted, refused, type Result } from '../shared';

/**
 * Kinds of income of a social organisation's accounts (收入), in the order of the statement: 捐赠收入, 会费收入, 提供服务收入,
 * 政府补助收入, 商品销售收入, 投资收益, 其他收入.
 * @source 民间非营利组织会计制度 (2026); domain.md 2.1
 */
export const INCOME_KINDS = [
  'donationIncome',
  'membershipFeeIncome',
  'serviceIncome',
  'governmentSubsidyIncome',
  'goodsIncome',
  'investmentIncome',
  'otherIncome',
] as const;

/** See {@link INCOME_KINDS}. @source domain.md 2.1 */
export type IncomeKind = (typeof INCOME_KINDS)[number];

/**
 * Kinds of expense (费用), in the order of the statement: 业务活动成本, 管理费用, 筹资费用, 其他费用.
 * @source 民间非营利组织会计制度 (2026); domain.md 2.1
 */
export const EXPENSE_KINDS = [
  'activityCost',
  'administrationExpense',
  'fundraisingExpense',
  'otherExpense',
] as const;

/** See {@link EXPENSE_KINDS}. @source domain.md 2.1 */
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

/** The two parts of net assets (净资产): 非限定性, 限定性. @source 民间非营利组织会计制度 (2026) */
export const NET_ASSET_PARTS = ['unrestricted', 'restricted'] as const;

/** See {@link NET_ASSET_PARTS}. @source 民间非营利组织会计制度 (2026) */
export type NetAssetPart = (typeof NET_ASSET_PARTS)[number];

/** Net assets (净资产) on a day, in their two parts. @source 民间非营利组织会计制度 (2026) */
export type NetAssets = Readonly<Record<NetAssetPart, MoneyText>>;

/**
 * The figures of an organisation's accounts of a year (年度财务). Totals are those that stand in the report, so that they
 * can be held against the lines; `opening` and `closing` are the net assets on the first and the last day of the year.
 * @source 民间非营利组织会计制度 (2026); domain.md 2.1; decision record 0113
 */
export interface AccountsFigures {
  readonly income: Readonly<Record<IncomeKind, MoneyText>>;
  readonly incomeTotal: MoneyText;
  readonly expense: Readonly<Record<ExpenseKind, MoneyText>>;
  readonly expenseTotal: MoneyText;
  readonly opening: NetAssets;
  readonly closing: NetAssets;
  readonly closingTotal: MoneyText;
}

/** A line of the accounts that may not be below zero. @source decision record 0113 */
export type AccountsLine = IncomeKind | ExpenseKind | 'openingRestricted' | 'closingRestricted';

/**
 * What is wrong with figures. `linesTotal` is what the lines add up to, `statedTotal` what the report says;
 * `carriedTotal` is the opening net assets with the year's income less its expense.
 * @source 民间非营利组织会计制度 (2026); decision record 0113
 */
export type AccountsFiguresRefusal =
  | { readonly code: 'accountsAmountNegative'; readonly accountsLine: AccountsLine }
  | { readonly code: 'incomeDoesNotSum'; readonly linesTotal: MoneyText; readonly statedTotal: MoneyText }
  | { readonly code: 'expenseDoesNotSum'; readonly linesTotal: MoneyText; readonly statedTotal: MoneyText }
  | { readonly code: 'netAssetsDoNotSum'; readonly linesTotal: MoneyText; readonly statedTotal: MoneyText }
  | {
      readonly code: 'netAssetsDoNotCarry';
      readonly carriedTotal: MoneyText;
      readonly statedTotal: MoneyText;
    }
  | {
      readonly code: 'openingDiffersFromLastYear';
      readonly netAssetPart: NetAssetPart;
      readonly lastClosing: MoneyText;
      readonly statedOpening: MoneyText;
    };

/**
 * Everything that is wrong with figures, in the order of the report; empty when they agree to the fen. `lastClosing` are
 * the closing net assets of the year before, where its accounts are filed.
 * @source 民间非营利组织会计制度 (2026); decision record 0113
 */
export function accountsProblems(
  figures: AccountsFigures,
  lastClosing: NetAssets | null = null,
): readonly AccountsFiguresRefusal[] {
  return [
    ...negativeLines(figures),
    ...sumProblems(figures),
    ...(lastClosing === null ? [] : openingProblems(figures.opening, lastClosing)),
  ];
}

/** Figures that may be filed: they agree to the fen, within the year and with the year before. @source decision record 0113 */
export function checkAccounts(
  figures: AccountsFigures,
  lastClosing: NetAssets | null = null,
): Result<AccountsFigures, AccountsFiguresRefusal> {
  const [problem] = accountsProblems(figures, lastClosing);
  return problem ? refused(problem) : accepted(figures);
}

/** The sum of amounts, to the fen. @source decision record 0010 */
export function sumOfMoney(amounts: readonly MoneyText[]): MoneyText {
  return moneyOfFen(amounts.reduce((sum, amount) => sum + fenOfMoney(amount), 0n));
}

/** From how many kinds of income an organisation lived: those above zero. @source domain.md 2.2 exit criterion 3 */
export function incomeKindsCount(income: AccountsFigures['income']): number {
  return INCOME_KINDS.filter((kind) => fenOfMoney(income[kind]) > 0n).length;
}

/** An investment may lose; everything else that comes in, is spent or is held for a purpose is not below zero. */
function negativeLines({ income, expense, opening, closing }: AccountsFigures): AccountsFiguresRefusal[] {
  const lines: readonly (readonly [AccountsLine, MoneyText])[] = [
    ...INCOME_KINDS.filter((kind) => kind !== 'investmentIncome').map(
      (kind) => [kind, income[kind]] as const,
    ),
    ...EXPENSE_KINDS.map((kind) => [kind, expense[kind]] as const),
    ['openingRestricted', opening.restricted],
    ['closingRestricted', closing.restricted],
  ];
  return lines
    .filter(([, amount]) => fenOfMoney(amount) < 0n)
    .map(([accountsLine]) => ({ code: 'accountsAmountNegative', accountsLine }));
}

function sumProblems(figures: AccountsFigures): AccountsFiguresRefusal[] {
  const { income, expense, opening, closing } = figures;
  const totals = [
    ['incomeDoesNotSum', Object.values(income), figures.incomeTotal],
    ['expenseDoesNotSum', Object.values(expense), figures.expenseTotal],
    ['netAssetsDoNotSum', Object.values(closing), figures.closingTotal],
  ] as const;
  const problems: AccountsFiguresRefusal[] = totals
    .map(([code, lines, statedTotal]) => ({ code, linesTotal: sumOfMoney(lines), statedTotal }))
    .filter(({ linesTotal, statedTotal }) => linesTotal !== statedTotal);
  const carriedTotal = moneyOfFen(
    fenOfMoney(sumOfMoney(Object.values(opening))) +
      fenOfMoney(figures.incomeTotal) -
      fenOfMoney(figures.expenseTotal),
  );
  return carriedTotal === figures.closingTotal
    ? problems
    : [...problems, { code: 'netAssetsDoNotCarry', carriedTotal, statedTotal: figures.closingTotal }];
}

function openingProblems(opening: NetAssets, lastClosing: NetAssets): AccountsFiguresRefusal[] {
  return NET_ASSET_PARTS.filter((part) => opening[part] !== lastClosing[part]).map((netAssetPart) => ({
    code: 'openingDiffersFromLastYear',
    netAssetPart,
    lastClosing: lastClosing[netAssetPart],
    statedOpening: opening[netAssetPart],
  }));
}
