import type { Transaction } from '../database';
import { lockCells, rebuildNextOutdated } from './rebuild-rollup';
import { spanStartSql } from './rollup-source';

/** Deltas that one transaction takes away, more or less: those of one business transaction stay together. */
const BATCH = 200_000;

/**
 * Adds waiting deltas of a district to its cells and takes them away, in one transaction. Answers how many it
 * took: 0 means that the cells are up to date. Safe to run twice and at the same time: each delta is
 * taken by one transaction only.
 */
export async function applyDeltas(tx: Transaction, districtId: string): Promise<number> {
  await lockCells(tx, districtId);
  const [taken] = await tx.sql<{ count: string; emptied: readonly EmptiedCell[] }>(
    `with taken as (
       delete from rollup_delta
        where district_id = $1::bigint
          and recorded_at <= coalesce(
            (select recorded_at from rollup_delta where district_id = $1::bigint order by recorded_at offset $2::int limit 1),
            'infinity')
       returning source, division_id, occurred_on, dimension, member, measure, amount, grains
     ), sums as (
       select source, g.grain, dimension, division_id,
              ${spanStartSql('g.grain', 'occurred_on')} as starts_on,
              member, measure, sum(amount) as amount
         from taken cross join unnest(grains) g(grain)
        group by 1, 2, 3, 4, 5, 6, 7
     ), cells as (
       insert into rollup_cell (district_id, source, grain, dimension, division_id, starts_on, member, measure, amount)
       select $1::bigint, source, grain, dimension, division_id, starts_on, member, measure, amount from sums
       on conflict (district_id, source, grain, dimension, division_id, starts_on, member, measure)
       do update set amount = rollup_cell.amount + excluded.amount
       returning source, grain, dimension, division_id, starts_on, member, measure, amount
     ), state as (
       insert into rollup_state (district_id, source, as_of) select distinct $1::bigint, source, now() from taken
       on conflict (district_id, source) do update set version = rollup_state.version + 1, as_of = excluded.as_of
     )
     select (select count(*)::text from taken) as count,
            (select coalesce(json_agg(json_build_object('source', source, 'grain', grain, 'dimension', dimension,
                      'division_id', division_id, 'starts_on', starts_on, 'member', member, 'measure', measure)), '[]')
               from cells where amount = 0) as emptied`,
    [districtId, BATCH],
  );
  await removeEmptied(tx, districtId, taken?.emptied ?? []);
  return Number(taken?.count ?? 0);
}

/** Key of a cell, by the names of its columns. */
type EmptiedCell = Readonly<Record<string, string | number>>;

/** Takes away the cells that come to nothing, by their keys: looking for them would read every cell of the district. */
async function removeEmptied(
  tx: Transaction,
  districtId: string,
  emptied: readonly EmptiedCell[],
): Promise<void> {
  if (emptied.length === 0) return;
  await tx.sql(
    `delete from rollup_cell c
      using json_to_recordset($2::json) e(source text, grain text, dimension text, division_id bigint, starts_on date, member text, measure text)
      where c.district_id = $1::bigint and c.source = e.source and c.grain = e.grain and c.dimension = e.dimension
        and c.division_id = e.division_id and c.starts_on = e.starts_on and c.member = e.member and c.measure = e.measure`,
    [districtId, JSON.stringify(emptied)],
  );
}

/** Runs work in a transaction of its own. */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Brings the cells of a district up to date: first computes anew what was kept by another definition, a source at a time,
 * then applies deltas until none is left; each step in a transaction of its own. Tells which sources it rebuilt. Between two
 * applications it waits as `between` says, which is told how many deltas the one before took.
 */
export async function applyAllDeltas(
  inTransaction: InTransaction,
  districtId: string,
  {
    onRebuilt = () => undefined,
    between = () => Promise.resolve(),
  }: {
    readonly onRebuilt?: (source: string) => void;
    readonly between?: (taken: number) => Promise<void>;
  } = {},
): Promise<void> {
  const next = (): Promise<string | null> => inTransaction((tx) => rebuildNextOutdated(tx, districtId));
  for (let source = await next(); source !== null; source = await next()) onRebuilt(source);
  const apply = (): Promise<number> => inTransaction((tx) => applyDeltas(tx, districtId));
  for (let taken = await apply(); taken > 0; taken = await apply()) await between(taken);
}
