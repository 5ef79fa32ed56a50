import { type IsoDate, type Period, periodBounds } from '@weizhi/domain';

/** A period with the day on which its state is looked at: its last, or today while it runs. */
export interface AskedDay {
  readonly period: Period;
  /** Null for a period that has not begun. */
  readonly day: IsoDate | null;
  /** Whether the state may still change before the period ends. */
  readonly running: boolean;
}

/** The days on which a state is looked at, one per period. */
export function askedDays(periods: readonly Period[], today: IsoDate): readonly AskedDay[] {
  return periods.map((period) => {
    const { from, to } = periodBounds(period);
    if (from > today) return { period, day: null, running: true };
    return { period, day: to < today ? to : today, running: to >= today };
  });
}
