import { dateInShanghai } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import type { ImportContext, ImportDependents } from '../../../platform/imports';
import { keepFigures } from '../keep-figures';

/** Tasks of a batch with which something was done since it came in: undoing it would take that along. */
export async function listChangedSince(
  reads: Reads,
  { districtId, batchId }: ImportContext,
): Promise<readonly ImportDependents[]> {
  const [row] = await reads.sql<{ count: number }>(
    `select count(*)::int as count from community_task
      where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null and version > 1`,
    [districtId, batchId],
  );
  const count = row?.count ?? 0;
  return count === 0 ? [] : [{ what: { zh: '已办理过的任务', en: 'tasks handled since' }, count }];
}

/** Takes the tasks of a batch out of every list and figure. */
export async function withdrawTasks(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  const act = { kind: 'undoImport', day: dateInShanghai(now.getTime()), now } as const;
  const ofBatch = { districtId, where: 't.import_batch_id = $2::uuid', values: [batchId], act };
  await keepFigures(tx, ofBatch, () =>
    tx.sql(
      `update community_task set withdrawn_at = $3::timestamptz, version = version + 1
        where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
      [districtId, batchId, now],
    ),
  );
}
