import { divisionPath } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { mayAt } from '../organisations';

/** Whether the actor may manage votes and committees at the division of a row: reading it is not enough. */
export async function mayManage(
  reads: Reads,
  row: { readonly districtId: string; readonly divisionId: string },
): Promise<boolean> {
  if (reads.actor.kind === 'system') return true;
  const [division] = await reads.sql<{ path: string }>('select path from division where id = $1::bigint', [
    row.divisionId,
  ]);
  if (!division) return false;
  const place = { districtId: row.districtId, path: divisionPath(division.path) };
  return mayAt(reads.actor, 'ownersCommittee.manage', place);
}
