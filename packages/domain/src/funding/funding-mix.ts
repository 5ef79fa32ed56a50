import { type DecimalText, decimalText, ratioText } from '../decimal';
import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import { type Concentration, herfindahlIndex } from '../statistics';
import { FUNDING_SOURCES, type FundingSource, GOVERNMENT_SOURCES, SELF_EARNED_SOURCES } from './vocabulary';

/** An organisation's income by source (资金结构). Sources without income are not counted as sources. @source domain.md 4.2 H03 */
export interface FundingMix {
  readonly total: MoneyText;
  readonly sources: readonly {
    readonly source: FundingSource;
    readonly amount: MoneyText;
    readonly share: DecimalText;
  }[];
  readonly concentration: Concentration;
  readonly governmentShare: DecimalText;
  readonly selfEarnedShare: DecimalText;
}

/** Mix of income by source; `null` when there is no income. Shares are fractions with four places. @source domain.md 4.2 H03 */
export function fundingMix(income: Readonly<Partial<Record<FundingSource, MoneyText>>>): FundingMix | null {
  const amounts = FUNDING_SOURCES.map((source) => ({ source, fen: fenOf(income[source]) })).filter(
    ({ fen }) => fen > 0n,
  );
  const concentration = herfindahlIndex(amounts.map(({ fen }) => Number(fen)));
  if (!concentration) return null;
  const total = amounts.reduce((sum, { fen }) => sum + fen, 0n);
  const shareOf = (fen: bigint): DecimalText => share(fen, total);
  const sumOf = (sources: readonly FundingSource[]): bigint =>
    amounts.filter(({ source }) => sources.includes(source)).reduce((sum, { fen }) => sum + fen, 0n);
  return {
    total: moneyOfFen(total),
    sources: amounts.map(({ source, fen }) => ({ source, amount: moneyOfFen(fen), share: shareOf(fen) })),
    concentration,
    governmentShare: shareOf(sumOf(GOVERNMENT_SOURCES)),
    selfEarnedShare: shareOf(sumOf(SELF_EARNED_SOURCES)),
  };
}

/**
 * Months that unrestricted net assets (非限定性净资产) last at the pace of the last twelve months (储备月数), with one
 * place; `null` when nothing was spent.
 * @source domain.md 4.2 H03b
 */
export function reserveMonths(
  unrestrictedNetAssets: MoneyText,
  twelveMonthExpense: MoneyText,
): DecimalText | null {
  const twelvefold = decimalText(String(fenOfMoney(unrestrictedNetAssets) * 12n));
  return ratioText(twelvefold, decimalText(String(fenOfMoney(twelveMonthExpense))), 1);
}

function fenOf(amount: MoneyText | undefined): bigint {
  return amount === undefined ? 0n : fenOfMoney(amount);
}

function share(fen: bigint, total: bigint): DecimalText {
  return ratioText(decimalText(String(fen)), decimalText(String(total)), 4) ?? decimalText('0');
}
