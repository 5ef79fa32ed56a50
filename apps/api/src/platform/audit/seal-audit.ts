import type { Database } from '../database/database';
import { systemActor } from '../database/system-actor';
import type { Transaction } from '../database/transaction';
import type { HeadFile } from './head-file';
import { type ChainHead, chainStart, nextLink, SEALABLE_COLUMNS, type SealableEvent } from './seal-chain';

const BATCH = 1_000;

/**
 * Puts the events of a district that have no seal yet into its chain, and writes the new head to the file.
 * Answers how many it sealed. Two runs at once seal each event once.
 */
export async function sealAudit(
  database: Database,
  request: { districtId: string; heads: HeadFile; at: Date },
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const batch = await database.transaction(systemActor(request.districtId), (tx) =>
      sealBatch(tx, request.districtId),
    );
    writeHead(request, batch.head);
    sealed += batch.count;
    if (batch.count < BATCH) return sealed;
  }
}

function writeHead(request: { districtId: string; heads: HeadFile; at: Date }, head: ChainHead): void {
  const written = { districtId: request.districtId, ...head };
  // Asked even when nothing was sealed: the process may have died between the commit and the file.
  if (head.position > 0n && !request.heads.has(written)) request.heads.append(written, request.at);
}

async function sealBatch(tx: Transaction, districtId: string): Promise<{ count: number; head: ChainHead }> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtext($1))', [`seal audit of district ${districtId}`]);
  let head = await currentHead(tx, districtId);
  // A transaction that began long ago may commit an event with an old time: every event without a seal counts.
  const events = await tx.sql<SealableEvent>(
    `SELECT ${SEALABLE_COLUMNS} FROM audit_event event
     WHERE event.district_id = $1 AND NOT EXISTS (
       SELECT FROM audit_seal seal WHERE seal.district_id = event.district_id AND seal.event_id = event.id)
     ORDER BY event.recorded_at, event.id LIMIT $2`,
    [districtId, BATCH],
  );
  const seals = events.map((event) => {
    head = nextLink(head, event);
    return { position: String(head.position), eventId: event.id, hash: head.hash };
  });
  if (seals.length > 0) await insertSeals(tx, districtId, seals);
  return { count: seals.length, head };
}

async function insertSeals(
  tx: Transaction,
  districtId: string,
  seals: readonly { position: string; eventId: string; hash: string }[],
): Promise<void> {
  await tx.sql(
    `INSERT INTO audit_seal (district_id, position, event_id, hash)
     SELECT $1::bigint, * FROM unnest($2::bigint[], $3::uuid[], $4::text[])`,
    [
      districtId,
      seals.map((seal) => seal.position),
      seals.map((seal) => seal.eventId),
      seals.map((seal) => seal.hash),
    ],
  );
}

async function currentHead(tx: Transaction, districtId: string): Promise<ChainHead> {
  const [last] = await tx.sql<{ position: string; hash: string }>(
    'SELECT position, hash FROM audit_seal WHERE district_id = $1 ORDER BY position DESC LIMIT 1',
    [districtId],
  );
  return last ? { position: BigInt(last.position), hash: last.hash } : chainStart(districtId);
}
