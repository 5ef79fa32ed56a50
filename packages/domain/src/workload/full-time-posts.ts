import { addDays, addMonths, dayOfWeek, daysBetween, endOfMonth, type IsoDate, isoDate } from '../calendar';
import type { PeriodBounds } from '../indicator';

/** Full-time posts (全职岗位) of a committee in hundredths, from the first day of a month on. @source requirements.md M08; decision record 0156 */
export interface StaffingFact {
  readonly from: IsoDate;
  readonly posts: number;
}

/** Standard time of a post: data. @source domain.md 4.3 W12 (FTE × working days × 8) */
export const STANDARD_POST = { minutesPerWorkingDay: 480 } as const;

/** Days over which a committee had so many posts. @source decision record 0156 */
export interface PostSpanOfDays extends PeriodBounds {
  readonly posts: number;
}

/** Whether posts are counted from that day: they are by whole months, as tasks are. @source decision record 0156 */
export function isStaffingDay(day: IsoDate): boolean {
  return day.endsWith('-01');
}

/** Posts of a committee on a day; null before the first that is known. @source requirements.md M08 (in force on the day) */
export function postsOn(facts: readonly StaffingFact[], day: IsoDate): number | null {
  const known = facts.filter(({ from }) => from <= day);
  return known.length === 0
    ? null
    : known.reduce((latest, fact) => (fact.from > latest.from ? fact : latest)).posts;
}

/**
 * A span as parts with the same posts. Days before the first known posts are in none of them: nothing can be said per post.
 * @source requirements.md M08; decision record 0156
 */
export function postSpans(facts: readonly StaffingFact[], span: PeriodBounds): readonly PostSpanOfDays[] {
  const sorted = [...facts].sort((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.flatMap(({ from, posts }, index) => {
    const next = sorted[index + 1];
    const first = from > span.from ? from : span.from;
    const last = next && next.from <= span.to ? addDays(next.from, -1) : span.to;
    return first > last ? [] : [{ from: first, to: last, posts }];
  });
}

/** Standard minutes of posts over spans. @source domain.md 4.3 W12; requirements.md M08 */
export function standardMinutesOf(
  spans: readonly PostSpanOfDays[],
  workingDays: (span: PeriodBounds) => number,
): number {
  const { minutesPerWorkingDay } = STANDARD_POST;
  return spans.reduce((sum, span) => sum + (span.posts * workingDays(span) * minutesPerWorkingDay) / 100, 0);
}

/** Months of posts (岗位月) over spans; a month that is cut counts by its days. @source domain.md 4.3 (denominator FTE) */
export function postMonths(spans: readonly PostSpanOfDays[]): number {
  return spans.reduce((sum, span) => sum + (span.posts * monthsIn(span)) / 100, 0);
}

function monthsIn({ from, to }: PeriodBounds): number {
  let months = 0;
  for (let day = from; day <= to; day = firstOfNextMonth(day)) {
    const end = endOfMonth(day);
    const last = end < to ? end : to;
    months += (daysBetween(day, last) + 1) / Number(end.slice(-2));
  }
  return months;
}

function firstOfNextMonth(day: IsoDate): IsoDate {
  return isoDate(`${addMonths(day, 1).slice(0, 7)}-01`);
}

/** Mondays of a span whose whole week is over by a day. @source domain.md 4.3 W12 */
export function wholeWeeksIn({ from, to }: PeriodBounds, today: IsoDate): number {
  const lastMonday = addDays(today, -6);
  const last = to < lastMonday ? to : lastMonday;
  const first = addDays(from, (DAYS_OF_WEEK + 1 - dayOfWeek(from)) % DAYS_OF_WEEK);
  return first > last ? 0 : Math.floor(daysBetween(first, last) / DAYS_OF_WEEK) + 1;
}

const DAYS_OF_WEEK = 7;
