import { advanceActivity as decide } from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { Activity } from './activity.entity';
import { activityRefused } from './activity.errors';
import type { AdvanceActivityInput } from './activity.inputs';
import { ActivityChanged } from './activity-results';
import { holdActivity, recordActivityEvent, standingOf } from './activity-rows';
import { toActivity } from './activity.type';

/** Takes an activity one step on. */
export async function advanceActivity(context: CommandContext, input: AdvanceActivityInput): Promise<object> {
  const fieldErrors = textProblems('reason', input.reason, { maximum: 200, required: false });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: CommandContext,
  input: AdvanceActivityInput,
): Promise<object> {
  const activity = await holdActivity(tx, input.activityId);
  if (!activity) return new NotFound({ subject: 'activityId' });
  const reason = textOrNull(input.reason);
  const { attended } = await standingOf(tx, activity);
  const decided = decide(activity.state, input.action, {
    begun: context.clock.now() >= activity.startsAt,
    attended: attended > 0,
    unattended: attended === 0,
    ...(reason === null ? {} : { reason }),
  });
  if (!decided.ok) return activityRefused(decided.refusal);
  const { districtId, id } = activity;
  const outcome = await tx
    .repository(Activity)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state: decided.value });
  if (outcome !== 'updated') return staleVersion(tx, Activity, { districtId, id });
  await recordActivityEvent(tx, context, { activity, kind: input.action, note: reason });
  const row = await tx.repository(Activity).findOne({ districtId, id });
  return Object.assign(new ActivityChanged(), { activity: toActivity(row ?? activity) });
}
