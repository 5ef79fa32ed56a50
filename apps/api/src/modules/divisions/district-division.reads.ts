import type { Reads } from '../../platform/database';

/** The division at the root of a district. */
export async function readDistrictDivision(reads: Reads, districtId: string): Promise<string> {
  const [row] = await reads.sql<{ id: string }>(
    'select division_id::text as id from district where id = $1::bigint',
    [districtId],
  );
  if (!row) throw new Error(`No district ${districtId}`);
  return row.id;
}
