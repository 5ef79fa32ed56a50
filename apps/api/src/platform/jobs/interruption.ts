import { DatabaseError } from '../database/database-error';
import { isLostDatabase } from '../database/lost-database';

/** Begins the error of a job that was interrupted, by which the queue knows it again. */
export const INTERRUPTED = 'Interrupted: ';

/** No fault of the job: the database went away under it, or the process is about to stop. */
export function isInterruption(error: unknown, signal: AbortSignal): boolean {
  const isAway = error instanceof DatabaseError && error.code === 'DATABASE_UNAVAILABLE';
  return isAway || isLostDatabase(error) || signal.aborted;
}

/** The error of an interrupted job. */
export function interrupted(error: unknown): Error {
  return new Error(`${INTERRUPTED}${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}
