import {
  daysOfWeek,
  dayOfWeek,
  type IsoDate,
  isoDate,
  type MinutesBySource,
  minutesOfDay,
  QUARTER_HOUR,
  TIME_USE_RULE,
  type TimeUseDay,
  type TimeUseRule,
  WORKLOAD_SOURCES,
  type WorkloadSource,
} from '@weizhi/domain';
import { RandomStream, type Weighted } from './random-stream';

/** The day as of which logs of the demonstration are filled in. */
export const TIME_USE_AS_OF: IsoDate = isoDate('2026-11-20');

/** An invented draw: the weeks come of the seed, as they do for a real one. */
export interface TimeUseDrawPlan {
  readonly quarter: string;
  readonly seed: string;
  readonly drawnOn: IsoDate;
  readonly rule: Pick<TimeUseRule, 'weeksPerQuarter' | 'sharePerCent' | 'closeDays'>;
}

/** Invented draws, and what those who took part would have logged. */
export interface TimeUsePlan {
  readonly draws: readonly TimeUseDrawPlan[];
  /** The logs of a sampled week of a community, by its official code. */
  logsOf(communityCode: string, monday: IsoDate): readonly (readonly TimeUseDay[])[];
}

/** In the last quarter every community is drawn, so that one can try the log with the committee's account. */
const DRAWS: readonly TimeUseDrawPlan[] = [
  {
    ...{ quarter: '2026-Q3', seed: '2f6c1d9a40b7e853', drawnOn: isoDate('2026-06-22') },
    rule: { weeksPerQuarter: 2, sharePerCent: 50, closeDays: TIME_USE_RULE.closeDays },
  },
  {
    ...{ quarter: '2026-Q4', seed: '00001ed678d9990d', drawnOn: isoDate('2026-09-21') },
    rule: { weeksPerQuarter: 3, sharePerCent: 100, closeDays: TIME_USE_RULE.closeDays },
  },
];

/** How many of a committee take part, nobody in a good part of them. */
const PARTICIPANTS: readonly Weighted<number>[] = [
  ...([
    [0, 4],
    [1, 1],
    [2, 1],
  ] as const),
  ...([
    [3, 3],
    [4, 3],
    [5, 2],
  ] as const),
];

/** Mean minutes of a working day by source, shaped by the burden that the field tells of (domain.md 2.5). */
const MEANS: Readonly<Record<WorkloadSource, number>> = {
  assigned: 95,
  inspection: 35,
  ledger: 85,
  platformReporting: 70,
  adHoc: 55,
  selfGovernance: 65,
  residentRequest: 75,
};

/** Plans two draws and the logs of their weeks. */
export function planTimeUse(seed: string): TimeUsePlan {
  const random = new RandomStream(`${seed}/time-use`);
  return {
    draws: DRAWS,
    logsOf(communityCode, monday) {
      const own = random.of(`${communityCode}/${monday}`);
      const number = own.pick(PARTICIPANTS);
      return Array.from({ length: number }, (_, index) =>
        daysOfWeek(monday).map((day) => planDay(own.of(`${String(index)}/${day}`), day)),
      );
    },
  };
}

function planDay(random: RandomStream, day: IsoDate): TimeUseDay {
  const share = shareOfDay(random, day);
  const minutes = Object.fromEntries(
    WORKLOAD_SOURCES.map((source) => [source, quarterHours(random.normal(MEANS[source], 30) * share)]),
  ) as MinutesBySource;
  const meeting = quarterHours(random.normal(60, 40) * share);
  return { day, minutes, meetingMinutes: Math.min(meeting, minutesOfDay(minutes)) };
}

/** A whole day's work from Monday to Friday; half a day of duty on some Saturdays. */
function shareOfDay(random: RandomStream, day: IsoDate): number {
  if (dayOfWeek(day) <= 5) return 1;
  return dayOfWeek(day) === 6 && random.chance(0.3) ? 0.5 : 0;
}

function quarterHours(minutes: number): number {
  return Math.max(0, Math.round(minutes / QUARTER_HOUR)) * QUARTER_HOUR;
}
