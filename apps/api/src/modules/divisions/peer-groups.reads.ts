import { type EstateTally, type EstateType, peerGroup } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Places } from './find-places';

/** The peers of a place: null where no estate of it is known. */
export interface PlacePeers {
  readonly divisionId: string;
  readonly group: EstateType | null;
}

/** By the estates in places and below them, in the order of the places. */
export async function readPeerGroups(
  reads: Reads,
  { districtId, divisionIds }: Places,
): Promise<readonly PlacePeers[]> {
  const rows = await reads.sql<EstateTally & { readonly place: string }>(
    `select c.ancestor_id::text as place, e.estate_type as "estateType", count(*)::int as estates,
            case when count(e.households) = count(*) then sum(e.households)::int end as households
       from division_closure c
       join estate e on e.district_id = $1::bigint and e.division_id = c.descendant_id
      where c.ancestor_id = any($2::bigint[])
      group by 1, 2`,
    [districtId, [...divisionIds]],
  );
  const tallies = Map.groupBy(rows, ({ place }) => place);
  return divisionIds.map((divisionId) => ({ divisionId, group: peerGroup(tallies.get(divisionId) ?? []) }));
}
