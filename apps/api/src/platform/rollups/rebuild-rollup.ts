import type { Transaction } from '../database';
import { UNHURRIED } from './apply-deltas';
import { contributionSql, quote, type RollupSource, spanStartSql } from './rollup-source';

/**
 * Computes the cells of a source anew from the facts of a district and forgets its waiting deltas, whose
 * effect the facts already have. Leaves the same digits as the increments would. Answers how many cells there are.
 */
export async function rebuildRollup(
  tx: Transaction,
  source: RollupSource,
  districtId: string,
): Promise<number> {
  await tx.sql(UNHURRIED);
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended('rollup', $1::bigint))`, [districtId]);
  const code = quote(source.code);
  await tx.sql(`delete from rollup_delta where district_id = $1::bigint and source = ${code}`, [districtId]);
  await tx.sql(`delete from rollup_cell where district_id = $1::bigint and source = ${code}`, [districtId]);
  await tx.sql(
    `insert into rollup_cell (district_id, source, grain, dimension, division_id, starts_on, member, measure, amount)
     select c.district_id, ${code}, g.grain, c.dimension, c.division_id,
            ${spanStartSql('g.grain', 'c.occurred_on')},
            c.member, c.measure, sum(c.amount)
       from (${contributionSql(source, `f.district_id = $1::bigint and ${source.live}`)}) c
       cross join unnest(c.grains) g(grain)
      group by 1, 2, 3, 4, 5, 6, 7, 8`,
    [districtId],
  );
  await tx.sql(
    `insert into rollup_state (district_id, source, as_of) values ($1::bigint, ${code}, now())
     on conflict (district_id, source) do update set version = rollup_state.version + 1, as_of = excluded.as_of`,
    [districtId],
  );
  const [cells] = await tx.sql<{ count: number }>(
    `select count(*)::int as count from rollup_cell where district_id = $1::bigint and source = ${code}`,
    [districtId],
  );
  return cells?.count ?? 0;
}
