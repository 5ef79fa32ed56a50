import type { Transaction } from '../database';
import { rollupCellsSql, rollupDefinition } from './rollup-definition';
import { listRollupSources } from './rollup-registry';
import { quote, type RollupSource } from './rollup-source';

/** Bringing rollups up to date is no request: it may take its time and some memory, and wait for its turn. */
const UNHURRIED = `set local statement_timeout = '60min'; set local lock_timeout = '5min'; set local work_mem = '128MB'`;

/** Waits until nobody else changes the cells of the district, and keeps others waiting up to the end of the transaction. */
export async function lockCells(tx: Transaction, districtId: string): Promise<void> {
  await tx.sql(UNHURRIED);
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended('rollup', $1::bigint))`, [districtId]);
}

/**
 * Computes the cells of a source anew from the facts of a district and forgets its waiting deltas, whose
 * effect the facts already have. Leaves the same digits as the increments would. Answers how many cells there are.
 */
export async function rebuildRollup(
  tx: Transaction,
  source: RollupSource,
  districtId: string,
): Promise<number> {
  await lockCells(tx, districtId);
  const code = quote(source.code);
  await tx.sql(`delete from rollup_cell where district_id = $1::bigint and source = ${code}`, [districtId]);
  // One statement, and so one moment: of whatever is committed beside it both fact and delta are seen, or neither.
  const [cells] = await tx.sql<{ count: number }>(
    `with forgotten as (
       delete from rollup_delta where district_id = $1::bigint and source = ${code}
     ), cells as (
       insert into rollup_cell (district_id, source, grain, dimension, division_id, starts_on, member, measure, amount)
       ${rollupCellsSql(source)}
       returning 1
     )
     select count(*)::int as count from cells`,
    [districtId],
  );
  await tx.sql(
    `insert into rollup_state (district_id, source, as_of, definition) values ($1::bigint, ${code}, now(), $2)
     on conflict (district_id, source) do update
        set version = rollup_state.version + 1, as_of = excluded.as_of, definition = excluded.definition`,
    [districtId, rollupDefinition(source)],
  );
  return cells?.count ?? 0;
}

/**
 * Rebuilds the first source of a district, of all or of some, whose cells were computed by another definition than today's,
 * or never, or were forgotten; answers which, and null when there is none. What was rebuilt stays so whatever becomes of the
 * others.
 */
export async function rebuildNextOutdated(
  tx: Transaction,
  districtId: string,
  among?: readonly RollupSource[],
): Promise<string | null> {
  await lockCells(tx, districtId);
  const states = await tx.sql<{ source: string; definition: string | null }>(
    'select source, definition from rollup_state where district_id = $1::bigint',
    [districtId],
  );
  const kept = new Map(states.map(({ source, definition }) => [source, definition]));
  const next = listRollupSources().find(
    ({ source, definition }) =>
      kept.get(source.code) !== definition && (among?.some(({ code }) => code === source.code) ?? true),
  );
  if (!next) return null;
  await rebuildRollup(tx, next.source, districtId);
  return next.source.code;
}

/** Has the cells of some sources of a district count as out of date, so that they are computed anew. */
export async function forgetDefinitions(
  tx: Transaction,
  districtId: string,
  sources: readonly RollupSource[],
): Promise<void> {
  await tx.sql(
    `update rollup_state set definition = null, version = version + 1
      where district_id = $1::bigint and source = any($2::text[])`,
    [districtId, sources.map(({ code }) => code)],
  );
}
