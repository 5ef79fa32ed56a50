import { addDays, calendarDay, dayOfWeek, isoDate, partsOfDate } from '@weizhi/domain';
import type { IsoDate, WorkingDayCalendar } from '@weizhi/domain';
import { apportion } from './apportion';
import { DAY_COURSE, HOLIDAY_WEIGHTS, LEDGER_DAYS, MONTH_WEIGHTS, WEEKDAY_WEIGHTS } from './matter-profile';
import { RandomStream } from './random-stream';

/** A day of the ledger. `course` runs from 0 on the first day to 1 on the last. */
export interface DayPlan {
  readonly date: IsoDate;
  readonly count: number;
  readonly course: number;
  readonly rain: boolean;
}

/** Shares a number of matters out over the days of the ledger. */
export function planDays(total: number, calendar: WorkingDayCalendar, seed: string): DayPlan[] {
  const random = new RandomStream(`${seed}/days`);
  const dates = datesOfLedger();
  const rainy = rainyDays(dates, random.of('rain'));
  const days = dates.map((date, index) => {
    const course = index / (dates.length - 1);
    const rain = rainy.has(date);
    return { date, course, rain, weight: weightOf(date, calendar) * courseOf({ course, rain }, random) };
  });
  const counts = apportion(
    total,
    days.map(({ weight }) => weight),
  );
  return days.map(({ date, course, rain }, index) => ({ date, course, rain, count: counts[index] ?? 0 }));
}

function datesOfLedger(): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = isoDate(LEDGER_DAYS.from); date <= LEDGER_DAYS.to; date = addDays(date, 1))
    dates.push(date);
  return dates;
}

function weightOf(date: IsoDate, calendar: WorkingDayCalendar): number {
  const { isWorkingDay, name } = calendarDay(date, calendar);
  const weekday = WEEKDAY_WEIGHTS[dayOfWeek(date) - 1] ?? 1;
  const month = MONTH_WEIGHTS[partsOfDate(date).month - 1] ?? 1;
  if (isWorkingDay) return month * Math.max(weekday, 1);
  if (name === null) return month * weekday;
  return month * (name === '春节' ? HOLIDAY_WEIGHTS.springFestival : HOLIDAY_WEIGHTS.other);
}

function courseOf({ course, rain }: { course: number; rain: boolean }, random: RandomStream): number {
  const noise = Math.max(0.6, random.normal(1, DAY_COURSE.deviation));
  return noise * (1 + DAY_COURSE.growth * course) * (rain ? DAY_COURSE.rainWeight : 1);
}

function rainyDays(dates: readonly IsoDate[], random: RandomStream): ReadonlySet<IsoDate> {
  const months: readonly number[] = DAY_COURSE.rainMonths;
  const candidates = dates.filter((date) => months.includes(partsOfDate(date).month));
  const years = Math.round(dates.length / 365);
  return new Set(random.shuffle(candidates).slice(0, DAY_COURSE.rainDaysAYear * years));
}
