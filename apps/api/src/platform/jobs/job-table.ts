import type { Logger } from 'pino';
import type { Database } from '../database/database';
import type { Transaction } from '../database/transaction';

/** What a job works with. */
export interface JobContext {
  readonly database: Database;
  readonly stateFolder: string;
  readonly clock: { now(): Date };
  readonly logger: Logger;
  /** Aborted when the process is about to stop: a long job then ends at the next point where it can go on later. */
  readonly signal: AbortSignal;
  /** Which attempt this is, from 1, and whether it is the last. */
  readonly attempt: { readonly number: number; readonly isLast: boolean };
}

/**
 * Work that happens after the request. It runs at least once: a process may die after the work and before the
 * queue hears of it, so what it does twice must be as if done once. Payloads hold ids, never personal data.
 */
export interface Job<Payload extends object = object> {
  run(payload: Payload, context: JobContext): Promise<void>;
  /** When it runs by itself, as in crontab, in UTC; the payload is then empty. */
  readonly schedule?: string;
  /** Whether it runs each time that a server starts; the payload is then empty. */
  readonly atStart?: boolean;
}

/** Jobs by name (`<verb>-<thing>`), as modules declare them. */
export type JobTable = Readonly<Record<string, Job>>;

/** Keeps the type of the payload within the job; who enqueues it promises to send the same. */
export function defineJob<Payload extends object>(job: Job<Payload>): Job {
  return job;
}

/** An event as a subscriber receives it. */
export interface DeliveredEvent<Payload extends object = object> {
  readonly districtId: string;
  readonly id: string;
  readonly type: string;
  readonly payload: Payload;
  readonly publishedAt: Date;
}

/** A module's interest in the events of others. */
export interface OutboxSubscriber {
  /** Name for the record of deliveries; never changed, or events are taken in twice. */
  readonly name: string;
  readonly eventTypes: readonly string[];
  /** Takes the event in. It commits together with the record of the delivery, so it happens once. */
  take(tx: Transaction, event: DeliveredEvent): Promise<void>;
}
