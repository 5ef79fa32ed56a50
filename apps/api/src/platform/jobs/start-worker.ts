import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker' with { 'resolution-mode': 'import' };
import type { Logger } from 'pino';
import type { DatabaseConfig } from '../config';
import type { Database } from '../database/database';
import { DatabaseError } from '../database/database-error';
import { isLostDatabase } from '../database/lost-database';
import { deliverEventJob } from './deliver-event';
import type { Job, JobContext, JobTable, OutboxSubscriber } from './job-table';
import { DELIVER_EVENT_JOB } from './publish-event';
import { INTERRUPTED, WorkerPresence } from './worker-presence';

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

/** No fault of the job: the database went away under it, or the process is about to stop. */
function isInterruption(error: unknown, signal: AbortSignal): boolean {
  const isAway = error instanceof DatabaseError && error.code === 'DATABASE_UNAVAILABLE';
  return isAway || isLostDatabase(error) || signal.aborted;
}

function interrupted(error: unknown): Error {
  return new Error(`${INTERRUPTED}${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

class SupervisedWorker implements JobWorker {
  private readonly jobs: Map<string, Job>;
  private readonly presence: WorkerPresence;
  private runner: Runner | undefined;
  private readonly stopped = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  constructor(private readonly options: WorkerOptions) {
    this.jobs = mergeJobs(options.jobs, options.subscribers);
    // A job that could not be given back stays locked by the id of its runner: only a runner of another id gets at it.
    this.presence = new WorkerPresence(options.config.workerUrl, options.logger, () => {
      void this.runner?.stop().catch(() => undefined);
    });
  }

  async start(): Promise<void> {
    await this.presence.open();
    this.runner = await this.run();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.watching;
    await this.presence.close();
  }

  private isStopping(): boolean {
    return this.stopped.signal.aborted;
  }

  private async run(): Promise<Runner> {
    const { run, parseCronItems, Logger: WorkerLogger } = await import('graphile-worker');
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => this.presence.show(workerPool.id));
    const log = this.options.logger.child({ part: 'jobs' });
    return run({
      connectionString: this.options.config.workerUrl,
      concurrency: this.options.concurrency ?? 2,
      noHandleSignals: true,
      pollInterval: 2_000,
      gracefulShutdownAbortTimeout: 5_000,
      events,
      // Only the sentence: what stands beside it holds payloads.
      logger: new WorkerLogger(() => (level, message) => log[level === 'warning' ? 'warn' : level](message)),
      taskList: this.taskList(),
      parsedCronItems: parseCronItems(
        [...this.jobs].flatMap(([task, { schedule }]) =>
          schedule ? [{ task, match: schedule, identifier: task }] : [],
        ),
      ),
    });
  }

  private taskList(): TaskList {
    const { database, stateFolder, clock, logger } = this.options;
    const tasks = [...this.jobs].map(([name, job]): [string, TaskList[string]] => [
      name,
      async (payload, { job: queued, abortSignal }) => {
        const context: JobContext = {
          database,
          stateFolder,
          clock,
          logger: logger.child({ job: name }),
          signal: AbortSignal.any([abortSignal, this.stopped.signal]),
          attempt: { number: queued.attempts, isLast: queued.attempts >= queued.max_attempts },
        };
        await job.run(payload as object, context).catch((error: unknown) => {
          throw isInterruption(error, context.signal) ? interrupted(error) : error;
        });
      },
    ]);
    return Object.fromEntries(tasks);
  }

  /** The runner ends by itself when it loses the database at a bad moment; a new one takes its place. */
  private async watch(): Promise<void> {
    while (!this.isStopping()) {
      await this.runner?.promise.catch((error: unknown) =>
        this.options.logger.warn({ err: error }, 'the job runner ended'),
      );
      if (this.isStopping()) return;
      await delay(RESTART_MS);
      this.runner = this.isStopping() ? undefined : await this.run().catch(() => undefined);
    }
    await this.runner?.stop().catch(() => undefined);
  }
}
