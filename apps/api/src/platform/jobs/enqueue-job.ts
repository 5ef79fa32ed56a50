import type { Reads } from '../database/reads';

/** How a job is to run. */
export interface EnqueueOptions {
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  /** Not before this time. */
  readonly runAt?: Date;
  /** Attempts before the job is given up; 12 by default, over about two days. */
  readonly maxAttempts?: number;
  /** While a job with this key waits, another one replaces it instead of standing beside it. */
  readonly key?: string;
  /** `preserve_run_at` keeps the time of the job that waits. */
  readonly keyMode?: 'replace' | 'preserve_run_at';
}

const ENQUEUE = 'SELECT weizhi_jobs.enqueue($1, $2::json, $3, $4::timestamptz, $5::integer, $6, $7)';
const ATTEMPTS = 12;

/** Adds a job within the transaction: it exists if and only if the transaction commits. */
export async function enqueueJob(
  tx: Reads,
  request: { job: string; payload: object; options?: EnqueueOptions },
): Promise<void> {
  const { job, payload, options = {} } = request;
  await tx.sql(ENQUEUE, [
    job,
    JSON.stringify(payload),
    options.queue ?? null,
    options.runAt ?? null,
    options.maxAttempts ?? ATTEMPTS,
    options.key ?? null,
    options.keyMode ?? null,
  ]);
}
