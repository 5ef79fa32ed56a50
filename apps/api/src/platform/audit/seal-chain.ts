import { createHash } from 'node:crypto';

/** An audit event as it enters the hash: everything that the log says, times as microseconds since 1970. */
export interface SealableEvent {
  readonly id: string;
  readonly recordedMicros: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly outcome: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly fieldsBefore: readonly string[];
  readonly fieldsAfter: readonly string[];
  readonly why: string | null;
  readonly requestId: string | null;
}

/** The columns of {@link SealableEvent}; a time as text would depend on the session's zone. */
export const SEALABLE_COLUMNS = `
  event.id, (extract(epoch from event.recorded_at) * 1000000)::bigint::text AS "recordedMicros",
  event.actor_kind AS "actorKind", event.actor_id AS "actorId", event.action, event.outcome,
  event.subject_type AS "subjectType", event.subject_id AS "subjectId",
  event.fields_before AS "fieldsBefore", event.fields_after AS "fieldsAfter",
  event.why, event.request_id AS "requestId"`;

/** Where a district's chain has arrived. */
export interface ChainHead {
  readonly position: bigint;
  readonly hash: string;
}

/** The chain of a district before its first event. */
export function chainStart(districtId: string): ChainHead {
  return {
    position: 0n,
    hash: createHash('sha256').update(`weizhi audit chain of district ${districtId}`).digest('hex'),
  };
}

/** The head after one more event. */
export function nextLink(head: ChainHead, event: SealableEvent): ChainHead {
  const position = head.position + 1n;
  const content = JSON.stringify([
    String(position),
    head.hash,
    event.id,
    event.recordedMicros,
    event.actorKind,
    event.actorId,
    event.action,
    event.outcome,
    event.subjectType,
    event.subjectId,
    event.fieldsBefore,
    event.fieldsAfter,
    event.why,
    event.requestId,
  ]);
  return { position, hash: createHash('sha256').update(content).digest('hex') };
}
