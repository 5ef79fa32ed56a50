import { checkAttendanceCode, codeExpiry } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { participationRefused } from '../participation';
import { type Activity, ActivitySignUp } from './activity.entity';
import type { RecordAttendanceInput } from './activity.inputs';
import { AttendanceChanged } from './activity-results';
import { codeIndexOf, findSignUp, holdActivity } from './activity-rows';
import { attendanceRefused } from './attendance.errors';
import { enterAttendances } from './enter-attendances';
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
  const entries = [{ signUp: found, minutes: input.minutes ?? null, byCode: input.code != null }];
  const [outcome] = await enterAttendances(tx, context, { activity, entries });
  if (outcome?.kind === 'refused') return attendanceRefused(outcome.refusal);
  if (outcome?.kind === 'notRecorded') return participationRefused(outcome.refusal);
  const { districtId } = activity;
  return Object.assign(new AttendanceChanged(), {
    signUp: await readSignUp(tx, { districtId, id: found.id }),
  });
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
