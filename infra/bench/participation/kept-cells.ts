import type { Client } from 'pg';

const CELLS = `select district_id, source, grain, dimension, division_id, starts_on, member, measure, amount
  from rollup_cell where source in ('participation', 'participants', 'participantCohorts')`;

/** Copies the cells of participation as the increments made them; answers how many there are. */
export async function keepCells(admin: Client): Promise<number> {
  await admin.query('drop table if exists bench_kept_cell');
  await admin.query(`create unlogged table bench_kept_cell as ${CELLS}`);
  const { rows } = await admin.query<{ cells: number }>('select count(*)::int as cells from bench_kept_cell');
  return rows[0]?.cells ?? 0;
}

/** How many cells are there and not among those kept, or were kept and are not there; digits count. */
export async function unlikeKept(admin: Client): Promise<number> {
  const kept = 'select * from bench_kept_cell';
  const { rows } = await admin.query<{ cells: number }>(
    `select ((select count(*) from (${CELLS} except all ${kept}) more) + (select count(*) from (${kept} except all ${CELLS}) fewer))::int as cells`,
  );
  await admin.query('drop table bench_kept_cell');
  return rows[0]?.cells ?? -1;
}
