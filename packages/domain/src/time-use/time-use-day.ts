import { addDays, type IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import { WORKLOAD_SOURCES, type WorkloadSource } from '../workload-source';
import type { TimeUseRule } from './time-use-rule';

/** The grain of a time log (工时记录), in minutes. @source issue on committee workload; requirements.md W9 */
export const QUARTER_HOUR = 15;

const MINUTES_OF_DAY = 24 * 60;

/** Minutes of a day by source of work, each a whole number of quarter hours. @source domain.md 2.5 */
export type MinutesBySource = Readonly<Record<WorkloadSource, number>>;

/** A day of somebody's time log. A day off is a day of no minutes. @source issue on committee workload */
export interface TimeUseDay {
  readonly day: IsoDate;
  readonly minutes: MinutesBySource;
  /** Of them in meetings, whatever they were about. */
  readonly meetingMinutes: number;
}

/** A day of no minutes. @source issue on committee workload */
export const NO_MINUTES: MinutesBySource = {
  assigned: 0,
  inspection: 0,
  ledger: 0,
  platformReporting: 0,
  adHoc: 0,
  selfGovernance: 0,
  residentRequest: 0,
};

/** Returned when a day cannot be logged. @source issue on committee workload (a time log of 25 hours) */
export type TimeUseDayRefusal =
  | { readonly code: 'timeUseNotQuarterHours'; readonly minutes: number }
  | { readonly code: 'timeUseDayTooLong'; readonly hours: number }
  | { readonly code: 'timeUseMeetingsTooLong'; readonly meetingMinutes: number; readonly minutes: number }
  | {
      readonly code: 'timeUseDayOutsideWeek';
      readonly loggedOn: IsoDate;
      readonly beginsOn: IsoDate;
      readonly endsOn: IsoDate;
    }
  | { readonly code: 'timeUseDayToCome'; readonly loggedOn: IsoDate; readonly todayOn: IsoDate };

/** The sum of a day, in minutes. @source issue on committee workload */
export function minutesOfDay(minutes: MinutesBySource): number {
  return WORKLOAD_SOURCES.reduce((sum, source) => sum + minutes[source], 0);
}

/** The seven days of a sampled week that begins on a Monday. @source issue on committee workload */
export function daysOfWeek(monday: IsoDate): readonly IsoDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

/**
 * Whether a day can be logged: quarter hours, not more than 24 hours together, meetings within them, on a day of the
 * sampled week that has come.
 * @source issue on committee workload
 */
export function checkTimeUseDay(
  logged: TimeUseDay,
  { monday, today }: { readonly monday: IsoDate; readonly today: IsoDate },
): Result<TimeUseDay, TimeUseDayRefusal> {
  const refusal = dayRefusal(logged.day, { monday, today }) ?? minutesRefusal(logged);
  return refusal ? refused(refusal) : accepted(logged);
}

function dayRefusal(
  loggedOn: IsoDate,
  { monday, today }: { readonly monday: IsoDate; readonly today: IsoDate },
): TimeUseDayRefusal | null {
  const endsOn = addDays(monday, 6);
  if (loggedOn < monday || loggedOn > endsOn)
    return { code: 'timeUseDayOutsideWeek', loggedOn, beginsOn: monday, endsOn };
  return loggedOn > today ? { code: 'timeUseDayToCome', loggedOn, todayOn: today } : null;
}

function minutesRefusal({ minutes, meetingMinutes }: TimeUseDay): TimeUseDayRefusal | null {
  const all = [...WORKLOAD_SOURCES.map((source) => minutes[source]), meetingMinutes];
  const odd = all.find((each) => !isQuarterHours(each));
  if (odd !== undefined) return { code: 'timeUseNotQuarterHours', minutes: odd };
  const sum = minutesOfDay(minutes);
  if (sum > MINUTES_OF_DAY) return { code: 'timeUseDayTooLong', hours: sum / 60 };
  return meetingMinutes > sum ? { code: 'timeUseMeetingsTooLong', meetingMinutes, minutes: sum } : null;
}

function isQuarterHours(minutes: number): boolean {
  return minutes >= 0 && minutes % QUARTER_HOUR === 0;
}

/** The last day on which a log of a week changes without a trace. @source issue on committee workload (gaming guards) */
export function logClosesOn(monday: IsoDate, { closeDays }: Pick<TimeUseRule, 'closeDays'>): IsoDate {
  return addDays(monday, 6 + closeDays);
}

/** One value of a day that was changed after the close; null for a day that was not there, or is no more. @source issue on committee workload (gaming guards) */
export interface TimeUseCorrection {
  /** Null for minutes in meetings. */
  readonly source: WorkloadSource | null;
  readonly oldMinutes: number | null;
  readonly newMinutes: number | null;
}

/** What differs between a day as it was and as it is. @source issue on committee workload (gaming guards) */
export function timeUseCorrections(
  before: Omit<TimeUseDay, 'day'> | null,
  after: Omit<TimeUseDay, 'day'> | null,
): readonly TimeUseCorrection[] {
  const parts: readonly (WorkloadSource | null)[] = [...WORKLOAD_SOURCES, null];
  return parts
    .map((source) => ({ source, oldMinutes: valueOf(before, source), newMinutes: valueOf(after, source) }))
    .filter(({ oldMinutes, newMinutes }) => oldMinutes !== newMinutes);
}

function valueOf(day: Omit<TimeUseDay, 'day'> | null, source: WorkloadSource | null): number | null {
  if (day === null) return null;
  return source === null ? day.meetingMinutes : day.minutes[source];
}
