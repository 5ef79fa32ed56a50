import { createHash } from 'node:crypto';
import { refused, type Result } from '@weizhi/domain';
import type { Transaction } from './transaction';

/** A request that may arrive twice. */
export interface OnceRequest {
  /** Name of the command, such as `createApiKey`. */
  readonly operation: string;
  /** The key that the client chose, up to 200 characters. */
  readonly key: string;
  /** Everything that was asked for; another body under the same key is refused. */
  readonly body: unknown;
}

/** Returned when the key was used for another request. */
export interface IdempotencyKeyReused {
  readonly code: 'idempotencyKeyReused';
}

/** Days after which a key is forgotten; see {@link forgetOldKeys}. */
const KEPT_HOURS = 24;

/**
 * Runs the work at most once for an actor, operation and key, and answers every repetition with what the first one
 * answered. A repetition that arrives meanwhile waits for the first. The work answers a reference (ids), not rows:
 * what is stored is what is answered. A refusal is not stored, so that the corrected state may be tried again.
 */
export async function runOnce<Reference extends object, Refusal>(
  tx: Transaction,
  request: OnceRequest,
  work: () => Promise<Result<Reference, Refusal>>,
): Promise<Result<Reference, Refusal | IdempotencyKeyReused>> {
  const place = [tx.actor.id, request.operation, request.key];
  const hash = hashOf(request.body);
  const claimed = await tx.sql(
    `INSERT INTO idempotency_key (actor_id, operation, key, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [...place, hash],
  );
  if (claimed.length === 0) return replay<Reference>(tx, place, hash);
  const result = await work();
  if (result.ok) {
    const store =
      'UPDATE idempotency_key SET response = $4::jsonb WHERE actor_id = $1 AND operation = $2 AND key = $3';
    await tx.sql(store, [...place, JSON.stringify(result.value)]);
  } else {
    await tx.sql('DELETE FROM idempotency_key WHERE actor_id = $1 AND operation = $2 AND key = $3', place);
  }
  return result;
}

/** Deletes the keys that are past their time; run by a job. */
export async function forgetOldKeys(tx: Transaction): Promise<void> {
  await tx.sql('DELETE FROM idempotency_key WHERE created_at < now() - make_interval(hours => $1)', [
    KEPT_HOURS,
  ]);
}

async function replay<Reference>(
  tx: Transaction,
  place: readonly string[],
  hash: string,
): Promise<Result<Reference, IdempotencyKeyReused>> {
  const [stored] = await tx.sql<{ request_hash: string; response: Reference | null }>(
    'SELECT request_hash, response FROM idempotency_key WHERE actor_id = $1 AND operation = $2 AND key = $3',
    place,
  );
  if (stored?.request_hash !== hash || !stored.response) return refused({ code: 'idempotencyKeyReused' });
  return { ok: true, value: stored.response };
}

function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body, sortedKeys)).digest('hex');
}

/** Two bodies with the same fields in another order are the same request. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
