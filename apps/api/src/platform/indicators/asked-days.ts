import { type IsoDate, type Period, type PeriodBounds, periodBounds } from '@weizhi/domain';
import type { FamilyAsked } from './indicator-family';

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

/** From the first day of all periods together to the last one; today where none is asked for. */
export function askedSpan({ periods, today }: Pick<FamilyAsked, 'periods' | 'today'>): PeriodBounds {
  const bounds = periods.map(periodBounds);
  const first = bounds.map(({ from }) => from).sort();
  const last = bounds.map(({ to }) => to).sort();
  return { from: first.at(0) ?? today, to: last.at(-1) ?? today };
}
