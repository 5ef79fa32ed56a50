import { addMonths, daysInMonth, type IsoDate, isoDate, partsOfDate } from '../calendar';
import { formatPeriod, monthPeriod, monthsInPeriod, type Period } from './period';

/**
 * When two periods of one ledger may be compared (可比). Judged on all rows of the district's ledger, never on
 * one community, since a community may really change. A month whose rows exceed the median month by
 * `medianRatio`, or fall short of it by as much, is out of band; two periods are comparable only when the
 * same bands occur on both sides. Where days are known, the shares of days with rows may differ at most by
 * `dayShareRatio`.
 * @source decision record 0013
 */
export interface ComparabilityRule {
  readonly code: string;
  readonly version: number;
  readonly medianRatio: number;
  readonly dayShareRatio: number;
}

/** The rule in force. @source decision record 0013 */
export const COMPARABILITY_RULE: ComparabilityRule = {
  code: 'ledger-evenness',
  version: 1,
  medianRatio: 3,
  dayShareRatio: 2,
};

/** Rows of one month (`2018-09`) in a district's ledger, and on how many days of it there are any. @source decision record 0013 */
export interface MonthRows {
  readonly month: string;
  readonly rows: number;
  readonly daysWithRows?: number;
}

/** Why two periods are not comparable (不可比). @source decision record 0013 */
export type IncomparabilityReason = 'monthsWithoutRows' | 'unevenRows' | 'unevenDays' | 'outsideLedger';

/** The verdict on two periods of one ledger. @source decision record 0013 */
export type ComparabilityVerdict =
  | { readonly comparable: true }
  | { readonly comparable: false; readonly reasons: readonly IncomparabilityReason[] };

/** How a month's rows stand to the median month. @source decision record 0013 */
export type MonthBand = 'noData' | 'thin' | 'ordinary' | 'swollen';

/**
 * A month of the ledger's span with its rows; `null` where the ledger has none, which is 无数据 and not 0.
 * @source domain.md 4.0 rule 1
 */
export interface LedgerMonth {
  readonly month: string;
  readonly rows: number | null;
}

/** Every month from the first with rows to the last, those without rows as `null`. @source domain.md 4.0 rule 1 */
export function ledgerMonths(months: readonly MonthRows[]): readonly LedgerMonth[] {
  const counted = new Map(months.filter(({ rows }) => rows > 0).map(({ month, rows }) => [month, rows]));
  const keys = [...counted.keys()].sort();
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined) return [];
  const span: LedgerMonth[] = [];
  for (let start = isoDate(`${first}-01`); start.slice(0, 7) <= last; start = addMonths(start, 1)) {
    span.push({ month: start.slice(0, 7), rows: counted.get(start.slice(0, 7)) ?? null });
  }
  return span;
}

/** How each month stands to the median of the months with rows. @source decision record 0013 */
export function monthBand(
  month: string,
  months: readonly MonthRows[],
  rule: ComparabilityRule = COMPARABILITY_RULE,
): MonthBand {
  const rows = months.find((each) => each.month === month)?.rows ?? 0;
  if (rows === 0) return 'noData';
  const median = medianOf(months.map((each) => each.rows).filter((count) => count > 0));
  if (rows > median * rule.medianRatio) return 'swollen';
  return rows * rule.medianRatio < median ? 'thin' : 'ordinary';
}

/** Whether two periods of one ledger may be compared, and if not, why. @source decision record 0013 */
export function comparability(
  periods: { readonly current: Period; readonly base: Period },
  months: readonly MonthRows[],
  rule: ComparabilityRule = COMPARABILITY_RULE,
): ComparabilityVerdict {
  const reasons = new Set<IncomparabilityReason>();
  const bandsOf = (period: Period): readonly MonthBand[] =>
    monthsInPeriod(period).map((month) => monthBand(formatPeriod(month), months, rule));
  const current = bandsOf(periods.current);
  const base = bandsOf(periods.base);
  for (const side of [current, base]) {
    if (side.every((band) => band === 'noData')) reasons.add('outsideLedger');
    else if (side.includes('noData')) reasons.add('monthsWithoutRows');
  }
  if (reasons.size === 0 && !sameBands(current, base)) reasons.add('unevenRows');
  if (reasons.size === 0 && unevenDays(periods, months, rule)) reasons.add('unevenDays');
  return reasons.size === 0 ? { comparable: true } : { comparable: false, reasons: [...reasons] };
}

function sameBands(current: readonly MonthBand[], base: readonly MonthBand[]): boolean {
  const bands = new Set(current);
  return bands.size === new Set(base).size && base.every((band) => bands.has(band));
}

function unevenDays(
  { current, base }: { readonly current: Period; readonly base: Period },
  months: readonly MonthRows[],
  rule: ComparabilityRule,
): boolean {
  const one = dayShare(current, months);
  const other = dayShare(base, months);
  if (one === null || other === null) return false;
  return Math.max(one, other) > Math.min(one, other) * rule.dayShareRatio;
}

function dayShare(period: Period, months: readonly MonthRows[]): number | null {
  let days = 0;
  let withRows = 0;
  for (const month of monthsInPeriod(period)) {
    const known = months.find((each) => each.month === formatPeriod(month))?.daysWithRows;
    if (known === undefined) return null;
    days += daysInMonth(month.year, month.month);
    withRows += known;
  }
  return days === 0 ? null : withRows / days;
}

function medianOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** Rows by month from rows by day, for {@link comparability}. @source decision record 0013 */
export function monthRowsOfDays(
  days: readonly { readonly date: IsoDate; readonly rows: number }[],
): readonly MonthRows[] {
  const months = new Map<string, { rows: number; daysWithRows: number }>();
  for (const { date, rows } of days.filter((day) => day.rows > 0)) {
    const key = formatPeriod(monthPeriod(date));
    const month = months.get(key) ?? { rows: 0, daysWithRows: 0 };
    months.set(key, { rows: month.rows + rows, daysWithRows: month.daysWithRows + 1 });
  }
  return [...months]
    .map(([month, counts]) => ({ month, ...counts }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** Whether a period reaches beyond the last day of the ledger (未完整期). @source domain.md 4.0 rule 4 */
export function isIncompletePeriod(period: Period, lastDay: IsoDate): boolean {
  const { year, month } = partsOfDate(lastDay);
  const last = monthsInPeriod(period).at(-1);
  if (!last) return false;
  if (last.year !== year || last.month !== month) return formatPeriod(last) > lastDay.slice(0, 7);
  return period.kind === 'custom' ? period.to > lastDay : daysInMonth(year, month) > partsOfDate(lastDay).day;
}
