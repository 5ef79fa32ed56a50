import { refused, type Result } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { type OnceRequest, runOnce } from '../../platform/database/run-once';
import { fieldError, IdempotencyKeyReused, InvalidInput, Refusal } from '../../platform/errors/refusal';

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

/** The refusal of an input that names something which does not exist or lies outside the actor's divisions. */
export function unknownReference(path: string): InvalidInput {
  return new InvalidInput({ fieldErrors: [fieldError(path, 'UNKNOWN_REFERENCE')] });
}
