import type { Transaction } from '../../../platform/database';
import { recordDifference } from '../../../platform/rollups';
import { TOUCHED_ORIGINS } from './origin-rollup';

/** What else adds tasks to an original waits: both would reckon without the other. A few locks do for all originals. */
const HELD = `
  select pg_advisory_xact_lock(held.lock) from (
    select distinct 1 + (hashtextextended(t.origin_id::text, t.district_id) & 31) + 1000 * t.district_id as lock
      from community_task t where t.district_id = $1::bigint and t.id = any($2::uuid[]) order by 1) held`;

/** Takes tasks out of the originals that they are of (`-1`), before their rows are changed, and puts them in again afterwards (`1`). */
export async function recordOriginFigures(
  tx: Transaction,
  change: { readonly districtId: string; readonly factIds: readonly string[]; readonly sign: 1 | -1 },
): Promise<void> {
  if (change.factIds.length === 0) return;
  await tx.sql(HELD, [change.districtId, [...change.factIds]]);
  await recordDifference(tx, TOUCHED_ORIGINS, change);
}
