import type { Reads } from '../../platform/database';
import { hashToken } from './tokens';

/** How often one may guess. */
export interface ThrottleRule {
  readonly failures: number;
  readonly windowMinutes: number;
  readonly lockMinutes: number;
}

/** For one account name, whether or not there is such an account. */
export const ACCOUNT_RULE: ThrottleRule = { failures: 5, windowMinutes: 15, lockMinutes: 15 };
/** For one address (an IPv6 /64), behind which a whole office may sit. */
export const ADDRESS_RULE: ThrottleRule = { failures: 40, windowMinutes: 15, lockMinutes: 15 };

/** Answer of {@link claimAttempt}. */
export type Attempt =
  | { readonly allowed: true; readonly remaining: number }
  | { readonly allowed: false; readonly lockedUntil: Date };

/** Bucket of an account name: a hash, for what is typed there is often a password. */
export function accountBucket(identifierKey: string): string {
  return `account:${hashToken(identifierKey)}`;
}

/** Bucket of an address. */
export function addressBucketName(address: string): string {
  return `address:${hashToken(address)}`;
}

// One statement, so that parallel guesses queue behind the row and each counts.
const CLAIM = `
  insert into sign_in_throttle as t (bucket, failures, window_started_at) values ($1, 1, $2)
  on conflict (bucket) do update set
    failures = case when (t.locked_until is not null and t.locked_until <= $2)
                      or (t.locked_until is null and t.window_started_at <= $2 - make_interval(mins => $4)) then 1 else t.failures + 1 end,
    window_started_at = case when (t.locked_until is not null and t.locked_until <= $2)
                      or (t.locked_until is null and t.window_started_at <= $2 - make_interval(mins => $4)) then $2 else t.window_started_at end,
    locked_until = case when t.locked_until > $2 then t.locked_until
                        when t.locked_until is null and t.window_started_at > $2 - make_interval(mins => $4) and t.failures + 1 >= $3
                        then $2 + make_interval(mins => $5) else null end
  returning failures, locked_until`;

/** Counts an attempt before the password is looked at; success gives it back by {@link forgiveAttempts}. */
export async function claimAttempt(
  reads: Reads,
  claim: { bucket: string; rule: ThrottleRule; now: Date },
): Promise<Attempt> {
  const { bucket, rule, now } = claim;
  const [row] = await reads.sql<{ failures: number; locked_until: Date | null }>(CLAIM, [
    bucket,
    now,
    rule.failures,
    rule.windowMinutes,
    rule.lockMinutes,
  ]);
  if (!row) throw new Error('The throttle answered nothing');
  if (row.failures > rule.failures && row.locked_until)
    return { allowed: false, lockedUntil: row.locked_until };
  return { allowed: true, remaining: Math.max(0, rule.failures - row.failures) };
}

/** Forgets the failures of an account name after it signed in, and one of its address. */
export async function forgiveAttempts(
  reads: Reads,
  buckets: { account: string; address: string },
): Promise<void> {
  await reads.sql('delete from sign_in_throttle where bucket = $1', [buckets.account]);
  await forgiveAddress(reads, buckets.address);
}

/** Gives back the attempt that an address has used. */
export async function forgiveAddress(reads: Reads, bucket: string): Promise<void> {
  await reads.sql(
    'update sign_in_throttle set failures = greatest(0, failures - 1), locked_until = null where bucket = $1',
    [bucket],
  );
}

/** Longer than any window or lock of a rule, in hours: what is older throttles nobody. */
const KEPT_HOURS = 24;

/** Forgets counts whose window and lock are long over; each would count anew at its next attempt anyhow. */
export async function forgetOldAttempts(reads: Reads, now: Date): Promise<void> {
  await reads.sql(
    `delete from sign_in_throttle
      where window_started_at < $1::timestamptz - make_interval(hours => $2)
        and coalesce(locked_until < $1::timestamptz, true)`,
    [now, KEPT_HOURS],
  );
}
