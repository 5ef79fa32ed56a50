import type { Reads } from '../../platform/database';

/** Households of communities by the register of estates, by the id of the community; one without an estate is left out. */
export async function readHouseholds(
  reads: Reads,
  asked: { readonly districtId: string; readonly divisionIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await reads.sql<{ divisionId: string; households: number }>(
    `select p.division_id::text as "divisionId", sum(e.households)::int as households
       from unnest($1::bigint[]) p(division_id)
       join division_closure below on below.ancestor_id = p.division_id
       join estate e on e.district_id = $2::bigint and e.division_id = below.descendant_id
      where e.households is not null
      group by 1`,
    [[...asked.divisionIds], asked.districtId],
  );
  return new Map(rows.map(({ divisionId, households }) => [divisionId, households]));
}
