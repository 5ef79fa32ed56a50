import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  type IsoDate,
  isoDate,
  parseIsoDate,
  partsOfDate,
} from '../calendar';
import { accepted, refused, type Result } from '../shared';

/**
 * The stretch of days that a figure is about (统计期). `trailingYear` is the twelve months that end with a month.
 * @source domain.md 4.0 rule 5 (fixed calendar periods); decision record 0013
 */
export type Period =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'trailingYear'; readonly year: number; readonly month: number }
  | { readonly kind: 'custom'; readonly from: IsoDate; readonly to: IsoDate };

/** Kinds of period. @source see {@link Period} */
export const PERIOD_KINDS = [
  'month',
  'quarter',
  'year',
  'trailingYear',
  'custom',
] as const satisfies readonly Period['kind'][];

/** Kind of a period. @source see {@link Period} */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** First and last day of a period, both inside. @source decision record 0013 */
export interface PeriodBounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Returned when a text is not a period. @source decision record 0013 */
export type PeriodRefusal =
  | { readonly code: 'periodUnreadable'; readonly text: string }
  | { readonly code: 'periodEndsBeforeStart'; readonly from: IsoDate; readonly to: IsoDate };

/**
 * Reads `2018-09`, `2018-Q3`, `2018`, `2018-09/P12M` (twelve months ending September 2018) or
 * `2018-02-08/2018-10-31`.
 * @source ISO 8601-2 for quarters and durations; decision record 0013
 */
export function parsePeriod(text: string): Result<Period, PeriodRefusal> {
  const match = /^([1-9]\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(\/P12M)?))?$/u.exec(text);
  if (match) return accepted(calendarPeriod(match));
  const [fromText = '', toText = '', ...rest] = text.split('/');
  const from = parseIsoDate(fromText);
  const to = parseIsoDate(toText);
  if (!from.ok || !to.ok || rest.length > 0) return refused({ code: 'periodUnreadable', text });
  if (to.value < from.value)
    return refused({ code: 'periodEndsBeforeStart', from: from.value, to: to.value });
  return accepted({ kind: 'custom', from: from.value, to: to.value });
}

/** The text of a period, as {@link parsePeriod} reads it. @source decision record 0013 */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case 'month':
      return monthText(period.year, period.month);
    case 'quarter':
      return `${String(period.year)}-Q${String(period.quarter)}`;
    case 'year':
      return String(period.year);
    case 'trailingYear':
      return `${monthText(period.year, period.month)}/P12M`;
    case 'custom':
      return `${period.from}/${period.to}`;
  }
}

/** First and last day of a period. @source decision record 0013 */
export function periodBounds(period: Period): PeriodBounds {
  if (period.kind === 'custom') return { from: period.from, to: period.to };
  const { first, months } = monthsOf(period);
  return { from: first, to: addDays(addMonths(first, months), -1) };
}

/** Whether a day lies in a period. @source decision record 0013 */
export function periodContains(period: Period, date: IsoDate): boolean {
  const { from, to } = periodBounds(period);
  return from <= date && date <= to;
}

/** The period just before, of the same kind and length (环比 base). @source domain.md 4.0 rule 4 */
export function previousPeriod(period: Period): Period {
  switch (period.kind) {
    case 'month':
      return monthPeriod(addMonths(monthStart(period.year, period.month), -1));
    case 'quarter':
      return quarterPeriod(addMonths(periodBounds(period).from, -3));
    case 'year':
      return { kind: 'year', year: period.year - 1 };
    case 'trailingYear':
      return { ...period, year: period.year - 1 };
    case 'custom': {
      const to = addDays(period.from, -1);
      return { kind: 'custom', from: addDays(to, -daysBetween(period.from, period.to)), to };
    }
  }
}

/** The same period a year before (同比 base). @source domain.md 4.0 rule 4 */
export function samePeriodLastYear(period: Period): Period {
  if (period.kind !== 'custom') return { ...period, year: period.year - 1 };
  const to = addMonths(period.to, -12);
  const from = addMonths(period.from, -12);
  return { kind: 'custom', from, to: isOfWholeMonths(period) ? endOfMonth(to) : to };
}

/** Whether a period begins with a month and ends with one, so that what is kept of months adds up to it. @source decision record 0013 */
export function isOfWholeMonths(period: Period): boolean {
  const { from, to } = periodBounds(period);
  return from.endsWith('-01') && to === endOfMonth(to);
}

/** The months that a period touches, first to last. @source decision record 0013 */
export function monthsInPeriod(period: Period): readonly (Period & { readonly kind: 'month' })[] {
  const { from, to } = periodBounds(period);
  const months: (Period & { readonly kind: 'month' })[] = [];
  for (let first = monthPeriodStart(from); first <= to; first = addMonths(first, 1))
    months.push(monthPeriod(first));
  return months;
}

/** The month of a day. @source decision record 0013 */
export function monthPeriod(date: IsoDate): Period & { readonly kind: 'month' } {
  const { year, month } = partsOfDate(date);
  return { kind: 'month', year, month };
}

/** The quarter of a day. @source decision record 0013 */
export function quarterPeriod(date: IsoDate): Period & { readonly kind: 'quarter' } {
  const { year, month } = partsOfDate(date);
  return { kind: 'quarter', year, quarter: Math.ceil(month / 3) };
}

/**
 * The part of a period up to a day, with its counterpart cut to as many days, so that an unfinished period is
 * compared like with like; `null` when the period has not begun.
 * @source domain.md 4.0 rule 4
 */
export function sameElapsedPart(
  period: Period,
  base: Period,
  lastDay: IsoDate,
): { current: Period; base: Period } | null {
  const whole = periodBounds(period);
  if (lastDay < whole.from) return null;
  if (lastDay >= whole.to) return { current: period, base };
  const baseBounds = periodBounds(base);
  const cut = addDays(baseBounds.from, daysBetween(whole.from, lastDay));
  return {
    current: { kind: 'custom', from: whole.from, to: lastDay },
    base: { kind: 'custom', from: baseBounds.from, to: cut < baseBounds.to ? cut : baseBounds.to },
  };
}

function calendarPeriod(match: RegExpExecArray): Period {
  const year = Number(match[1]);
  if (match[2]) return { kind: 'quarter', year, quarter: Number(match[2]) };
  if (!match[3]) return { kind: 'year', year };
  return { kind: match[4] ? 'trailingYear' : 'month', year, month: Number(match[3]) };
}

function monthsOf(period: Exclude<Period, { kind: 'custom' }>): { first: IsoDate; months: number } {
  switch (period.kind) {
    case 'month':
      return { first: monthStart(period.year, period.month), months: 1 };
    case 'quarter':
      return { first: monthStart(period.year, period.quarter * 3 - 2), months: 3 };
    case 'year':
      return { first: monthStart(period.year, 1), months: 12 };
    case 'trailingYear':
      return { first: addMonths(monthStart(period.year, period.month), -11), months: 12 };
  }
}

function monthText(year: number, month: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

function monthStart(year: number, month: number): IsoDate {
  return isoDate(`${monthText(year, month)}-01`);
}

function monthPeriodStart(date: IsoDate): IsoDate {
  return isoDate(`${date.slice(0, 7)}-01`);
}
