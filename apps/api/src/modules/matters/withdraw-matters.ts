import type { Transaction } from '../../platform/database';
import { recordDeltas } from '../../platform/rollups';
import { MATTER_ROLLUP } from './matter-rollup';

/**
 * Takes the matters of an import batch out of lists and figures again; the rows stay, marked with when. Matters
 * that were withdrawn before are left alone, so doing it twice changes nothing.
 */
export async function withdrawMatters(
  tx: Transaction,
  batch: { districtId: string; importBatchId: string; at: Date },
): Promise<void> {
  const rows = await tx.sql<{ id: string }>(
    `select id from matter
      where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null order by id for update`,
    [batch.districtId, batch.importBatchId],
  );
  const factIds = rows.map((row) => row.id);
  await recordDeltas(tx, MATTER_ROLLUP, { districtId: batch.districtId, factIds, sign: -1 });
  await tx.sql(
    `update matter set withdrawn_at = $3::timestamptz, version = version + 1
      where district_id = $1::bigint and id = any($2::uuid[])`,
    [batch.districtId, factIds, batch.at],
  );
}
