import { addDays, addMonths, dayOfWeek, type IsoDate, partsOfDate } from './iso-date';

/** Whether a day's kind is settled by the State Council's yearly notice, or only worked out beforehand. @source 国务院办公厅 yearly notice on holidays; domain.md 0.11 */
export type CalendarDayStatus = 'confirmed' | 'provisional';

/** One day of the working-day calendar (工作日历). `name` is the holiday's or the make-up day's name. @source 全国年节及纪念日放假办法 (2024) and the yearly notice */
export interface CalendarDay {
  readonly date: IsoDate;
  readonly isWorkingDay: boolean;
  readonly status: CalendarDayStatus;
  readonly name: string | null;
}

/** Days by date. Days that are not in it are worked out by weekday and count as provisional. @source decision record 0013 */
export type WorkingDayCalendar = ReadonlyMap<IsoDate, CalendarDay>;

/** A date worked out with the calendar. `provisional` says that some day used has no published notice yet (日历未发布，暂按法定节日推算). @source domain.md 0.11 */
export interface CalendarAnswer {
  readonly date: IsoDate;
  readonly provisional: boolean;
}

/** A time limit (时限) in working days, calendar days, months or years. @source Civil Code (民法典) art. 200 to 204 */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: 'workingDay' | 'day' | 'month' | 'year';
}

/** Makes a calendar of days; a later entry for the same date replaces an earlier one. @source decision record 0013 */
export function workingDayCalendar(days: Iterable<CalendarDay>): WorkingDayCalendar {
  return new Map([...days].map((day) => [day.date, day]));
}

/** The calendar's day, or the weekday's rule (Monday to Friday) as a provisional day. @source 国务院关于职工工作时间的规定 art. 7 */
export function calendarDay(date: IsoDate, calendar: WorkingDayCalendar): CalendarDay {
  return (
    calendar.get(date) ?? { date, isWorkingDay: dayOfWeek(date) <= 5, status: 'provisional', name: null }
  );
}

/**
 * The working day that lies so many working days after a day, which itself is not counted. Zero gives the day
 * itself, or the next working day when it is none.
 * @throws when the amount is not a whole number of at least 0.
 * @source Civil Code (民法典) art. 201 and 203
 */
export function addWorkingDays(start: IsoDate, amount: number, calendar: WorkingDayCalendar): CalendarAnswer {
  assertWholeAmount(amount);
  if (amount === 0) return orNextWorkingDay({ date: start, provisional: false }, calendar);
  let date = start;
  let provisional = false;
  for (let left = amount; left > 0;) {
    date = addDays(date, 1);
    const day = calendarDay(date, calendar);
    provisional ||= day.status === 'provisional';
    if (day.isWorkingDay) left -= 1;
  }
  return { date, provisional };
}

/**
 * Working days after one day up to and with another; negative when the other is earlier.
 * @source Civil Code (民法典) art. 201
 */
export function workingDaysBetween(
  from: IsoDate,
  to: IsoDate,
  calendar: WorkingDayCalendar,
): { readonly days: number; readonly provisional: boolean } {
  if (to < from) {
    const reverse = workingDaysBetween(to, from, calendar);
    return { days: -reverse.days, provisional: reverse.provisional };
  }
  let days = 0;
  let provisional = false;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    const day = calendarDay(date, calendar);
    provisional ||= day.status === 'provisional';
    if (day.isWorkingDay) days += 1;
  }
  return { days, provisional };
}

/**
 * The last day of a time limit: the day of the event is not counted, months and years end on the same day of the
 * month (or its last), and a last day that is no working day moves to the next one.
 * @throws when the amount is not a whole number of at least 0.
 * @source Civil Code (民法典) art. 201, 202 and 203
 */
export function deadline(event: IsoDate, limit: TimeLimit, calendar: WorkingDayCalendar): CalendarAnswer {
  assertWholeAmount(limit.amount);
  switch (limit.unit) {
    case 'workingDay':
      return addWorkingDays(event, limit.amount, calendar);
    case 'day':
      return orNextWorkingDay({ date: addDays(event, limit.amount), provisional: false }, calendar);
    case 'month':
      return orNextWorkingDay({ date: addMonths(event, limit.amount), provisional: false }, calendar);
    case 'year':
      return orNextWorkingDay({ date: addMonths(event, limit.amount * 12), provisional: false }, calendar);
  }
}

/** Whether any day of a year is still provisional or missing in a calendar. @source domain.md 0.11 */
export function isYearProvisional(year: number, calendar: WorkingDayCalendar): boolean {
  const first = `${String(year).padStart(4, '0')}-01-01` as IsoDate;
  for (let date = first; partsOfDate(date).year === year; date = addDays(date, 1)) {
    if (calendarDay(date, calendar).status === 'provisional') return true;
  }
  return false;
}

function orNextWorkingDay(answer: CalendarAnswer, calendar: WorkingDayCalendar): CalendarAnswer {
  let { date, provisional } = answer;
  for (;;) {
    const day = calendarDay(date, calendar);
    provisional ||= day.status === 'provisional';
    if (day.isWorkingDay) return { date, provisional };
    date = addDays(date, 1);
  }
}

function assertWholeAmount(amount: number): void {
  if (!Number.isInteger(amount) || amount < 0)
    throw new Error(`Not a whole number of days: ${String(amount)}`);
}
