import { createEmptyDatabase, dropClone } from '../../test/test-database';
import { withOwner } from '../../test/test-server';
import { loadMigrations } from '../platform/database/load-migrations';
import { migrateDatabase } from '../platform/database/migrate-database';
import { KeepWhatSnapshotsTell1795867200000 } from './202611281200-keep-what-snapshots-tell';

const TAKEN = ['2026-04-02', '2026-07-02', '2026-10-02'];

const FORMER = [
  `insert into division (id, kind, path, level, name, exists_from) values (10, 'district', '10/', 3, '甲区', '2000-01-01')`,
  `insert into district (id, division_id, kind, name) values (1, 10, 'demonstration', '甲区')`,
  `set app.districts = '1'`,
  `insert into snapshot (district_id, number, division_id, period, state, taken_by, taken_at, place_count, figure_count)
     select 1, at, 10, '2026-Q' || at, 'draft', 'somebody', day::timestamptz, 1, 1
       from unnest(array[${TAKEN.map((day) => `'${day}'`).join(', ')}]) with ordinality taken(day, at)`,
  `insert into snapshot_place (district_id, snapshot_id, division_id, name, kind, is_part)
     select 1, id, 10, '甲区', 'district', false from snapshot`,
  // Kept just before the second was taken, and for one that was not.
  `insert into withholding (district_id, audience, topic, cells, kept_at) values
     (1, 'console', 'second', '[]', '2026-07-01 23:59:59Z'), (1, 'console', 'none', '[]', '2026-11-01')`,
];

it('what snapshots told before that was kept is kept by their numbers, and what they hid with them', async () => {
  const scratch = await createEmptyDatabase();
  try {
    const env = { DATABASE_URL: scratch.ownerUrl, WEIZHI_STATE: scratch.stateFolder };
    const all = loadMigrations();
    const before = all.findIndex(({ name }) => name === KeepWhatSnapshotsTell1795867200000.name);
    await migrateDatabase(env, all.slice(0, before));
    await withOwner(scratch.ownerUrl, async (owner) => {
      for (const statement of FORMER) await owner.query(statement);
    });
    await migrateDatabase(env, all);
    await withOwner(scratch.ownerUrl, async (owner) => {
      await owner.query(`set app.districts = '1'`);
      const rowsOf = async (table: string, columns: string): Promise<readonly object[]> =>
        (await owner.query<object>(`select ${columns} from ${table} order by 1`)).rows;
      expect(await rowsOf('freezing', 'number, period, places')).toEqual(
        [1, 2, 3].map((number) => ({ number, period: `2026-Q${String(number)}`, places: ['10'] })),
      );
      expect(await rowsOf('withholding', 'freezing, topic')).toEqual([
        { freezing: 2, topic: 'second' },
        { freezing: 4, topic: 'none' },
      ]);
    });
  } finally {
    await dropClone(scratch.name);
  }
});
