import { monthsInPeriod, type Period, periodBounds } from '@weizhi/domain';
import { withKind } from '@weizhi/ui';

/** Fewer months than this draw no line worth looking at. */
const FEWEST_MONTHS = 6;

/** Most periods that the API takes at once. */
const MOST_MONTHS = 60;

export interface TrendMonths {
  readonly months: readonly Period[];
  /** Whether the line reaches back beyond the chosen period to show where it comes from. */
  readonly extended: boolean;
}

/** The months of a trend: those of the period, or the twelve that end with it when it is short. */
export function trendMonths(period: Period): TrendMonths {
  const months = monthsInPeriod(period);
  if (months.length >= FEWEST_MONTHS) return { months: months.slice(-MOST_MONTHS), extended: false };
  const { to } = periodBounds(period);
  return {
    months: monthsInPeriod(withKind({ kind: 'custom', from: to, to }, 'trailingYear')),
    extended: true,
  };
}
