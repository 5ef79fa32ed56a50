import type { IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';

/** Returned when a reminder is not sent. @source requirements.md P4; decision record 0127 */
export type ReminderRefusal =
  { readonly code: 'reminderSentToday' } | { readonly code: 'reminderNobodyOutstanding' };

/**
 * Whether whoever has not answered a demand may be reminded (催办): at most once a day for each demand.
 * @source issue on the burden of committees; decision record 0127
 */
export function checkReminder(
  outstanding: number,
  lastRemindedOn: IsoDate | null,
  today: IsoDate,
): Result<number, ReminderRefusal> {
  if (outstanding === 0) return refused({ code: 'reminderNobodyOutstanding' });
  return lastRemindedOn === today ? refused({ code: 'reminderSentToday' }) : accepted(outstanding);
}
