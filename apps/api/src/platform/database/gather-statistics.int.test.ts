import { useTestDatabase } from '../../../test/test-database';
import { gatherStatistics } from './gather-statistics';

const suite = useTestDatabase([]);

/** Rows that the planner believes the loaded table to have; -1 while nobody has looked. */
const believed = async (): Promise<number> =>
  suite.asOwner(async (owner) => {
    const { rows } = await owner.query<{ rows: number }>(
      `select reltuples::int as rows from pg_class where oid = 'loaded_day'::regclass`,
    );
    return rows[0]?.rows ?? Number.NaN;
  });

it('lets the planner know what was loaded', async () => {
  await suite.asOwner(async (owner) => {
    // A server looks by itself at times, and may have done so before this test does.
    await owner.query('create table loaded_day (day date) with (autovacuum_enabled = false)');
    await owner.query(`insert into loaded_day select date '2026-01-01' + n from generate_series(1, 365) n`);
  });
  expect(await believed()).toBe(-1);
  await gatherStatistics(suite.ownerUrl);
  expect(await believed()).toBe(365);
});

it('says that the database is away when it does not answer', async () => {
  const away = new URL(suite.ownerUrl);
  away.port = '1';
  await expect(gatherStatistics(away.href)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});
