import { accepted, refused, type Result } from '../shared';

/**
 * A civil date (日期) as `YYYY-MM-DD`, without time or zone; year 0001 to 9999.
 * Text order is date order.
 * @source GB/T 7408.1-2023 (ISO 8601-1)
 */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** Year, month (1–12) and day (1–31) of a civil date. @source GB/T 7408.1-2023 */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Returned when a text is not a date, or names a day that does not exist. @source GB/T 7408.1-2023 */
export type IsoDateRefusal = { readonly code: 'isoDateMalformed' } | { readonly code: 'isoDateImpossible' };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a Gregorian year has a 29 February. @source GB/T 7408.1-2023 */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month (1–12), 28 to 31. @source GB/T 7408.1-2023 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Builds a date from its parts; refuses a day that does not exist. @source GB/T 7408.1-2023 */
export function civilDate({ year, month, day }: CivilDate): Result<IsoDate, IsoDateRefusal> {
  const whole = [year, month, day].every(Number.isInteger);
  if (
    !whole ||
    year < 1 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysInMonth(year, month)
  ) {
    return refused({ code: 'isoDateImpossible' });
  }
  return accepted(isoText({ year, month, day }) as IsoDate);
}

/** Reads `YYYY-MM-DD`, nothing else. @source GB/T 7408.1-2023 */
export function parseIsoDate(text: string): Result<IsoDate, IsoDateRefusal> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refused({ code: 'isoDateMalformed' });
  return civilDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/**
 * A date from a trusted place (the database, a constant).
 * @throws when the text is not a date that exists, which means broken data.
 * @source GB/T 7408.1-2023
 */
export function isoDate(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed.ok) throw new Error(`Not a civil date: ${JSON.stringify(text)}`);
  return parsed.value;
}

/** Year, month and day of a date. @source GB/T 7408.1-2023 */
export function partsOfDate(date: IsoDate): CivilDate {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Number of the day counted from 1970-01-01 (0). @source proleptic Gregorian calendar, GB/T 7408.1-2023 */
export function epochDay(date: IsoDate): number {
  const { year, month, day } = partsOfDate(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The date of a day number counted from 1970-01-01.
 * @throws when the day lies outside the years 0001 to 9999.
 * @source proleptic Gregorian calendar, GB/T 7408.1-2023
 */
export function dateOfEpochDay(dayNumber: number): IsoDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return isoDate(isoText({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }));
}

/** The date some days later (negative: earlier). @source Civil Code (民法典) art. 200 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfEpochDay(epochDay(date) + days);
}

/** Days from one date to a later one; negative when it is earlier. @source Civil Code (民法典) art. 200 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

/**
 * The same day some months later; the last day of the month where there is no such day.
 * @source Civil Code (民法典) art. 202
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOfDate(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return isoDate(isoText({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) }));
}

/** Day of the week, 1 Monday to 7 Sunday. @source GB/T 7408.1-2023 */
export function dayOfWeek(date: IsoDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Sunday that ends a date's week. @source GB/T 7408.1-2023 */
export function endOfWeek(date: IsoDate): IsoDate {
  return addDays(date, 7 - dayOfWeek(date));
}

/** The last day of a date's month. @source GB/T 7408.1-2023 */
export function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = partsOfDate(date);
  return isoDate(isoText({ year, month, day: daysInMonth(year, month) }));
}

const SHANGHAI_DATE = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The civil date in Asia/Shanghai (北京时间) at an instant given as milliseconds from 1970-01-01T00:00Z,
 * the summer times of 1986 to 1991 included.
 * @throws when the instant is not a finite number.
 * @source IANA time zone Asia/Shanghai
 */
export function dateInShanghai(epochMilliseconds: number): IsoDate {
  const parts = new Map(
    SHANGHAI_DATE.formatToParts(epochMilliseconds).map((part) => [part.type, part.value]),
  );
  return isoDate(
    `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`,
  );
}

function isoText({ year, month, day }: CivilDate): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
