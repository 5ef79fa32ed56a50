import { dateInShanghai, isAfterClose, isoDate, type TaskParty } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { CommunityTask } from './community-task.entity';
import { CommunityTaskEvent } from './community-task-event.entity';
import { recordCorrections } from './corrections/record-corrections';
import { recordTaskFigures } from './task-rollup';
import { RULES } from './task-standing';

/** Writes new tasks with the first event of each, which says when it was written down after the close. Every task but those that follow from another record comes this way. */
export async function insertTasks(
  tx: Transaction,
  {
    rows,
    party,
    now,
  }: { readonly rows: readonly NewRow<CommunityTask>[]; readonly party: TaskParty; readonly now: Date },
): Promise<readonly CommunityTask[]> {
  const tasks = await tx
    .repository(CommunityTask)
    .insertMany(rows.map((row) => ({ ...row, createdAt: now, updatedAt: now })));
  const today = dateInShanghai(now.getTime());
  await tx.repository(CommunityTaskEvent).insertMany(
    tasks.map(({ districtId, divisionId, id, receivedOn, editionId, itemId }) => ({
      ...{ districtId, divisionId, taskId: id, kind: 'receive' as const, party },
      ...{ occurredOn: receivedOn, editionId, itemId, recordedAt: now },
      afterClose: isAfterClose({ receivedOn: isoDate(receivedOn), correctedOn: today }, RULES),
    })),
  );
  for (const [districtId, own] of Map.groupBy(tasks, (task) => task.districtId)) {
    const taskIds = own.map(({ id }) => id);
    await recordCorrections(tx, { districtId, taskIds, act: { kind: 'receive', day: today, now } }, []);
    await recordTaskFigures(tx, { districtId, factIds: taskIds, sign: 1 });
  }
  return tasks;
}
