import { refused, type Result } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { type OnceRequest, runOnce } from '../../platform/database/run-once';
import { IdempotencyKeyReused, Refusal } from '../../platform/errors/refusal';

/** Runs a command's work at most once for its key; a refusal comes back as the class that the schema knows. */
export async function once<Reference extends object>(
  tx: Transaction,
  request: OnceRequest,
  work: () => Promise<Result<Reference, object>>,
): Promise<Result<Reference, object>> {
  const answer = await runOnce(tx, request, work);
  if (answer.ok) return answer;
  return refused(answer.refusal instanceof Refusal ? answer.refusal : new IdempotencyKeyReused({}));
}
