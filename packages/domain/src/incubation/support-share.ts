import { fenOfMoney, type MoneyText, moneyOfFen } from '../identifier';

/**
 * Shares one support entry's cost among the organisations that took part: equal to the fen, what does not divide goes
 * to the first ones, so that the shares sum to the cost exactly. Hours are not shared: each organisation received them.
 * @throws when there is nobody to share among.
 * @source requirements.md O10 (one entry, many ledgers)
 */
export function shareSupportCost(cost: MoneyText, organisations: number): readonly MoneyText[] {
  if (!Number.isInteger(organisations) || organisations < 1)
    throw new Error(`Nobody to share among: ${String(organisations)}`);
  const fen = fenOfMoney(cost);
  const each = fen / BigInt(organisations);
  const left = Number(fen % BigInt(organisations));
  return Array.from({ length: organisations }, (_, index) => moneyOfFen(index < left ? each + 1n : each));
}

/** Cost per graduate (每家出壳组织平均投入), to the fen, rounded down; null when nobody graduated. @source domain.md 2.2 */
export function costPerGraduate(cost: MoneyText, graduates: number): MoneyText | null {
  if (graduates < 1) return null;
  return moneyOfFen(fenOfMoney(cost) / BigInt(graduates));
}
