import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textProblems } from '../../platform/errors/text-problems';
import { toGlobalId } from '../../platform/graphql/global-id';
import { withdrawParticipation } from '../participation';
import { ActivitySignUp } from './activity.entity';
import type { WithdrawAttendanceInput } from './activity.inputs';
import { AttendanceChanged } from './activity-results';
import { findSignUp, holdActivity, recordActivityEvent, SOURCE_MODULE } from './activity-rows';
import { ACTIVITY } from './activity.type';
import { attendanceRefused } from './attendance.errors';
import { sourceIdOf } from './enter-attendances';
import { readSignUp } from './sign-ups.reads';

/** Takes attendance back that was recorded by mistake; what it counted for counts no more. */
export async function withdrawAttendance(
  context: RequestContext,
  input: WithdrawAttendanceInput,
): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 200, required: true });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => withdraw(tx, context, input));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  input: WithdrawAttendanceInput,
): Promise<object> {
  const found = await findSignUp(tx, input.signUpId);
  const activity =
    found && (await holdActivity(tx, toGlobalId(ACTIVITY, found.districtId, found.activityId)));
  if (!activity || found.attendedAt === null) return new NotFound({ subject: 'signUpId' });
  if (activity.state !== 'open' && activity.state !== 'held')
    return attendanceRefused({ code: 'attendanceNotOpen', activityState: activity.state });
  const { districtId, id } = found;
  const outcome = await tx
    .repository(ActivitySignUp)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      ...{ attendedAt: null, minutes: null, evidence: null },
    });
  if (outcome !== 'updated') return staleVersion(tx, ActivitySignUp, { districtId, id });
  const reason = input.reason.trim();
  await withdrawParticipation(tx, {
    ...{ districtId, sourceModule: SOURCE_MODULE, reason },
    sourceIds: [sourceIdOf({ id, version: found.version - 1 })],
    now: context.clock.now(),
  });
  await recordActivityEvent(tx, context, { activity, kind: 'attendanceWithdrawn', note: reason });
  return Object.assign(new AttendanceChanged(), { signUp: await readSignUp(tx, { districtId, id }) });
}
