import { DatabaseError } from '../../database';
import { defineJob, isInterruption, type JobContext, type JobTable } from '../../jobs';
import { CHECK_IMPORT_JOB, COMMIT_IMPORT_JOB } from './batch-commands';
import type { BatchKey } from './load-batch';
import { failBatch } from './settle-batch';
import { runCheck } from './run-check';
import { runCommit } from './run-commit';

/** The long parts of an import. Both may be interrupted at any point and are right when they run again. */
export const importJobs: JobTable = {
  [CHECK_IMPORT_JOB]: defineJob<BatchKey>({ run: (key, context) => guarded(runCheck, key, context) }),
  [COMMIT_IMPORT_JOB]: defineJob<BatchKey>({ run: (key, context) => guarded(runCommit, key, context) }),
};

/** After so many attempts an error that is no interruption ends the batch. */
const ENOUGH_ATTEMPTS = 3;

/** A batch that cannot be brought to an end says so, instead of seeming to run for ever. */
async function guarded(run: typeof runCheck, key: BatchKey, context: JobContext): Promise<void> {
  try {
    await run(key, context);
  } catch (error) {
    if (isHopeless(error, context)) await failBatch(context.database, key, { code: 'internal', facts: {} });
    throw error;
  }
}

/** What the server may do better next time is tried on; what went with the database or the process goes on by itself. */
function isHopeless(error: unknown, { attempt, signal }: JobContext): boolean {
  if (attempt.isLast) return !signal.aborted;
  const mayPass = error instanceof DatabaseError && error.retryable;
  return attempt.number >= ENOUGH_ATTEMPTS && !mayPass && !isInterruption(error, signal);
}
