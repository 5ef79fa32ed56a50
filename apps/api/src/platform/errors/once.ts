import { refused, type Result } from '@weizhi/domain';
import { type OnceRequest, runOnce } from '../database/run-once';
import type { Transaction } from '../database';
import { type FieldError, fieldError, IdempotencyKeyReused, Refusal } from './refusal';

const LONGEST_KEY = 200;

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

/** What is wrong with an idempotency key. */
export function idempotencyKeyProblems(key: string): FieldError[] {
  return key === '' || key.length > LONGEST_KEY ? [fieldError('idempotencyKey', 'MALFORMED')] : [];
}
