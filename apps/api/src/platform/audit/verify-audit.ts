import type { Database } from '../database/database';
import { systemActor } from '../database/system-actor';
import type { Reads } from '../database/reads';
import type { HeadFile } from './head-file';
import { type ChainHead, chainStart, nextLink, SEALABLE_COLUMNS, type SealableEvent } from './seal-chain';

/**
 * What is wrong with a chain: an event differs from its seal, an event is gone, a seal is missing in the middle, or
 * the chain ends before, or differs from, a head that was written outside the database.
 */
export interface AuditFinding {
  readonly code: 'eventChanged' | 'eventMissing' | 'sealMissing' | 'tailMissing' | 'headDiffers';
  readonly districtId: string;
  readonly position: string;
}

/** What a check of one district's log found. */
export interface AuditReport {
  readonly sealed: number;
  readonly unsealed: number;
  readonly findings: readonly AuditFinding[];
}

type SealedEvent = { position: string; hash: string; eventId: string } & (SealableEvent | { id: null });

const PAGE = 5_000;

/** Recomputes the chain of a district from its events and compares it with the seals and the heads in the file. */
export async function verifyAudit(
  database: Database,
  request: { districtId: string; heads: HeadFile },
): Promise<AuditReport> {
  const written = request.heads.read().filter((head) => head.districtId === request.districtId);
  const reads = database.openReads(systemActor(request.districtId));
  try {
    const chain = new ChainCheck(
      request.districtId,
      new Map(written.map((head) => [head.position, head.hash])),
    );
    for await (const link of sealedEvents(reads, request.districtId)) chain.take(link);
    return {
      sealed: chain.length,
      unsealed: await countUnsealed(reads, request.districtId),
      findings: chain.finish(),
    };
  } finally {
    await reads.close();
  }
}

class ChainCheck {
  length = 0;
  private head: ChainHead;
  private readonly findings: AuditFinding[] = [];

  constructor(
    private readonly districtId: string,
    private readonly written: Map<bigint, string>,
  ) {
    this.head = chainStart(districtId);
  }

  take(link: SealedEvent): void {
    this.length += 1;
    const position = BigInt(link.position);
    if (position !== this.head.position + 1n) this.report('sealMissing', this.head.position + 1n);
    const before = { position: position - 1n, hash: this.head.hash };
    if (link.id === null) this.report('eventMissing', position);
    else if (nextLink(before, link).hash !== link.hash) this.report('eventChanged', position);
    const expected = this.written.get(position);
    if (expected !== undefined && expected !== link.hash) this.report('headDiffers', position);
    this.written.delete(position);
    // One broken link is one finding: the rest is measured against what the seals say.
    this.head = { position, hash: link.hash };
  }

  finish(): readonly AuditFinding[] {
    const beyond = [...this.written.keys()].filter((position) => position > this.head.position);
    const last = beyond.sort((one, other) => (one < other ? 1 : -1))[0];
    if (last !== undefined) this.report('tailMissing', last);
    return this.findings;
  }

  private report(code: AuditFinding['code'], position: bigint): void {
    this.findings.push({ code, districtId: this.districtId, position: String(position) });
  }
}

async function* sealedEvents(reads: Reads, districtId: string): AsyncGenerator<SealedEvent> {
  let after = '0';
  for (;;) {
    const page = await reads.sql<SealedEvent>(
      `SELECT seal.position, seal.hash, seal.event_id AS "eventId", ${SEALABLE_COLUMNS}
       FROM audit_seal seal
       LEFT JOIN audit_event event ON event.district_id = seal.district_id AND event.id = seal.event_id
       WHERE seal.district_id = $1 AND seal.position > $2 ORDER BY seal.position LIMIT $3`,
      [districtId, after, PAGE],
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.position;
  }
}

async function countUnsealed(reads: Reads, districtId: string): Promise<number> {
  const [row] = await reads.sql<{ count: string }>(
    `SELECT count(*) FROM audit_event event WHERE event.district_id = $1 AND NOT EXISTS (
       SELECT FROM audit_seal seal WHERE seal.district_id = event.district_id AND seal.event_id = event.id)`,
    [districtId],
  );
  return Number(row?.count);
}
