import 'reflect-metadata';
import pino from 'pino';
import type { DatabaseConfig } from '../src/platform/config';
import { createDatabase } from '../src/platform/database';
import { defineJob, startWorker } from '../src/platform/jobs';

/** A worker in a process of its own, to be killed in the middle of a job; says on its channel which job it began. */
async function main(): Promise<void> {
  const config = JSON.parse(process.argv[2] ?? '') as DatabaseConfig;
  const hang = defineJob({
    run: (payload) => {
      process.send?.(payload);
      return new Promise<void>(() => undefined);
    },
  });
  await startWorker({
    database: await createDatabase(config, []),
    config,
    stateFolder: '',
    clock: { now: () => new Date() },
    logger: pino({ level: 'silent' }),
    jobs: [{ 'count-up': hang }],
    subscribers: [],
  });
}

void main();
