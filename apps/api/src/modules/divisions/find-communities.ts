import type { Permission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findCurrentDivisions, findDistrictFor, permittedRows } from './current-divisions';

/** A community of today at which the actor may do something. */
export interface Community {
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
}

/**
 * The communities that some divisions stand for: a community or village for itself, what lies above for every community
 * in it, which leaves villages and virtual communities out. Undefined when one of the divisions is not the actor's, when
 * they are of several districts, or when there is no community.
 */
export async function findCommunities(
  reads: Reads,
  divisionIds: readonly string[],
  permission: Permission,
): Promise<readonly Community[] | undefined> {
  const named = await findCurrentDivisions(reads, divisionIds);
  const [first] = named.values();
  const districtId = first && (await findDistrictFor(reads, permission, first.path));
  if (districtId === undefined || named.size < divisionIds.length) return undefined;
  const asked = divisionIds.map((divisionId) => ({ districtId, divisionId }));
  if ((await permittedRows(reads, permission, asked)).length < asked.length) return undefined;
  const rows = await reads.sql<{ divisionId: string; name: string }>(
    `select distinct d.id::text as "divisionId", d.name
       from division_closure c join division d on d.id = c.descendant_id
      where c.ancestor_id = any($1::bigint[]) and d.exists_to is null
        and (d.kind = 'community' or (d.kind = 'village' and c.distance = 0))
      order by 1`,
    [[...divisionIds]],
  );
  return rows.length === 0 ? undefined : rows.map((row) => ({ districtId, ...row }));
}
