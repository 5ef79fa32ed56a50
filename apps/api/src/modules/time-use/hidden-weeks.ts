import { formatPeriod, hiddenPlaces, quarterPeriod, type TimeUseRule } from '@weizhi/domain';
import type { ClosedWeek } from './sampled-weeks.reads';

/**
 * Divisions from a root down whose figures of some sampled weeks must not be shown.
 * @param logged - weeks with at least one complete log
 * @param rule - the rules of today: they are only ever made stricter, and hide more of what was sampled before
 */
export function hiddenDivisions(
  logged: readonly ClosedWeek[],
  root: string,
  rule: Pick<TimeUseRule, 'leastParticipants'>,
): ReadonlySet<string> {
  return hiddenPlaces(
    logged.map(({ path, monday, participants }) => ({
      path: path.slice(path.indexOf(root)),
      quarter: formatPeriod(quarterPeriod(monday)),
      participants,
    })),
    rule,
  );
}
