import type { Reads } from '../../../platform/database';
import { type ImportContext, type ImportLookup, namedLookup } from '../../../platform/imports';

/** Organisations of the district within the reach of the import. */
const ORGANISATIONS = `
  select o.id::text as id, o.name, d.name as place,
         array_remove(array[o.uscc, o.filing_number], null) as aliases
    from organisation o join division d on d.id = o.division_id
   where o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null
     and ($2::bigint[] is null or exists (select 1 from division_closure own
       where own.descendant_id = o.division_id and own.ancestor_id = any($2::bigint[])))
   order by o.name, o.id`;

/**
 * Organisations as ledgers of later modules name them: by name, credit code or filing number; of one name by the
 * community in the cell of `placeColumn`.
 */
export async function organisationLookup(
  reads: Reads,
  { districtId, divisionIds }: ImportContext,
  placeColumn?: string,
): Promise<ImportLookup> {
  return namedLookup(await reads.sql(ORGANISATIONS, [districtId, divisionIds]), placeColumn);
}
