import { formatPeriod, hiddenPlaces, quarterPeriod, TIME_USE_RULE } from '@weizhi/domain';
import type { ClosedWeek } from './sampled-weeks.reads';

/**
 * Divisions from a root down whose figures of some sampled weeks must not be shown.
 * @param logged - weeks with at least one complete log
 */
export function hiddenDivisions(logged: readonly ClosedWeek[], root: string): ReadonlySet<string> {
  return hiddenPlaces(
    logged.map(({ path, monday, participants }) => ({
      path: path.slice(path.indexOf(root)),
      quarter: formatPeriod(quarterPeriod(monday)),
      participants,
    })),
    TIME_USE_RULE,
  );
}
