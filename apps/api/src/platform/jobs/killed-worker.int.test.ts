import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { createProbeTable, Probe } from '../../../test/probe';
import { useTestDatabase } from '../../../test/test-database';
import { systemActor } from '../database/system-actor';
import { defineJob } from './job-table';
import { type JobWorker, startWorker } from './start-worker';

const NORTH = '551';
const system = systemActor(NORTH);

describe('a worker that is killed in the middle of a job', () => {
  const suite = useTestDatabase([Probe]);
  let child: ChildProcess | undefined;
  let worker: JobWorker | undefined;

  beforeAll(() => createProbeTable(suite));
  afterEach(async () => {
    child?.kill('SIGKILL');
    await worker?.stop();
  });

  it('leaves the job to the next worker within seconds, and a transaction counts once', async () => {
    child = fork(
      path.join(__dirname, '../../../test/job-worker-process.ts'),
      [JSON.stringify(suite.config)],
      {
        execArgv: ['-r', require.resolve('@weizhi/tooling/swc-register.cjs')],
      },
    );
    await suite.database.transaction(system, (tx) => tx.enqueue('count-up', { number: 1 }));
    expect(await once(child, 'message')).toEqual([{ number: 1 }, undefined]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const attempts: number[] = [];
    const job = defineJob<{ number: number }>({
      async run({ number }, { database, attempt }) {
        await database.transaction(system, (tx) =>
          tx.repository(Probe).insert({ districtId: NORTH, divisionId: '1', number }),
        );
        attempts.push(attempt.number);
      },
    });
    const { database, config, stateFolder } = suite;
    const rest = { clock: { now: () => new Date() }, logger: pino({ level: 'silent' }), subscribers: [] };
    worker = await startWorker({ database, config, stateFolder, jobs: [{ 'count-up': job }], ...rest });
    while (attempts.length === 0) await delay(100);
    expect(attempts).toEqual([2]);
    const count = await database.transaction(system, (tx) => tx.repository(Probe).count({ number: 1 }));
    expect(count).toBe(1);
  }, 40_000);
});
