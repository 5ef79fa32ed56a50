import { isAfterClose, isoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { staleVersion } from '../../platform/errors/stale-version';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskEvent } from './community-task-event.entity';
import { keepFigures } from './keep-figures';
import { CommunityTaskChanged } from './task-results';
import { RULES, todayOf } from './task-standing';
import { COMMUNITY_TASK, toCommunityTask } from './task.type';

/** A change of a task with the event that tells of it. */
export interface TaskChange {
  readonly row: CommunityTask;
  readonly expectedVersion: number;
  readonly changes: NewRow<CommunityTask>;
  readonly event: Pick<CommunityTaskEvent, 'kind' | 'party'> &
    Partial<
      Pick<CommunityTaskEvent, 'note' | 'occurredOn' | 'editionId' | 'itemId' | 'oldValue' | 'newValue'>
    >;
}

/** Saves a change with its event; a change that comes second is told the version of now. Every command on a task ends here. */
export async function saveTask(
  tx: Transaction,
  context: RequestContext,
  { row, expectedVersion, changes, event }: TaskChange,
): Promise<object> {
  const { districtId, divisionId, receivedOn, id } = row;
  const key = { districtId, receivedOn, id };
  const outcome = await keepFigures(tx, { districtId, where: 't.id = $2::uuid', values: [id] }, () =>
    tx
      .repository(CommunityTask)
      .updateVersioned(key, expectedVersion, { ...changes, updatedAt: context.clock.now() }),
  );
  if (outcome !== 'updated') return staleVersion(tx, CommunityTask, key);
  const today = todayOf(context);
  await tx.repository(CommunityTaskEvent).insert({
    ...{ districtId, divisionId, taskId: id, occurredOn: today, recordedAt: context.clock.now() },
    ...event,
    afterClose: isAfterClose({ receivedOn: isoDate(receivedOn), correctedOn: today }, RULES),
  });
  await tx.audit({
    districtId,
    action: `communityTask.${event.kind}`,
    subject: { type: COMMUNITY_TASK, id },
    requestId: context.requestId,
  });
  const changed = await tx.repository(CommunityTask).findOne(key);
  return Object.assign(new CommunityTaskChanged(), { task: toCommunityTask(changed ?? row, today) });
}
