import type { IsoDate } from '../calendar';
import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import { accepted, refused, type Result } from '../shared';
import type { FundingTheme } from './vocabulary';

/**
 * What changes the balance of a development fund (社会组织发展基金), and which way.
 * @source requirements.md O12; 民间非营利组织会计制度 (2026)
 */
export const FUND_ENTRY_DIRECTIONS = {
  donation: 'in',
  publicAllocation: 'in',
  matching: 'in',
  investmentIncome: 'in',
  clawback: 'in',
  awardPayment: 'out',
  fundCost: 'out',
} as const;

/** See {@link FUND_ENTRY_DIRECTIONS}. @source requirements.md O12 */
export type FundEntryKind = keyof typeof FUND_ENTRY_DIRECTIONS;

/** Kinds of entry, in the order of the table. @source requirements.md O12 */
export const FUND_ENTRY_KINDS = Object.keys(FUND_ENTRY_DIRECTIONS) as readonly FundEntryKind[];

/** An entry of a fund. `restriction` names the restricted part that it belongs to, `null` is unrestricted (非限定性). @source requirements.md O12 */
export interface FundEntry {
  readonly kind: FundEntryKind;
  readonly amount: MoneyText;
  readonly restriction: string | null;
}

/** Balance of one part of a fund: what is there, and what is promised to awards and not paid yet. @source requirements.md O12 */
export interface FundBalance {
  readonly restriction: string | null;
  readonly balance: MoneyText;
  readonly committed: MoneyText;
  readonly available: MoneyText;
}

/** Returned when a part of a fund does not hold so much. @source requirements.md O12 */
export interface FundBalanceRefusal {
  readonly code: 'fundBalanceTooLow';
  readonly available: MoneyText;
  readonly asked: MoneyText;
}

/** Signed amount of an entry in fen. */
function signedFen({ kind, amount }: FundEntry): bigint {
  return FUND_ENTRY_DIRECTIONS[kind] === 'in' ? fenOfMoney(amount) : -fenOfMoney(amount);
}

/** The balances by restriction: unrestricted first, then in the order of first appearance. @source requirements.md O12 */
export function fundBalances(
  entries: readonly FundEntry[],
  commitments: readonly Pick<FundEntry, 'amount' | 'restriction'>[] = [],
): readonly FundBalance[] {
  const restrictions = new Set<string | null>([
    null,
    ...entries.map(({ restriction }) => restriction),
    ...commitments.map(({ restriction }) => restriction),
  ]);
  return [...restrictions].map((restriction) => {
    const balance = entries
      .filter((entry) => entry.restriction === restriction)
      .reduce((sum, entry) => sum + signedFen(entry), 0n);
    const committed = commitments
      .filter((commitment) => commitment.restriction === restriction)
      .reduce((sum, { amount }) => sum + fenOfMoney(amount), 0n);
    return {
      restriction,
      balance: moneyOfFen(balance),
      committed: moneyOfFen(committed),
      available: moneyOfFen(balance - committed),
    };
  });
}

/** Whether a part of a fund can give so much: never below zero, whatever the other parts hold. @source requirements.md O12 */
export function checkWithdrawal(
  available: MoneyText,
  asked: MoneyText,
): Result<MoneyText, FundBalanceRefusal> {
  return fenOfMoney(asked) > fenOfMoney(available)
    ? refused({ code: 'fundBalanceTooLow', available, asked })
    : accepted(asked);
}

/** What restricted money (限定性) may be given for. An empty list of themes or divisions does not restrict. @source 民间非营利组织会计制度 (2026); decision record 0097 */
export interface FundRestriction {
  readonly themes: readonly FundingTheme[];
  readonly divisions: readonly string[];
  readonly until: IsoDate | null;
}

/** An award that is to be paid from restricted money. `divisions` are the division of the project and all above it. @source requirements.md O12 */
export interface AwardPurpose {
  readonly theme: FundingTheme;
  readonly divisions: readonly string[];
  readonly day: IsoDate;
}

/** Which part of a restriction an award violates. @source decision record 0097 */
export type RestrictionPart = 'theme' | 'place' | 'period';

/** Returned when an award goes against the restriction of the money. @source decision record 0097 */
export interface RestrictionRefusal {
  readonly code: 'restrictionViolated';
  readonly restrictionParts: readonly RestrictionPart[];
}

/** Whether restricted money may be given for a purpose. @source decision record 0097 */
export function checkRestriction(
  restriction: FundRestriction,
  purpose: AwardPurpose,
): Result<AwardPurpose, RestrictionRefusal> {
  const violated: RestrictionPart[] = [];
  if (restriction.themes.length > 0 && !restriction.themes.includes(purpose.theme)) violated.push('theme');
  const placed = restriction.divisions.some((division) => purpose.divisions.includes(division));
  if (restriction.divisions.length > 0 && !placed) violated.push('place');
  if (restriction.until !== null && purpose.day > restriction.until) violated.push('period');
  return violated.length > 0
    ? refused({ code: 'restrictionViolated', restrictionParts: violated })
    : accepted(purpose);
}
