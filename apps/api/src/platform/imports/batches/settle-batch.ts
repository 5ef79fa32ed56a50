import { systemActor, type Database, type Transaction } from '../../database';
import type { BatchState } from './batch-states';
import type { BatchFailure } from './import-batch.entity';
import type { BatchKey } from './load-batch';

/** Ends a batch whose file or rows do not let it go on. */
export async function failBatch(database: Database, key: BatchKey, failure: BatchFailure): Promise<void> {
  await database.transaction(systemActor(key.districtId), (tx) =>
    tx.sql(
      `UPDATE import_batch SET state = 'failed', failure = $3::jsonb, version = version + 1 WHERE district_id = $1 AND id = $2`,
      [key.districtId, key.batchId, JSON.stringify(failure)],
    ),
  );
}

/**
 * Holds the batch for the chunk and tells whether it is to go on no further: somebody cancelled it, or another run
 * has brought it out of the running state.
 */
export async function isCancelled(tx: Transaction, key: BatchKey, running: BatchState): Promise<boolean> {
  const [batch] = await tx.sql<{ state: BatchState; cancel_requested: boolean }>(
    'SELECT state, cancel_requested FROM import_batch WHERE district_id = $1 AND id = $2 FOR UPDATE',
    [key.districtId, key.batchId],
  );
  if (batch?.state !== running) return true;
  if (!batch.cancel_requested) return false;
  await tx.sql(
    `UPDATE import_batch SET state = 'cancelled', cancel_requested = false, version = version + 1,
       committed_at = CASE WHEN imported_count > 0 THEN now() END
     WHERE district_id = $1 AND id = $2`,
    [key.districtId, key.batchId],
  );
  return true;
}
