import {
  ACTIVITY_PARTICIPATION,
  activityMinutes,
  type AttendanceRefusal,
  checkAttendance,
  dateInShanghai,
  type ParticipationRefusal,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import {
  type NewParticipation,
  type ParticipationRequest,
  type RecordedParticipation,
  recordParticipation,
} from '../participation';
import type { ActivitySignUp, Activity } from './activity.entity';
import { recordActivityEvents, SOURCE_MODULE, standingOf } from './activity-rows';

/** That somebody who signed up was there. */
export interface AttendanceEntry {
  readonly signUp: ActivitySignUp;
  /** The whole length where it is null. */
  readonly minutes: number | null;
  /** By their one-time code; otherwise by the sheet. */
  readonly byCode: boolean;
}

/** What became of it. */
export type AttendanceOutcome =
  | { readonly kind: 'attended' }
  | { readonly kind: 'refused'; readonly refusal: AttendanceRefusal }
  | { readonly kind: 'notRecorded'; readonly refusal: ParticipationRefusal };

/** Attendance at an activity that is held, and how it is recorded that they took part. */
export interface Attending {
  readonly activity: Activity;
  readonly entries: readonly AttendanceEntry[];
  /** The recorder of participation, unless a loading command gathers what it records; outcomes in the order of the facts. */
  readonly record?: (
    tx: Transaction,
    request: ParticipationRequest,
    facts: readonly NewParticipation[],
  ) => Promise<readonly Pick<RecordedParticipation, 'kind'>[]>;
}

/** Records who attended and with it that they took part, one after the other by the rules. Outcomes in the order of the entries. */
export async function enterAttendances(
  tx: Transaction,
  context: CommandContext,
  { activity, entries, record = recordParticipation }: Attending,
): Promise<readonly AttendanceOutcome[]> {
  const { districtId } = activity;
  const now = context.clock.now();
  const standing = await standingOf(tx, activity);
  let { attended } = standing;
  const refusals = entries.map(({ signUp, minutes }) => {
    const checked = checkAttendance(
      { ...standing, attended },
      {
        now: now.getTime(),
        minutes: minutes ?? activityMinutes(standing),
        hasAttended: signUp.attendedAt !== null,
      },
    );
    if (checked.ok) attended += 1;
    return checked.ok ? null : checked.refusal;
  });
  const admitted = entries.filter((_, index) => refusals[index] === null);
  const recorded = await record(
    tx,
    { districtId, sourceModule: SOURCE_MODULE, now },
    admitted.map((entry) => attendanceOf(activity, entry)),
  );
  const notRecorded = new Map(
    admitted.flatMap((entry, index) => {
      const outcome = recorded[index] as RecordedParticipation | undefined;
      return outcome?.kind === 'refused' ? [[entry, outcome.refusal] as const] : [];
    }),
  );
  const there = admitted.filter((entry) => !notRecorded.has(entry));
  await mark(tx, { activity, there, now });
  await recordActivityEvents(tx, context, { activity, kind: 'attended', count: there.length });
  return entries.map((entry, index): AttendanceOutcome => {
    const refusal = refusals[index] ?? null;
    if (refusal) return { kind: 'refused', refusal };
    const unrecorded = notRecorded.get(entry);
    return unrecorded ? { kind: 'notRecorded', refusal: unrecorded } : { kind: 'attended' };
  });
}

/** Taking part in an activity, as a fact. */
function attendanceOf(activity: Activity, { signUp, minutes, byCode }: AttendanceEntry): NewParticipation {
  const { mechanism, stage, depth } = ACTIVITY_PARTICIPATION[activity.kind];
  const { divisionId, startsAt, endsAt } = activity;
  return {
    ...{ divisionId, mechanism, stage, depth },
    minutes: minutes ?? activityMinutes({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() }),
    evidence: evidenceOf(byCode),
    happenedOn: dateInShanghai(startsAt.getTime()),
    participant: { kind: 'resident', residentId: signUp.residentId },
    channel: 'offline',
    initiator: activity.initiator,
    taskId: activity.taskId,
    occasion: `activity:${activity.id}`,
    sourceId: sourceIdOf(signUp),
  };
}

function evidenceOf(byCode: boolean): 'attendanceCode' | 'signInSheet' {
  return byCode ? 'attendanceCode' : 'signInSheet';
}

async function mark(
  tx: Transaction,
  { activity, there, now }: { activity: Activity; there: readonly AttendanceEntry[]; now: Date },
): Promise<void> {
  if (there.length === 0) return;
  const { startsAt, endsAt } = activity;
  const whole = activityMinutes({ startsAt: startsAt.getTime(), endsAt: endsAt.getTime() });
  await tx.sql(
    `update activity_sign_up s
        set attended_at = $2::timestamptz, minutes = a.minutes, evidence = a.evidence, version = s.version + 1,
            code_used_at = case when a.evidence = 'attendanceCode' then $2::timestamptz else s.code_used_at end
       from unnest($3::uuid[], $4::int[], $5::text[]) as a(id, minutes, evidence)
      where s.district_id = $1::bigint and s.id = a.id`,
    [
      activity.districtId,
      now,
      there.map(({ signUp }) => signUp.id),
      there.map(({ minutes }) => minutes ?? whole),
      there.map(({ byCode }) => evidenceOf(byCode)),
    ],
  );
}

/** Attendance that is recorded again after it was taken back is another fact. */
export function sourceIdOf({ id, version }: Pick<ActivitySignUp, 'id' | 'version'>): string {
  return `${id}:${String(version)}`;
}
