import { setTimeout as delay } from 'node:timers/promises';
import { accountActor } from '../../../test/actors';
import { createProbeTable, Probe } from '../../../test/probe';
import { useTestDatabase } from '../../../test/test-database';
import { createDatabase } from './database';
import { uniqueViolation } from './database-error';
import { systemActor } from './system-actor';

const districts = Array.from({ length: 20 }, (_, index) => String(201 + index));
const system = systemActor(...districts);
const [first = '', second = ''] = districts;
const row = (districtId: string, number: number) => ({ districtId, divisionId: '1', number });

describe('the database', () => {
  const suite = useTestDatabase([Probe], { poolSize: 2, statementTimeoutMs: 1_000, lockTimeoutMs: 500 });

  beforeAll(async () => {
    await createProbeTable(suite);
    await suite.database.transaction(system, (tx) =>
      tx.repository(Probe).insertMany(districts.map((districtId, index) => row(districtId, index))),
    );
  });

  const openTransactions = () =>
    suite.asOwner(async (client) => {
      const { rows } = await client.query<{ open: string }>(
        `SELECT count(*) AS open FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'weizhi-api' AND state <> 'idle'`,
      );
      return Number(rows[0]?.open);
    });

  it('keeps nothing of a transaction whose work fails', async () => {
    const attempt = suite.database.transaction(system, async (tx) => {
      await tx.repository(Probe).insert(row(first, 900));
      throw new Error('the command changed its mind');
    });
    await expect(attempt).rejects.toThrow('the command changed its mind');
    const left = await suite.database.transaction(system, (tx) =>
      tx.repository(Probe).count({ number: 900 }),
    );
    expect(left).toBe(0);
  });

  it('does not commit when a failed statement was swallowed', async () => {
    const attempt = suite.database.transaction(system, async (tx) => {
      await tx.repository(Probe).insert(row(first, 901));
      await tx.sql('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow('swallowed');
  });

  it('names the constraint of a duplicate and keeps its values out of the error', async () => {
    const error: unknown = await suite.database
      .transaction(system, (tx) => tx.repository(Probe).insert({ ...row(first, 0), title: '13912345678' }))
      .catch((thrown: unknown) => thrown);
    expect(uniqueViolation(error)).toBe('uq_probe_number');
    expect(String(error)).not.toContain('13912345678');
  });

  it('shows each of interleaved principals on two connections its own rows only, through aborts and timeouts', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, async (_, turn) => {
        const districtId = districts[turn % districts.length] ?? '';
        const actor = accountActor(`a${turn}`, { districtId, permissions: ['matter.read'] });
        const seen = suite.database.transaction(actor, async (tx) => {
          const rows = await tx.sql<{ district_id: string }>('SELECT DISTINCT district_id FROM probe');
          if (turn % 7 === 0) throw new Error('abort');
          if (turn % 11 === 0) await tx.sql('SELECT 1 / 0');
          return rows.map((found) => found.district_id);
        });
        return seen.then(
          (found) => found.join() === districtId,
          () => turn % 7 === 0 || turn % 11 === 0,
        );
      }),
    );
    expect(outcomes.filter((own) => !own)).toEqual([]);
    const outside = await suite.database.dataSource.query<{ setting: string | null; rows: string }[]>(
      `SELECT nullif(current_setting('app.districts', true), '') AS setting, (SELECT count(*) FROM probe) AS rows`,
    );
    expect(outside).toEqual([{ setting: null, rows: '0' }]);
    expect(await openTransactions()).toBe(0);
  });

  it('refuses a district id that is no number', async () => {
    const actor = accountActor('x', {
      districtId: `1'; drop table probe; --`,
      permissions: ['matter.read'],
      division: { id: '1', path: '1/' },
    });
    await expect(suite.database.transaction(actor, (tx) => tx.sql('SELECT 1'))).rejects.toMatchObject({
      code: 'OUTSIDE_SCOPE',
    });
  });

  it('reads one state of the database through a request and cannot write', async () => {
    const reads = suite.database.openReads(system);
    const before = await reads.repository(Probe).count();
    await suite.database.transaction(system, (tx) => tx.repository(Probe).insert(row(second, 902)));
    expect(await reads.repository(Probe).count()).toBe(before);
    await reads.close();
    expect(await reads.repository(Probe).count()).toBe(before + 1);
    await expect(reads.sql(`DELETE FROM probe`)).rejects.toThrow();
    // A failed field must not take the rest of the request with it.
    expect(await reads.repository(Probe).count()).toBe(before + 1);
    await reads.close();
    expect(await openTransactions()).toBe(0);
  });

  it('opens no transaction for reads that nobody uses', async () => {
    const reads = suite.database.openReads(system);
    expect(await openTransactions()).toBe(0);
    await reads.close();
  });

  it('runs the work again after a deadlock', async () => {
    // The server looks for deadlocks after a second; the suite's lock timeout must not come first.
    const database = await createDatabase(
      { ...suite.config, lockTimeoutMs: 10_000, statementTimeoutMs: 10_000 },
      [Probe],
    );
    let attempts = 0;
    const touchBoth = (one: string, other: string) =>
      database.transaction(system, async (tx) => {
        attempts += 1;
        await tx.repository(Probe).update({ districtId: one }, { title: `from ${one}` });
        await delay(100);
        await tx.repository(Probe).update({ districtId: other }, { title: `from ${one}` });
      });
    try {
      await Promise.all([touchBoth(first, second), touchBoth(second, first)]);
    } finally {
      await database.close();
    }
    expect(attempts).toBe(3);
  });

  it('says that a statement took too long, and that it may be sent again', async () => {
    const attempt = suite.database.transaction(system, (tx) => tx.sql('SELECT pg_sleep(5)'));
    await expect(attempt).rejects.toMatchObject({
      code: 'DATABASE_TIMEOUT',
      retryable: true,
      httpStatus: 503,
    });
  });

  it('says that the database is away when its connections end, and recovers by itself', async () => {
    const kill = () =>
      suite.database.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'weizhi-api' AND pid <> pg_backend_pid()`,
      );
    const attempt = suite.database.transaction(system, async (tx) => {
      await tx.sql('SELECT 1');
      await kill();
      await tx.sql('SELECT 1');
    });
    await expect(attempt).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryable: true });
    expect(await suite.database.transaction(system, (tx) => tx.sql('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  it('cannot connect to a server that is away', async () => {
    const away = { ...suite.config, appUrl: 'postgres://nobody:secret@127.0.0.1:1/none' };
    const error: unknown = await createDatabase(away, []).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryable: true });
    expect(String(error)).not.toContain('secret');
  });

  it('reads on its own connections when the reporting server is away', async () => {
    const database = await createDatabase(
      { ...suite.config, reportingUrl: 'postgres://nobody@127.0.0.1:1/none' },
      [Probe],
    );
    try {
      const count = await database.reporting(system, (reads) => reads.repository(Probe).count());
      expect(count).toBeGreaterThanOrEqual(districts.length);
    } finally {
      await database.close();
    }
  });
});
