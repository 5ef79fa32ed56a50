import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { staleVersion } from '../../platform/errors/stale-version';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskChanged } from './task-results';
import { todayOf } from './task-standing';
import { COMMUNITY_TASK, toCommunityTask } from './task.type';
import { type TaskChange, writeTaskChange } from './write-task-change';

/** Saves what somebody does with a task; a change that comes second is told the version of now. Every command on a task ends here. */
export async function saveTask(
  tx: Transaction,
  context: RequestContext,
  change: TaskChange,
): Promise<object> {
  const { districtId, receivedOn, id } = change.row;
  const key = { districtId, receivedOn, id };
  const today = todayOf(context);
  const outcome = await writeTaskChange(tx, change, { today, now: context.clock.now() });
  if (outcome !== 'updated') return staleVersion(tx, CommunityTask, key);
  await tx.audit({
    districtId,
    action: `communityTask.${change.event.kind}`,
    subject: { type: COMMUNITY_TASK, id },
    requestId: context.requestId,
  });
  const changed = await tx.repository(CommunityTask).findOne(key);
  return Object.assign(new CommunityTaskChanged(), { task: toCommunityTask(changed ?? change.row, today) });
}
