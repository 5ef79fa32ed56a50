import type { Reads, Transaction } from '../../database';
import type { BilingualText } from './import-template';
import type { AppliedRow, ImportContext, ImportDependents, ReadableRow } from './import-row-port';

/** Ids of things by their matching key. */
type IdsByKey = ReadonlyMap<string, string>;

/** What became of rows: those whose key came in now, and those whose thing was there already. */
export function appliedRows(
  rows: readonly ReadableRow[],
  keyOf: (values: ReadableRow['values']) => string,
  { fresh, present }: { readonly fresh: IdsByKey; readonly present: IdsByKey },
): readonly AppliedRow[] {
  return rows.map(({ ordinal, values }): AppliedRow => {
    const key = keyOf(values);
    const targetId = fresh.get(key);
    if (targetId !== undefined) return { ordinal, targetId, outcome: 'imported' };
    return { ordinal, targetId: present.get(key) ?? '', outcome: 'duplicate' };
  });
}

/** What depends on a batch, counted by a statement of its district (`$1`) and its id (`$2`). */
export async function countDependents(
  reads: Reads,
  { districtId, batchId }: ImportContext,
  { sql, what }: { readonly sql: string; readonly what: BilingualText },
): Promise<readonly ImportDependents[]> {
  const [row] = await reads.sql<{ count: number }>(sql, [districtId, batchId]);
  return [{ what, count: row?.count ?? 0 }];
}

/** Tables whose rows are taken back with their batch and nothing else. */
type WithdrawnTable =
  | 'affiliation'
  | 'government_duty'
  | 'inspection'
  | 'mandate_item'
  | 'outside_system'
  | 'plaque'
  | 'project_ballot'
  | 'project_vote'
  | 'property_unit'
  | 'survey_activity'
  | 'survey_response'
  | 'voted_project';

/** Marks the rows of a batch as withdrawn. */
export async function withdrawRows(
  tx: Transaction,
  table: WithdrawnTable,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  await tx.sql(
    `update ${table} set withdrawn_at = $3::timestamptz
      where district_id = $1::bigint and import_batch_id = $2::uuid and withdrawn_at is null`,
    [districtId, batchId, now],
  );
}
