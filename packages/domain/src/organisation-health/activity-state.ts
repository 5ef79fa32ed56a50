import { daysBetween, type IsoDate } from '../calendar';

/**
 * How lately an organisation did something verified: 活跃 (within 90 days), 低活跃 (longer ago), 休眠 (nothing for a
 * year), or nothing is recorded at all, which says nothing about the organisation.
 * @source domain.md 4.2 H06
 */
export const ACTIVITY_STATES = ['active', 'quiet', 'dormant', 'unrecorded'] as const;

/** See {@link ACTIVITY_STATES}. @source domain.md 4.2 H06 */
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** Last day of being active and first day of being dormant, in days since the last verified activity. @source domain.md 4.2 H06 */
export interface ActivityRule {
  readonly activeDays: number;
  readonly dormantDays: number;
}

/** The rule in force. @source domain.md 4.2 H06 and H09 */
export const ACTIVITY_RULE: ActivityRule = { activeDays: 90, dormantDays: 365 };

/** The state on a day, from the last verified activity on or before it. @source domain.md 4.2 H06 */
export function activityState(
  lastActivity: IsoDate | null,
  day: IsoDate,
  rule: ActivityRule = ACTIVITY_RULE,
): ActivityState {
  if (lastActivity === null) return 'unrecorded';
  const days = daysBetween(lastActivity, day);
  if (days <= rule.activeDays) return 'active';
  return days < rule.dormantDays ? 'quiet' : 'dormant';
}
