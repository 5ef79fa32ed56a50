import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker' with { 'resolution-mode': 'import' };
import { Pool, type PoolConfig } from 'pg';
import type { Logger } from 'pino';
import type { DatabaseConfig } from '../config';
import type { Database } from '../database/database';
import { SteadyClient } from '../database/steady-client';
import { systemActor } from '../database/system-actor';
import { deliverEventJob } from './deliver-event';
import { interrupted, isInterruption } from './interruption';
import type { Job, JobContext, JobTable, OutboxSubscriber } from './job-table';
import { DELIVER_EVENT_JOB } from './publish-event';
import { WorkerPresence } from './worker-presence';

/** What the worker needs. */
export interface WorkerOptions {
  readonly database: Database;
  readonly config: Pick<DatabaseConfig, 'workerUrl'>;
  readonly stateFolder: string;
  readonly clock: { now(): Date };
  readonly logger: Logger;
  readonly jobs: readonly JobTable[];
  readonly subscribers: readonly OutboxSubscriber[];
  /** Jobs at a time; 2 by default. */
  readonly concurrency?: number;
}

/** A running worker. */
export interface JobWorker {
  /** Takes no further job, tells those that run to end, and waits for them. */
  stop(): Promise<void>;
}

const RESTART_MS = 1_000;
const STOP_MS = 15_000;

/** Starts to work off the queue, in this process. It outlives a database that goes away for a while. */
export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const worker = new SupervisedWorker(options);
  await worker.start();
  return worker;
}

/** All jobs in one table. Thrown when two modules give a job the same name. */
export function mergeJobs(
  tables: readonly JobTable[],
  subscribers: readonly OutboxSubscriber[],
): Map<string, Job> {
  const merged = new Map<string, Job>([[DELIVER_EVENT_JOB, deliverEventJob(subscribers)]]);
  for (const [name, job] of tables.flatMap((table) => Object.entries(table))) {
    if (merged.has(name)) throw new Error(`Two jobs are named ${name}`);
    merged.set(name, job);
  }
  return merged;
}

/** A runner with the connections that it works on. */
interface PooledRunner {
  readonly runner: Runner;
  readonly pool: Pool;
}

/** As many connections as the runner would take by itself, but none whose loss ends the process. */
function workerPool(connectionString: string): Pool {
  const config: PoolConfig & { Client: typeof SteadyClient } = {
    connectionString,
    max: 10,
    Client: SteadyClient,
  };
  const pool = new Pool(config);
  // The runner wants to see that somebody listens.
  return pool.on('error', () => undefined).on('connect', () => undefined);
}

/** Ends a runner and its connections; one that hangs is left alone after a while. */
async function endRunner(current: PooledRunner | undefined): Promise<void> {
  if (!current) return;
  const { runner, pool } = current;
  const stopped = runner.stop().catch(() => undefined);
  await Promise.race([stopped, delay(STOP_MS, undefined, { ref: false })]);
  if (!pool.ended && !pool.ending)
    await Promise.race([pool.end(), delay(STOP_MS, undefined, { ref: false })]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

class SupervisedWorker implements JobWorker {
  private readonly jobs: Map<string, Job>;
  private readonly presence: WorkerPresence;
  private current: PooledRunner | undefined;
  /** Aborted when the runner is given up; its jobs end, and others get at what it had locked. */
  private lost = new AbortController();
  private readonly stopped = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  constructor(private readonly options: WorkerOptions) {
    this.jobs = mergeJobs(options.jobs, options.subscribers);
    // A job that could not be given back stays locked by the id of its runner: only a runner of another id gets at it.
    this.presence = new WorkerPresence(options.config.workerUrl, options.logger, () => {
      this.lost.abort();
    });
  }

  async start(): Promise<void> {
    await this.presence.open();
    await this.enqueueFirst();
    this.current = await this.run();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await endRunner(this.current);
    this.lost.abort();
    await this.watching;
    await this.presence.close();
  }

  /** What runs when a server starts waits in the queue once, however many servers start. */
  private async enqueueFirst(): Promise<void> {
    const names = [...this.jobs].flatMap(([name, { atStart }]) => (atStart ? [name] : []));
    if (names.length === 0) return;
    await this.options.database.transaction(systemActor(), async (tx) => {
      for (const name of names) await tx.enqueue(name, {}, { key: name });
    });
  }

  private isStopping(): boolean {
    return this.stopped.signal.aborted;
  }

  private async run(): Promise<PooledRunner> {
    const { run, parseCronItems, Logger: WorkerLogger } = await import('graphile-worker');
    this.lost = new AbortController();
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => this.presence.show(workerPool.id));
    const log = this.options.logger.child({ part: 'jobs' });
    const pool = workerPool(this.options.config.workerUrl);
    const running = run({
      pgPool: pool,
      concurrency: this.options.concurrency ?? 2,
      noHandleSignals: true,
      pollInterval: 2_000,
      gracefulShutdownAbortTimeout: 5_000,
      events,
      // Only the sentence: what stands beside it holds payloads.
      logger: new WorkerLogger(() => (level, message) => log[level === 'warning' ? 'warn' : level](message)),
      taskList: this.taskList(AbortSignal.any([this.stopped.signal, this.lost.signal])),
      parsedCronItems: parseCronItems(
        [...this.jobs].flatMap(([task, { schedule }]) =>
          schedule ? [{ task, match: schedule, identifier: task }] : [],
        ),
      ),
    });
    const runner = await running.catch(async (error: unknown) => {
      await pool.end();
      throw error;
    });
    return { runner, pool };
  }

  private taskList(over: AbortSignal): TaskList {
    const { database, stateFolder, clock, logger } = this.options;
    const tasks = [...this.jobs].map(([name, job]): [string, TaskList[string]] => [
      name,
      async (payload, { job: queued, abortSignal }) => {
        const context: JobContext = {
          database,
          stateFolder,
          clock,
          logger: logger.child({ job: name }),
          signal: AbortSignal.any([abortSignal, over]),
          attempt: { number: queued.attempts, isLast: queued.attempts >= queued.max_attempts },
        };
        await job.run(payload as object, context).catch((error: unknown) => {
          throw isInterruption(error, context.signal) ? interrupted(error) : error;
        });
      },
    ]);
    return Object.fromEntries(tasks);
  }

  /**
   * The runner ends by itself when it loses the database at a bad moment, or waits for ever for what went with it: then a
   * new one takes its place without waiting.
   */
  private async watch(): Promise<void> {
    while (!this.isStopping()) {
      const ended = this.current?.runner.promise.catch((error: unknown) =>
        this.options.logger.warn({ err: error }, 'the job runner ended'),
      );
      await Promise.race([ended, aborted(this.lost.signal)]);
      if (this.isStopping()) return;
      // Nobody waits for it: it may hang on a connection that is no more.
      void endRunner(this.current);
      await delay(RESTART_MS);
      this.current = this.isStopping() ? undefined : await this.run().catch(() => undefined);
    }
    await endRunner(this.current);
  }
}
