import type { Reads } from '../../platform/database';

/** A committee at or below one of some places; the place by its index. */
export interface CommitteeBelow {
  readonly place: number;
  readonly divisionId: string;
}

/** Communities and villages at or below places, each of which has one committee; virtual communities have none. */
export async function listCommitteesBelow(
  reads: Reads,
  divisionIds: readonly string[],
): Promise<readonly CommitteeBelow[]> {
  return reads.sql<CommitteeBelow>(
    `select (p.position - 1)::int as place, d.id::text as "divisionId"
       from unnest($1::bigint[]) with ordinality p(division_id, position)
       join division_closure below on below.ancestor_id = p.division_id
       join division d on d.id = below.descendant_id and d.kind in ('community', 'village') and d.exists_to is null
      order by 1, d.id`,
    [[...divisionIds]],
  );
}
