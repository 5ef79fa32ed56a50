import {
  ACTIVITY_PARTICIPATION,
  activityMinutes,
  checkAttendance,
  checkAttendanceCode,
  codeExpiry,
  dateInShanghai,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { recordParticipation } from '../participation';
import { type Activity, ActivitySignUp } from './activity.entity';
import type { RecordAttendanceInput } from './activity.inputs';
import { AttendanceChanged } from './activity-results';
import {
  codeIndexOf,
  findSignUp,
  holdActivity,
  recordActivityEvent,
  SOURCE_MODULE,
  standingOf,
} from './activity-rows';
import { attendanceRefused, participationRefused } from './attendance.errors';
import { readSignUp } from './sign-ups.reads';

/** Records that somebody attended, by their one-time code or by the sheet, and with it that they took part. */
export async function recordAttendance(
  context: RequestContext,
  input: RecordAttendanceInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => record(tx, context, input));
}

function problemsOf({ code, signUpId, minutes }: RecordAttendanceInput): FieldError[] {
  return [
    ...((code == null) === (signUpId == null) ? [fieldError('code', 'REQUIRED')] : []),
    ...(minutes != null && minutes < 1
      ? [fieldError('minutes', 'OUT_OF_RANGE', { minimum: 1, maximum: 1440 })]
      : []),
  ];
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordAttendanceInput,
): Promise<object> {
  const activity = await holdActivity(tx, input.activityId);
  if (!activity) return new NotFound({ subject: 'activityId' });
  const now = context.clock.now();
  const found = await signUpOf(tx, activity, input);
  const refusal = input.code == null ? undefined : codeRefusal(activity, found, now.getTime());
  if (refusal) return refusal;
  if (!found) return new NotFound({ subject: 'signUpId' });
  const standing = await standingOf(tx, activity);
  const minutes = input.minutes ?? activityMinutes(standing);
  const checked = checkAttendance(standing, {
    now: now.getTime(),
    minutes,
    hasAttended: found.attendedAt !== null,
  });
  if (!checked.ok) return attendanceRefused(checked.refusal);
  return attend(tx, context, { activity, signUp: found, minutes, byCode: input.code != null });
}

/** What stands against a code; undefined when nothing does. */
function codeRefusal(
  { endsAt }: Activity,
  signUp: ActivitySignUp | undefined,
  now: number,
): object | undefined {
  const known = signUp && {
    usedAt: signUp.codeUsedAt?.getTime() ?? null,
    expiresAt: codeExpiry({ endsAt: endsAt.getTime() }),
  };
  const checked = checkAttendanceCode(known ?? null, now);
  return checked.ok ? undefined : attendanceRefused(checked.refusal);
}

async function signUpOf(
  tx: Transaction,
  activity: Activity,
  { code, signUpId }: RecordAttendanceInput,
): Promise<ActivitySignUp | undefined> {
  const { districtId, id } = activity;
  const row =
    code == null
      ? await findSignUp(tx, signUpId)
      : await tx
          .repository(ActivitySignUp)
          .findOne({ districtId, activityId: id, codeIndex: codeIndexOf(activity, code.trim()) });
  return row?.withdrawnAt === null && row.activityId === id ? row : undefined;
}

interface Attending {
  readonly activity: Activity;
  readonly signUp: ActivitySignUp;
  readonly minutes: number;
  readonly byCode: boolean;
}

async function attend(
  tx: Transaction,
  context: RequestContext,
  { activity, signUp, minutes, byCode }: Attending,
): Promise<object> {
  const { districtId, divisionId } = activity;
  const now = context.clock.now();
  const evidence = byCode ? 'attendanceCode' : 'signInSheet';
  const { mechanism, stage, depth } = ACTIVITY_PARTICIPATION[activity.kind];
  const [recorded] = await recordParticipation(tx, { districtId, sourceModule: SOURCE_MODULE, now }, [
    {
      ...{ divisionId, mechanism, stage, depth, minutes, evidence },
      happenedOn: dateInShanghai(activity.startsAt.getTime()),
      participant: { kind: 'resident', residentId: signUp.residentId },
      channel: 'offline',
      initiator: activity.initiator,
      taskId: activity.taskId,
      occasion: `activity:${activity.id}`,
      sourceId: sourceIdOf(signUp),
    },
  ]);
  if (recorded?.kind === 'refused') return participationRefused(recorded.refusal);
  await tx.repository(ActivitySignUp).updateVersioned({ districtId, id: signUp.id }, signUp.version, {
    ...{ attendedAt: now, minutes, evidence },
    ...(byCode ? { codeUsedAt: now } : {}),
  });
  await recordActivityEvent(tx, context, { activity, kind: 'attended' });
  return Object.assign(new AttendanceChanged(), {
    signUp: await readSignUp(tx, { districtId, id: signUp.id }),
  });
}

/** Attendance that is recorded again after it was taken back is another fact. */
export function sourceIdOf({ id, version }: Pick<ActivitySignUp, 'id' | 'version'>): string {
  return `${id}:${String(version)}`;
}
