import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { createProbeTable, Probe } from '../../../test/probe';
import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from '../database/system-actor';
import { defineJob, type JobTable, type OutboxSubscriber } from './job-table';
import { type JobWorker, mergeJobs, startWorker } from './start-worker';

const NORTH = '501';
const system = systemActor(NORTH);
const logger = pino({ level: 'silent' });

async function until(condition: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come to pass');
    await delay(50);
  }
}

describe('jobs', () => {
  const suite = useTestDatabase([Probe]);
  let worker: JobWorker | undefined;

  beforeAll(() => createProbeTable(suite));
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });

  const start = async (jobs: JobTable, subscribers: readonly OutboxSubscriber[] = []) => {
    const clock = { now: () => new Date() };
    const { database, config, stateFolder } = suite;
    worker = await startWorker({ database, config, stateFolder, clock, logger, jobs: [jobs], subscribers });
  };
  const queued = () =>
    suite.asOwner(async (client) => {
      await client.query('SET ROLE weizhi_worker');
      const { rows } = await client.query<{ job: string; attempts: number }>(
        'SELECT task_identifier AS job, attempts FROM graphile_worker.jobs ORDER BY id',
      );
      return rows;
    });
  const enqueue = (job: string, payload: object) =>
    suite.database.transaction(system, (tx) => tx.enqueue(job, payload));
  const insertProbe = (number: number) => ({ districtId: NORTH, divisionId: '1', number });

  it('exist if and only if the transaction that enqueued them commits', async () => {
    const seen: object[] = [];
    await start({ 'note-down': defineJob({ run: (payload) => Promise.resolve(void seen.push(payload)) }) });
    const rolledBack = suite.database.transaction(system, async (tx) => {
      await tx.enqueue('note-down', { turn: 1 });
      throw new Error('the command failed');
    });
    await expect(rolledBack).rejects.toThrow('the command failed');
    await enqueue('note-down', { turn: 2 });
    await until(() => seen.length > 0);
    expect(seen).toEqual([{ turn: 2 }]);
    await until(async () => (await queued()).length === 0);
  });

  it('are closed to the application except for adding them', async () => {
    const peek = suite.database.transaction(system, (tx) =>
      tx.sql('SELECT * FROM graphile_worker._private_jobs'),
    );
    await expect(peek).rejects.toThrow('permission denied');
  });

  it('come again after a failure, and say which attempt it is', async () => {
    const attempts: number[] = [];
    await start({
      stumble: defineJob({
        run: (_payload, { attempt }) => {
          attempts.push(attempt.number);
          return attempt.number < 2 ? Promise.reject(new Error('not yet')) : Promise.resolve();
        },
      }),
    });
    await enqueue('stumble', {});
    await until(() => attempts.length === 2);
    expect(attempts).toEqual([1, 2]);
  });

  it('of a worker that died go back to the queue', async () => {
    await enqueue('carry-on', { turn: 1 });
    await suite.asOwner(async (client) => {
      await client.query('SET ROLE weizhi_worker');
      await client.query(
        `UPDATE graphile_worker._private_jobs SET locked_by = 'worker-of-a-killed-process', locked_at = now() - interval '6 seconds'`,
      );
    });
    const seen: object[] = [];
    await start({ 'carry-on': defineJob({ run: (payload) => Promise.resolve(void seen.push(payload)) }) });
    await until(() => seen.length > 0);
    expect(seen).toEqual([{ turn: 1 }]);
  });

  it('of a worker that lives stay its own', async () => {
    let release: () => void = () => undefined;
    let started = 0;
    const job = defineJob({
      run: () => {
        started += 1;
        return new Promise<void>((resolve) => (release = resolve));
      },
    });
    await start({ 'take-long': job });
    const first = worker;
    await enqueue('take-long', {});
    await until(() => started === 1);
    await suite.asOwner(async (client) => {
      await client.query('SET ROLE weizhi_worker');
      await client.query(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour'`);
    });
    await start({ 'take-long': job });
    await delay(500);
    expect(started).toBe(1);
    release();
    await first?.stop();
  });

  it('are told when the process is about to stop', async () => {
    let aborted = false;
    let started = false;
    await start({
      watch: defineJob({
        run: (_payload, { signal }) => {
          started = true;
          return new Promise<void>((resolve) =>
            signal.addEventListener('abort', () => {
              aborted = true;
              resolve();
            }),
          );
        },
      }),
    });
    await enqueue('watch', {});
    await until(() => started);
    await worker?.stop();
    worker = undefined;
    expect(aborted).toBe(true);
  }, 20_000);

  it('that were interrupted by a lost database go on at once, however often that happened', async () => {
    await enqueue('write-on', {});
    await suite.asOwner(async (client) => {
      await client.query('SET ROLE weizhi_worker');
      await client.query('UPDATE graphile_worker._private_jobs SET attempts = 11');
    });
    const attempts: number[] = [];
    await start({
      'write-on': defineJob({
        run: (_payload, { attempt }) => {
          attempts.push(attempt.number);
          const lost = Object.assign(new Error('terminating connection'), { code: '57P01' });
          return attempts.length < 3 ? Promise.reject(lost) : Promise.resolve();
        },
      }),
    });
    // On a machine that does much else it was once not there after half a minute.
    await until(() => attempts.length === 3, 90_000);
    expect(attempts).toEqual([12, 12, 12]);
    await until(async () => (await queued()).length === 0);
  }, 120_000);

  it('left nothing behind that the next worker would not bring to an end', async () => {
    await start({ watch: defineJob({ run: () => Promise.resolve() }) });
    await until(async () => (await queued()).length === 0);
    expect(await queued()).toEqual([]);
  }, 40_000);

  it('have one name each', () => {
    const table: JobTable = { same: defineJob({ run: () => Promise.resolve() }) };
    expect(() => mergeJobs([table, table], [])).toThrow('same');
  });

  describe('that deliver events', () => {
    const subscriber = (name: string, take: OutboxSubscriber['take']): OutboxSubscriber => ({
      name,
      eventTypes: ['probe.made'],
      take,
    });
    const publish = (number: number) =>
      suite.database.transaction(system, (tx) =>
        tx.publish({ districtId: NORTH, type: 'probe.made', payload: { number } }),
      );
    const count = (where: object) =>
      suite.database.transaction(system, (tx) => tx.repository(Probe).count(where));

    it('hand each to every subscriber once, although one of them fails at first', async () => {
      let failures = 0;
      const good = subscriber('good', async (tx, { payload }) => {
        await tx.repository(Probe).insert(insertProbe((payload as { number: number }).number));
      });
      const shaky = subscriber('shaky', async (tx, { payload }) => {
        await tx.repository(Probe).insert(insertProbe((payload as { number: number }).number + 1000));
        if (failures++ === 0) throw new Error('after the insert');
      });
      await start({}, [shaky, good]);
      await publish(1);
      await until(async () => (await count({ number: 1001 })) === 1);
      expect(await count({ number: 1 })).toBe(1);
      await until(async () => (await queued()).length === 0);
    });

    it('leave alone those that did not ask for the type', async () => {
      const types: string[] = [];
      const other: OutboxSubscriber = {
        name: 'other',
        eventTypes: ['matter.imported'],
        take: (_tx, { type }) => Promise.resolve(void types.push(type)),
      };
      await start({}, [other]);
      await publish(2);
      await until(async () => (await queued()).length === 0);
      expect(types).toEqual([]);
    });
  });
});
