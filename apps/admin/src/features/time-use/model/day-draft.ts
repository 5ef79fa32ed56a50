import {
  addDays,
  daysOfWeek,
  isoDate,
  type IsoDate,
  type MinutesBySource,
  minutesOfDay,
  NO_MINUTES,
  partsOfDate,
  type WorkloadSource,
} from '@weizhi/domain';
import type { OwnTimeUseWeekFragment } from '@weizhi/graphql-client/documents';

/** A day as it is on the screen, saved or not. */
export interface DayDraft {
  readonly minutes: MinutesBySource;
  readonly meetingMinutes: number;
}

/** A row that can be added to: a source of work, or meetings as a mark. */
export type DraftPart = WorkloadSource | 'meeting';

export const EMPTY_DAY: DayDraft = { minutes: NO_MINUTES, meetingMinutes: 0 };

/** Steps of the buttons, in minutes. */
export const STEPS = [-15, 15, 30, 60] as const;

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Minutes of a part. */
export function minutesOfPart({ minutes, meetingMinutes }: DayDraft, part: DraftPart): number {
  return part === 'meeting' ? meetingMinutes : minutes[part];
}

/** A day with minutes added to a part, or taken off; meetings never exceed the day. */
export function withMinutes(draft: DayDraft, part: DraftPart, step: number): DayDraft {
  const changed = Math.max(0, minutesOfPart(draft, part) + step);
  const minutes = part === 'meeting' ? draft.minutes : { ...draft.minutes, [part]: changed };
  const meeting = part === 'meeting' ? changed : draft.meetingMinutes;
  return { minutes, meetingMinutes: Math.min(meeting, minutesOfDay(minutes)) };
}

/** Whether a button does anything. */
export function isStepPossible(draft: DayDraft, part: DraftPart, step: number): boolean {
  if (step < 0) return minutesOfPart(draft, part) > 0;
  return part !== 'meeting' || draft.meetingMinutes < minutesOfDay(draft.minutes);
}

/** The day as it was saved; undefined where it was not. */
export function savedDay(
  week: Pick<OwnTimeUseWeekFragment, 'days'>,
  day: IsoDate,
): OwnTimeUseWeekFragment['days'][number] | undefined {
  return week.days.find((each) => each.day === day);
}

/** What was saved as it is edited, without what the server adds. */
export function draftOf({ minutes, meetingMinutes }: OwnTimeUseWeekFragment['days'][number]): DayDraft {
  const { assigned, inspection, ledger, platformReporting, adHoc, selfGovernance, residentRequest } = minutes;
  return {
    minutes: { assigned, inspection, ledger, platformReporting, adHoc, selfGovernance, residentRequest },
    meetingMinutes,
  };
}

/** The day before as it was saved, to begin with; undefined on the first day and where it was not filled in. */
export function dayBefore(week: Pick<OwnTimeUseWeekFragment, 'days'>, day: IsoDate): DayDraft | undefined {
  const before = savedDay(week, addDays(day, -1));
  return before && draftOf(before);
}

/** Days of the week that have come and are not filled in, in order. */
export function openDays(
  { monday, days }: Pick<OwnTimeUseWeekFragment, 'monday' | 'days'>,
  today: IsoDate,
): readonly IsoDate[] {
  const filled = new Set(days.map(({ day }) => day));
  return daysOfWeek(isoDate(monday)).filter((day) => day <= today && !filled.has(day));
}

/** The day to begin with: the first that is open, else the last that has come, else the first. */
export function dayToFill(week: Pick<OwnTimeUseWeekFragment, 'monday' | 'days'>, today: IsoDate): IsoDate {
  const days = daysOfWeek(isoDate(week.monday));
  return openDays(week, today)[0] ?? days.findLast((day) => day <= today) ?? isoDate(week.monday);
}

/** The week to show first: one that one takes part in and is open, else one that has begun and is open, else the next. */
export function weekToShow(
  weeks: readonly OwnTimeUseWeekFragment[],
  today: IsoDate,
): OwnTimeUseWeekFragment | undefined {
  const begun = weeks.filter(({ monday, closed }) => monday <= today && !closed);
  const coming = weeks.filter(({ monday }) => monday > today);
  return begun.find(({ joined }) => joined) ?? begun[0] ?? coming.at(-1) ?? weeks[0];
}

/** Weeks by the calendar, as one reads them. */
export function weeksInOrder(weeks: readonly OwnTimeUseWeekFragment[]): readonly OwnTimeUseWeekFragment[] {
  return [...weeks].sort((one, other) => (one.monday < other.monday ? -1 : 1));
}

/** A week on a button: `11月23日起`, and whether it is still to come or over. */
export function weekWords(
  { monday, closed }: Pick<OwnTimeUseWeekFragment, 'monday' | 'closed'>,
  today: IsoDate,
): string {
  const { month, day } = partsOfDate(isoDate(monday));
  const begins = `${String(month)}月${String(day)}日起`;
  if (closed) return `${begins}（已结账）`;
  return monday > today ? `${begins}（未开始）` : begins;
}

/** Under what this device keeps what was entered of a week and not saved: the week, and nobody's name. */
export function draftNameOf({ id }: Pick<OwnTimeUseWeekFragment, 'id'>): string {
  return `timeUse.${id}`;
}

/** Hours and minutes in words: `1 小时 15 分`. */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} 分`;
  return rest === 0 ? `${String(hours)} 小时` : `${String(hours)} 小时 ${String(rest)} 分`;
}

/** A day on a button: `周三 18日`. */
export function dayWords(day: IsoDate, monday: string): string {
  const index = daysOfWeek(isoDate(monday)).indexOf(day);
  return `周${WEEKDAYS[index] ?? ''} ${String(partsOfDate(day).day)}日`;
}
