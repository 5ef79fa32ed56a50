import type { DivisionKind } from '@weizhi/domain';
import type { Reads } from '../platform/database';
import type { OfficialCommunity } from './demonstration';

/** Internal ids of the divisions of a district by their codes. */
export interface DivisionIds {
  /** @throws when there is no division of that code, which means that the plan was made for another tree. */
  of(code: string): string;
}

/** The divisions of a district that exist today. */
export async function listDivisionIds(reads: Reads, districtId: string): Promise<DivisionIds> {
  const rows = await reads.sql<{ id: string; code: string }>(
    `select d.id::text, d.code
       from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.exists_to is null
      where t.id = $1::bigint and d.code is not null`,
    [districtId],
  );
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return {
    of(code) {
      const id = ids.get(code);
      if (id === undefined) throw new Error(`District ${districtId} has no division ${code}`);
      return id;
    },
  };
}

/** The divisions of the lowest official level of a district, by their codes; virtual ones among them. */
export function listCommunities(reads: Reads, districtId: string): Promise<OfficialCommunity[]> {
  const kinds: readonly DivisionKind[] = ['community', 'village', 'virtualCommunity'];
  return reads.sql<OfficialCommunity>(
    `select d.code, d.name, d.kind, p.code as "subdistrictCode", p.name as "subdistrictName"
       from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.exists_to is null and d.kind = any($2::text[])
       join division p on p.id = d.parent_id
      where t.id = $1::bigint
      order by d.code`,
    [districtId, kinds],
  );
}
