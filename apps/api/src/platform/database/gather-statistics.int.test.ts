import { useTestDatabase } from '../../../test/test-database';
import { gatherStatistics } from './gather-statistics';

const suite = useTestDatabase([]);

/** Rows that the planner believes a table to have; -1 while nobody has looked. */
const believed = async (): Promise<number> =>
  suite.asOwner(async (owner) => {
    const { rows } = await owner.query<{ rows: number }>(
      `select reltuples::int as rows from pg_class where oid = 'calendar_day'::regclass`,
    );
    return rows[0]?.rows ?? Number.NaN;
  });

it('lets the planner know what was loaded', async () => {
  const { days } = await suite.asOwner(async (owner) => {
    const { rows } = await owner.query<{ days: number }>('select count(*)::int as days from calendar_day');
    return rows[0] ?? { days: 0 };
  });
  expect(days).toBeGreaterThan(0);
  expect(await believed()).not.toBe(days);
  await gatherStatistics(suite.ownerUrl);
  expect(await believed()).toBe(days);
});

it('says that the database is away when it does not answer', async () => {
  const away = new URL(suite.ownerUrl);
  away.port = '1';
  await expect(gatherStatistics(away.href)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
});
