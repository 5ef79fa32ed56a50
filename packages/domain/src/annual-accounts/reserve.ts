import { type IsoDate, partsOfDate } from '../calendar';
import type { DecimalText } from '../decimal';
import { reserveMonths } from '../funding';
import { fenOfMoney, type MoneyText } from '../identifier';
import { annualReportPeriod } from '../organisation-health';

/** What the accounts of a year say of a reserve. @source domain.md 4.2 H03b */
export interface ReserveAccounts {
  readonly year: number;
  readonly unrestrictedNetAssets: MoneyText;
  readonly expenseTotal: MoneyText;
}

/**
 * Why the months of reserve are not rated (不作评价): no accounts of the year that is due, less than twelve months in the
 * year, or nothing spent in it.
 * @source domain.md 4.2 H03b; decision record 0113
 */
export const RESERVE_GAPS = ['accountsMissing', 'yearIncomplete', 'nothingSpent'] as const;

/** See {@link RESERVE_GAPS}. @source decision record 0113 */
export type ReserveGap = (typeof RESERVE_GAPS)[number];

/**
 * The months of reserve (储备月数) of an organisation on a day, with the accounts that they come from; `exact` is what
 * thresholds are held against. Where they are not rated the gap says why: never 0.
 * @source domain.md 4.2 H03b
 */
export type OrganisationReserve =
  | {
      readonly months: DecimalText;
      readonly exact: number;
      readonly gap: null;
      readonly accounts: ReserveAccounts;
    }
  | {
      readonly months: null;
      readonly exact: null;
      readonly gap: ReserveGap;
      readonly accounts: ReserveAccounts | null;
    };

/**
 * The years whose accounts count on a day: from the year of the last annual report that was due (31 May) to the last
 * year that is over.
 * @source 社会团体登记管理条例 art. 28; decision record 0113
 */
export function accountsYearsInForce(day: IsoDate): { readonly from: number; readonly to: number } {
  const { from } = annualReportPeriod(day);
  return { from: partsOfDate(from).year - 1, to: partsOfDate(day).year - 1 };
}

/** Whether a year was twelve months long for an organisation: it was there from its first day. @source domain.md 4.2 H03b */
export function hadWholeYear(year: number, foundedOn: IsoDate | null): boolean {
  return foundedOn === null || foundedOn <= `${String(year).padStart(4, '0')}-01-01`;
}

/**
 * The months of reserve on a day, from the accounts of the last year in force: unrestricted net assets at its end over a
 * twelfth of its expense.
 * @source domain.md 4.2 H03b; decision record 0113
 */
export function reserveOn(
  accounts: readonly ReserveAccounts[],
  { day, foundedOn }: { readonly day: IsoDate; readonly foundedOn: IsoDate | null },
): OrganisationReserve {
  const { from, to } = accountsYearsInForce(day);
  const inForce = accounts.filter(({ year }) => year >= from && year <= to);
  const [last] = [...inForce].sort((one, other) => other.year - one.year);
  if (!last) return unrated('accountsMissing', null);
  if (!hadWholeYear(last.year, foundedOn)) return unrated('yearIncomplete', last);
  const months = reserveMonths(last.unrestrictedNetAssets, last.expenseTotal);
  if (months === null) return unrated('nothingSpent', last);
  const exact = Number(fenOfMoney(last.unrestrictedNetAssets) * 12n) / Number(fenOfMoney(last.expenseTotal));
  return { months, exact, gap: null, accounts: last };
}

function unrated(gap: ReserveGap, accounts: ReserveAccounts | null): OrganisationReserve {
  return { months: null, exact: null, gap, accounts };
}
