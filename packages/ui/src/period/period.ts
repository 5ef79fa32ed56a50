/** A calendar period as the API takes it: `start` is its first day, `end` its last, both civil dates in China. */
export interface CalendarPeriod {
  readonly grain: PeriodGrain;
  readonly start: string;
  readonly end: string;
}

export type PeriodGrain = 'MONTH' | 'QUARTER' | 'YEAR' | 'TRAILING_12_MONTHS' | 'CUSTOM';

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

const GRAIN_MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12, TRAILING_12_MONTHS: 12 } as const;

export function monthPeriod(year: number, month: number): CalendarPeriod {
  return spanOfMonths('MONTH', { year, month });
}

export function quarterPeriod(year: number, quarter: number): CalendarPeriod {
  return spanOfMonths('QUARTER', { year, month: quarter * 3 - 2 });
}

export function yearPeriod(year: number): CalendarPeriod {
  return spanOfMonths('YEAR', { year, month: 1 });
}

/** The twelve months that end with the given one. */
export function trailingYearPeriod(year: number, month: number): CalendarPeriod {
  return spanOfMonths('TRAILING_12_MONTHS', shiftMonths({ year, month }, -11));
}

export function customPeriod(start: string, end: string): CalendarPeriod {
  return start <= end ? { grain: 'CUSTOM', start, end } : { grain: 'CUSTOM', start: end, end: start };
}

/** Reads the form that stands in the address: `2018`, `2018Q3`, `2018-09`, `12m-2018-10`, `2018-02-08_2018-10-31`. */
export function parsePeriod(text: string | null): CalendarPeriod | undefined {
  if (text === null) return undefined;
  return parseCalendarPeriod(text) ?? parseCustomPeriod(text);
}

/** The form that stands in the address; {@link parsePeriod} reads it back. */
export function periodKey(period: CalendarPeriod): string {
  const first = yearMonthOf(period.start);
  switch (period.grain) {
    case 'YEAR':
      return String(first.year);
    case 'QUARTER':
      return `${first.year}Q${quarterOf(first)}`;
    case 'MONTH':
      return period.start.slice(0, 7);
    case 'TRAILING_12_MONTHS':
      return `12m-${period.end.slice(0, 7)}`;
    case 'CUSTOM':
      return `${period.start}_${period.end}`;
  }
}

export function periodLabel(period: CalendarPeriod): string {
  const first = yearMonthOf(period.start);
  const last = yearMonthOf(period.end);
  switch (period.grain) {
    case 'YEAR':
      return `${first.year}年`;
    case 'QUARTER':
      return `${first.year}年第${'一二三四'[quarterOf(first) - 1]}季度`;
    case 'MONTH':
      return `${first.year}年${first.month}月`;
    case 'TRAILING_12_MONTHS':
      return `截至${last.year}年${last.month}月的12个月`;
    case 'CUSTOM':
      return `${chineseDay(period.start)}至${chineseDay(period.end)}`;
  }
}

/** The period of the same grain before it; a custom period has none of its own and goes back by its number of days. */
export function previousPeriod(period: CalendarPeriod): CalendarPeriod {
  if (period.grain === 'CUSTOM') {
    const days = dayNumber(period.end) - dayNumber(period.start) + 1;
    return customPeriod(dayFromNumber(dayNumber(period.start) - days), dayFromNumber(dayNumber(period.start) - 1));
  }
  return spanOfMonths(period.grain, shiftMonths(yearMonthOf(period.start), -GRAIN_MONTHS[period.grain]));
}

export function nextPeriod(period: CalendarPeriod): CalendarPeriod {
  if (period.grain === 'CUSTOM') {
    const days = dayNumber(period.end) - dayNumber(period.start) + 1;
    return customPeriod(dayFromNumber(dayNumber(period.end) + 1), dayFromNumber(dayNumber(period.end) + days));
  }
  return spanOfMonths(period.grain, shiftMonths(yearMonthOf(period.start), GRAIN_MONTHS[period.grain]));
}

/** The months a period touches, oldest first. */
export function monthsOf(period: CalendarPeriod): readonly CalendarPeriod[] {
  const months: CalendarPeriod[] = [];
  let month = monthPeriod(yearMonthOf(period.start).year, yearMonthOf(period.start).month);
  while (month.start <= period.end) {
    months.push(month);
    month = nextPeriod(month);
  }
  return months;
}

function parseCalendarPeriod(text: string): CalendarPeriod | undefined {
  const match = /^(?<trailing>12m-)?(?<year>\d{4})(?:Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?$/.exec(text);
  if (!match?.groups) return undefined;
  const { trailing, quarter, month } = match.groups;
  const year = Number(match.groups['year']);
  if (trailing) return month ? trailingYearPeriod(year, Number(month)) : undefined;
  if (quarter) return quarterPeriod(year, Number(quarter));
  return month ? monthPeriod(year, Number(month)) : yearPeriod(year);
}

function parseCustomPeriod(text: string): CalendarPeriod | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (!match?.[1] || !match[2] || !isCivilDate(match[1]) || !isCivilDate(match[2])) return undefined;
  return customPeriod(match[1], match[2]);
}

function isCivilDate(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

function spanOfMonths(grain: keyof typeof GRAIN_MONTHS, first: YearMonth): CalendarPeriod {
  const after = shiftMonths(first, GRAIN_MONTHS[grain]);
  return { grain, start: firstDay(first), end: dayFromNumber(dayNumber(firstDay(after)) - 1) };
}

function shiftMonths({ year, month }: YearMonth, by: number): YearMonth {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

function firstDay({ year, month }: YearMonth): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

function yearMonthOf(day: string): YearMonth {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function quarterOf({ month }: YearMonth): number {
  return Math.ceil(month / 3);
}

function chineseDay(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

const DAY_MILLISECONDS = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;
}

function dayFromNumber(number: number): string {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
