import { type AttendanceRefusal, checkSignUp } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { type NewConsent, recordResidents } from '../participation';
import type { ReadPerson } from '../people';
import { type Activity, ActivitySignUp } from './activity.entity';
import { recordActivityEvents, standingOf } from './activity-rows';

/** A resident who signs up, with the index of the code by which they will attend. */
export interface SignUpEntry {
  readonly person: ReadPerson;
  readonly consent: NewConsent | null;
  readonly codeIndex: string;
}

/** What became of it: the id of the sign-up, or why there is none. */
export type SignUpOutcome =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: AttendanceRefusal };

/** Signs residents up for an activity that is held, one after the other by the rules. Outcomes in the order of the entries. */
export async function enterSignUps(
  tx: Transaction,
  context: CommandContext,
  { activity, entries }: { readonly activity: Activity; readonly entries: readonly SignUpEntry[] },
): Promise<readonly SignUpOutcome[]> {
  const { districtId, divisionId, id: activityId } = activity;
  const now = context.clock.now();
  const residentIds = await recordResidents(
    tx,
    { districtId, now },
    entries.map(({ person, consent }) => ({
      ...{ divisionId, known: { by: 'person', person } as const, consent },
      ...{ birthYear: person.birthYear, sex: person.sex, employmentStatus: null },
    })),
  );
  const signedUp = await residentsSignedUp(tx, activity);
  const standing = await standingOf(tx, activity);
  const fresh = new Map<string, NewRow<ActivitySignUp>>();
  const decided = entries.map(({ codeIndex }, index) => {
    const residentId = residentIds[index] ?? '';
    const checked = checkSignUp(
      { ...standing, signedUp: standing.signedUp + fresh.size },
      { now: now.getTime(), isSignedUp: signedUp.has(residentId) || fresh.has(residentId) },
    );
    if (!checked.ok) return { residentId, refusal: checked.refusal };
    fresh.set(residentId, { districtId, divisionId, activityId, residentId, codeIndex, createdAt: now });
    return { residentId, refusal: null };
  });
  const rows = await tx.repository(ActivitySignUp).insertMany([...fresh.values()]);
  await recordActivityEvents(tx, context, { activity, kind: 'signedUp', count: rows.length });
  const ids = new Map(rows.map(({ residentId, id }) => [residentId, id]));
  return decided.map(({ residentId, refusal }) =>
    refusal === null ? { ok: true, id: ids.get(residentId) ?? '' } : { ok: false, refusal },
  );
}

async function residentsSignedUp(
  tx: Transaction,
  { districtId, id }: Activity,
): Promise<ReadonlySet<string>> {
  const rows = await tx.sql<{ residentId: string }>(
    `select resident_id as "residentId" from activity_sign_up
      where district_id = $1::bigint and activity_id = $2::uuid and withdrawn_at is null`,
    [districtId, id],
  );
  return new Set(rows.map(({ residentId }) => residentId));
}
