import type { Transaction } from '../database';
import { contributionSql, quote, type RollupSource } from './rollup-source';

/** Name of the job that brings recorded deltas into the cells. */
export const APPLY_ROLLUP_DELTAS = 'apply-rollup-deltas';

/**
 * Records that facts were added (`+1`) or are about to be withdrawn (`-1`): call it after the insert, and
 * before the row is marked as withdrawn, in the same transaction. Only live rows count.
 */
export async function recordDeltas(
  tx: Transaction,
  source: RollupSource,
  change: { readonly districtId: string; readonly factIds: readonly string[]; readonly sign: 1 | -1 },
): Promise<void> {
  if (change.factIds.length === 0) return;
  await tx.sql(
    `insert into rollup_delta (district_id, source, division_id, occurred_on, dimension, member, measure, amount, grains)
     select c.district_id, ${quote(source.code)}, c.division_id, c.occurred_on, c.dimension, c.member, c.measure, $3::int * c.amount, c.grains
       from (${contributionSql(source, `f.district_id = $1::bigint and f.id = any($2::uuid[]) and ${source.live}`)}) c`,
    [change.districtId, change.factIds, change.sign],
  );
  await applySoon(tx, change.districtId);
}

/**
 * Records what rows add to facts that are made of several rows each, or are about to take away from them: what these facts
 * come to, less what they come to without the rows, whose ids are the second parameter of both tables.
 */
export async function recordDifference(
  tx: Transaction,
  { whole, without }: { readonly whole: RollupSource; readonly without: RollupSource },
  change: { readonly districtId: string; readonly factIds: readonly string[]; readonly sign: 1 | -1 },
): Promise<void> {
  const [all, others] = [whole, without].map((source) =>
    contributionSql(source, `f.district_id = $1::bigint and ${source.live}`),
  );
  const columns = 'district_id, division_id, occurred_on, dimension, member, measure, grains';
  await tx.sql(
    `insert into rollup_delta (${columns}, source, amount)
     select ${columns}, ${quote(whole.code)}, $3::int * sum(amount)
       from (select ${columns}, amount from (${all ?? ''}) w
             union all select ${columns}, -amount from (${others ?? ''}) o) d
      group by ${columns} having sum(amount) <> 0`,
    [change.districtId, [...change.factIds], change.sign],
  );
  await applySoon(tx, change.districtId);
}

/** Rows that several sources tell their figures from, each with a weight: 1 as it is, -1 as it would be without some facts. */
export interface WeighedRows {
  /** Query for the rows, `$1` the district and `$2` the ids of the facts. */
  readonly rows: string;
  /** Expression of the weight of a row `f`. */
  readonly weight: string;
  /** Their tables are left aside for the rows. */
  readonly sources: readonly RollupSource[];
}

/**
 * Records what facts make of figures that no fact has on its own, such as persons counted once: the rows with these facts less
 * those without, worked out once for all the sources. To be called while the facts count: after they were written (`1`), and
 * before they are withdrawn (`-1`).
 */
export async function recordWeighed(
  tx: Transaction,
  { rows, weight, sources }: WeighedRows,
  change: { readonly districtId: string; readonly factIds: readonly string[]; readonly sign: 1 | -1 },
): Promise<void> {
  const columns = 'district_id, division_id, occurred_on, dimension, member, measure, grains';
  const contributions = sources.map(
    (source) => `select ${columns}, ${quote(source.code)}, $3::int * amount
       from (${contributionSql({ ...source, table: 'weighed' }, source.live, weight)}) c`,
  );
  await tx.sql(
    `insert into rollup_delta (${columns}, source, amount)
     with weighed as materialized (${rows}) ${contributions.join(' union all ')}`,
    [change.districtId, [...change.factIds], change.sign],
  );
  await applySoon(tx, change.districtId);
}

/** Has the cells of a district brought up to date: by one job at a time, and one more for what comes meanwhile. */
export async function applySoon(tx: Transaction, districtId: string): Promise<void> {
  const key = `${APPLY_ROLLUP_DELTAS}:${districtId}`;
  await tx.enqueue(APPLY_ROLLUP_DELTAS, { districtId }, { key, queue: key });
}
