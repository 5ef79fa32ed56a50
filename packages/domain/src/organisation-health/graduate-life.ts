import { daysBetween, type IsoDate } from '../calendar';
import type { SurvivalObservation } from '../statistics';
import { ACTIVITY_RULE, type ActivityRule } from './activity-state';

/**
 * What is known of an organisation after its graduation (出壳), on or before the day of looking: the day of
 * deregistration or revocation, and the last day on which it was seen alive, by an activity or a visit.
 * @source domain.md 4.2 H09
 */
export interface GraduateLife {
  readonly graduatedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly lastSeenOn: IsoDate | null;
}

/** Days in an average month, for times of survival in months. @source Gregorian calendar: 365.2425 / 12 */
export const DAYS_PER_MONTH = 30.436875;

/**
 * The life after graduation (出壳存活) as an observation in months. It ends with whatever comes first: deregistration or
 * revocation, or nothing seen for the dormant span, and then on the day when it was last seen, so that a later
 * deregistration of a silent group does not lengthen its life. Otherwise it is censored on that day. The graduation
 * itself is the first time that it is seen.
 * @source domain.md 4.2 H09
 */
export function graduateObservation(
  life: GraduateLife,
  day: IsoDate,
  rule: ActivityRule = ACTIVITY_RULE,
): SurvivalObservation {
  const { graduatedOn, endedOn, lastSeenOn } = life;
  const seen = lastSeenOn !== null && lastSeenOn > graduatedOn ? lastSeenOn : graduatedOn;
  const silent = daysBetween(seen, endedOn ?? day) >= rule.dormantDays;
  if (endedOn !== null && !silent) return { time: monthsSince(graduatedOn, endedOn), event: true };
  return { time: monthsSince(graduatedOn, seen), event: silent };
}

function monthsSince(from: IsoDate, to: IsoDate): number {
  return Math.max(0, daysBetween(from, to)) / DAYS_PER_MONTH;
}
