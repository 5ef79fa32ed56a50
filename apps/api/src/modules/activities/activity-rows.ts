import type { ActivityStanding, Permission } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { blindIndex, personalDataKeys } from '../../platform/personal-data';
import { mayAtDivision } from '../divisions';
import { Activity, ActivityEvent, type ActivityEventKind, ActivitySignUp } from './activity.entity';
import { ACTIVITY, SIGN_UP } from './activity.type';

/** Name under which participation from activities is recorded. */
export const SOURCE_MODULE = 'activities';

/** An activity within the scope, by global id. */
export function findActivity(reads: Reads, id: unknown): Promise<Activity | undefined> {
  return reads.repository(Activity).findOne({ ...districtRowKey(ACTIVITY, id) });
}

/** An activity that the actor may record, held until the end of the transaction so that its places are counted once. */
export async function holdActivity(
  tx: Transaction,
  id: unknown,
  permission: Permission = 'participation.record',
): Promise<Activity | undefined> {
  const row = await findActivity(tx, id);
  if (!row || !(await mayAtDivision(tx, permission, row))) return undefined;
  await tx.sql('select 1 from activity where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findActivity(tx, id);
}

/** A sign-up within the scope, by global id. */
export async function findSignUp(reads: Reads, id: unknown): Promise<ActivitySignUp | undefined> {
  const row = await reads.repository(ActivitySignUp).findOne({ ...districtRowKey(SIGN_UP, id) });
  return row?.withdrawnAt === null ? row : undefined;
}

/** What the rules need to know of an activity. */
export async function standingOf(reads: Reads, activity: Activity): Promise<ActivityStanding> {
  const [counted] = await reads.sql<{ signedUp: number; attended: number }>(
    `select count(*)::int as "signedUp", count(attended_at)::int as attended
       from activity_sign_up
      where district_id = $1::bigint and activity_id = $2::uuid and withdrawn_at is null`,
    [activity.districtId, activity.id],
  );
  return {
    startsAt: activity.startsAt.getTime(),
    endsAt: activity.endsAt.getTime(),
    capacity: activity.places,
    state: activity.state,
    signedUp: counted?.signedUp ?? 0,
    attended: counted?.attended ?? 0,
  };
}

/** The index under which a code of an activity is kept. */
export function codeIndexOf({ id }: Pick<Activity, 'id'>, code: string): string {
  return blindIndex(personalDataKeys(), 'participant', `attendance ${id}|${code}`);
}

interface Happened {
  readonly activity: Activity;
  readonly kind: ActivityEventKind;
  readonly note?: string | null;
}

/** Adds to the history of an activity and to the audit log. */
export function recordActivityEvent(
  tx: Transaction,
  context: Pick<CommandContext, 'clock' | 'requestId'>,
  happened: Happened,
): Promise<void> {
  return recordActivityEvents(tx, context, { ...happened, count: 1 });
}

/** Adds the same so many times: what one command did for several residents is as many events. */
export async function recordActivityEvents(
  tx: Transaction,
  context: Pick<CommandContext, 'clock' | 'requestId'>,
  { activity, kind, note = null, count }: Happened & { readonly count: number },
): Promise<void> {
  if (count === 0) return;
  const { districtId, divisionId, id } = activity;
  await tx.repository(ActivityEvent).insertMany(
    Array.from({ length: count }, () => ({
      ...{ districtId, divisionId, activityId: id, kind, note },
      recordedBy: tx.actor.id,
      recordedAt: context.clock.now(),
    })),
  );
  await tx.audit({
    districtId,
    action: `activity.${kind}`,
    subject: { type: ACTIVITY, id },
    ...(note ? { why: note } : {}),
    requestId: context.requestId,
  });
}
