import { accepted, refused, type Result } from '../shared';
import type { CommunityActivityState } from './activity-states';

/** When and for how many an activity is; times are milliseconds since the epoch. @source decision record 0168 */
export interface ActivityPlan {
  readonly startsAt: number;
  readonly endsAt: number;
  /** How many may take part; null without limit. */
  readonly capacity: number | null;
}

/** What is known of an activity when somebody signs up or attends. @source decision record 0168 */
export interface ActivityStanding extends ActivityPlan {
  readonly state: CommunityActivityState;
  readonly signedUp: number;
  readonly attended: number;
}

/** A code by which one person’s attendance is recorded once (一次性签到码). @source decision record 0168 */
export interface AttendanceCodeFacts {
  readonly usedAt: number | null;
  readonly expiresAt: number;
}

/** Longest an activity lasts, within its day. @source domain.md 4.0 */
export const LONGEST_ACTIVITY_MINUTES = 1440;

/** How long after the end a code is taken. @source decision record 0168 */
export const ATTENDANCE_CODE_GRACE_MINUTES = 120;

const MINUTE = 60_000;

/** Returned when sign-up or attendance cannot be recorded. @source decision record 0168 */
export type AttendanceRefusal =
  | { readonly code: 'activityTimesUnfit'; readonly longestMinutes: number }
  | { readonly code: 'signUpClosed'; readonly activityState: CommunityActivityState }
  | { readonly code: 'activityFull'; readonly places: number }
  | { readonly code: 'signedUpAlready' }
  | { readonly code: 'attendanceNotOpen'; readonly activityState: CommunityActivityState }
  | { readonly code: 'attendanceAboveCapacity'; readonly places: number }
  | { readonly code: 'attendanceAboveLength'; readonly minutes: number; readonly longestMinutes: number }
  | { readonly code: 'attendedAlready' }
  | { readonly code: 'attendanceCodeUnknown' }
  | { readonly code: 'attendanceCodeExpired' }
  | { readonly code: 'attendanceCodeUsed' };

/** How long an activity lasts, in whole minutes. @source decision record 0168 */
export function activityMinutes({ startsAt, endsAt }: Pick<ActivityPlan, 'startsAt' | 'endsAt'>): number {
  return Math.round((endsAt - startsAt) / MINUTE);
}

/** Whether the times of an activity hold together: it ends after it starts, and within 24 hours. @source decision record 0168 */
export function checkActivityPlan(plan: ActivityPlan): Result<ActivityPlan, AttendanceRefusal> {
  const minutes = activityMinutes(plan);
  return minutes < 1 || minutes > LONGEST_ACTIVITY_MINUTES
    ? refused({ code: 'activityTimesUnfit', longestMinutes: LONGEST_ACTIVITY_MINUTES })
    : accepted(plan);
}

/** Whether somebody may sign up: while it is open, before it ends, once, and within the capacity. @source decision record 0168 */
export function checkSignUp(
  standing: ActivityStanding,
  { now, isSignedUp }: { readonly now: number; readonly isSignedUp: boolean },
): Result<null, AttendanceRefusal> {
  const { state, endsAt, capacity, signedUp } = standing;
  if (state !== 'open' || now >= endsAt) return refused({ code: 'signUpClosed', activityState: state });
  if (isSignedUp) return refused({ code: 'signedUpAlready' });
  if (capacity !== null && signedUp >= capacity) return refused({ code: 'activityFull', places: capacity });
  return accepted(null);
}

/**
 * Whether attendance may be recorded: once it has begun, while it is open or held, once for everybody, within the
 * capacity, and for no longer than it lasted.
 * @source decision record 0168; domain.md 2.9
 */
export function checkAttendance(
  standing: ActivityStanding,
  stated: { readonly now: number; readonly minutes: number; readonly hasAttended: boolean },
): Result<null, AttendanceRefusal> {
  const { state, startsAt, capacity, attended } = standing;
  const longestMinutes = activityMinutes(standing);
  if (
    (state !== 'open' && state !== 'held') ||
    stated.now < startsAt - ATTENDANCE_CODE_GRACE_MINUTES * MINUTE
  )
    return refused({ code: 'attendanceNotOpen', activityState: state });
  if (stated.hasAttended) return refused({ code: 'attendedAlready' });
  if (capacity !== null && attended >= capacity)
    return refused({ code: 'attendanceAboveCapacity', places: capacity });
  if (stated.minutes > longestMinutes)
    return refused({ code: 'attendanceAboveLength', minutes: stated.minutes, longestMinutes });
  return accepted(null);
}

/** When a code of an activity is taken no more. @source decision record 0168 */
export function codeExpiry({ endsAt }: Pick<ActivityPlan, 'endsAt'>): number {
  return endsAt + ATTENDANCE_CODE_GRACE_MINUTES * MINUTE;
}

/** Whether a code is taken: it is known, not used, and its activity is not long over. @source decision record 0168 */
export function checkAttendanceCode(
  known: AttendanceCodeFacts | null,
  now: number,
): Result<null, AttendanceRefusal> {
  if (!known) return refused({ code: 'attendanceCodeUnknown' });
  if (known.usedAt !== null) return refused({ code: 'attendanceCodeUsed' });
  return now > known.expiresAt ? refused({ code: 'attendanceCodeExpired' }) : accepted(null);
}
