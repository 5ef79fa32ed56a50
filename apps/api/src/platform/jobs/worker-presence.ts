import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { INTERRUPTED } from './interruption';

/** How long a job must have been locked before its worker is looked for: a new worker needs a moment to show itself. */
const GRACE_SECONDS = 5;
const SWEEP_MS = 5_000;

const SHOW = `SELECT pg_advisory_lock(hashtext('weizhi job worker'), hashtext($1))`;
const FREE_JOBS_OF_THE_DEAD = `
  SELECT graphile_worker.force_unlock_workers(array_agg(worker)) FROM (
    SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs
    WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => $1)
    UNION
    SELECT DISTINCT locked_by FROM graphile_worker._private_job_queues
    WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => $1)
  ) locked
  WHERE worker <> $2 AND pg_try_advisory_xact_lock(hashtext('weizhi job worker'), hashtext(worker))
  HAVING count(*) > 0`;
/**
 * The queue lets a job wait longer after each attempt, hours in the end, and gives it up after a dozen. What was no fault of
 * the job does not count: it goes on at once.
 */
const RESUME_INTERRUPTED_JOBS = `
  UPDATE graphile_worker._private_jobs SET run_at = least(run_at, now()), attempts = greatest(attempts - 1, 0), last_error = NULL
  WHERE locked_by IS NULL AND (starts_with(last_error, $1) OR last_error = any ($2::text[]))`;
/** What the runner itself writes on jobs that it gives back when it stops. */
const GIVEN_BACK = ['Runner is shutting down', 'Worker pool is shutting down gracefully'];

/**
 * Shows that this worker lives, by a lock that the server drops with the connection, and gives the jobs of workers
 * that died back to the queue; by itself the queue would wait four hours. Jobs that were interrupted go on at once.
 */
export class WorkerPresence {
  private client: Client | undefined;
  private workerId: string | undefined;
  private readonly stopped = new AbortController();
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly workerUrl: string,
    private readonly logger: Logger,
    /** Told when the worker no longer shows: what it had locked is then free for others, and it needs a new id. */
    private readonly onLost: () => void,
  ) {}

  /** Connects and frees what was left behind. */
  async open(): Promise<void> {
    await this.sweep();
    this.sweeping = this.sweepFromTimeToTime();
  }

  /** Shows the worker of this id from now on. */
  show(workerId: string): void {
    this.workerId = workerId;
    this.client?.query(SHOW, [workerId]).catch(() => this.drop());
  }

  async close(): Promise<void> {
    this.stopped.abort();
    await this.sweeping;
    await this.client?.end().catch(() => undefined);
  }

  private async sweep(): Promise<void> {
    const client = this.client ?? (await this.connect());
    await client.query(FREE_JOBS_OF_THE_DEAD, [GRACE_SECONDS, this.workerId ?? '']);
    await client.query(RESUME_INTERRUPTED_JOBS, [INTERRUPTED, GIVEN_BACK]);
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.workerUrl,
      application_name: 'weizhi-worker-presence',
    });
    client.on('error', () => this.drop());
    await client.connect();
    if (this.workerId) await client.query(SHOW, [this.workerId]);
    this.client = client;
    return client;
  }

  private drop(): void {
    const { client } = this;
    if (!client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.stopped.signal.aborted) return;
    // It must not be shown again: a new runner is on its way.
    this.workerId = undefined;
    this.onLost();
  }

  private async sweepFromTimeToTime(): Promise<void> {
    for (;;) {
      await delay(SWEEP_MS, undefined, { signal: this.stopped.signal, ref: false }).catch(() => undefined);
      if (this.stopped.signal.aborted) return;
      await this.sweep().catch((error: unknown) => {
        this.drop();
        this.logger.warn({ err: error }, 'jobs of dead workers could not be looked for');
      });
    }
  }
}
