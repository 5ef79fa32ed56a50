import { systemActor, type Transaction } from '../../database';
import { FileRefused } from '../readers/reader-refusal';
import type { OrdinalRow } from '../rows/check-rows';
import { readLedger } from '../rows/read-ledger';
import { readRow, type RowReading } from '../rows/read-row';
import type { ReadableRow } from '../template/import-row-port';
import { contextOf, fileOf, openReading } from './batch-reading';
import type { ImportBatch } from './import-batch.entity';
import { type BatchKey, getBatch } from './load-batch';
import type { BatchRun } from './run-check';
import { failBatch, isCancelled } from './settle-batch';
import { type CommittedRow, importableOrdinals, updateRows } from './write-rows';

/** Thrown inside the one transaction of an all-or-nothing import, so that all of it is rolled back. */
class RowsRefused extends Error {
  constructor(readonly rows: number) {
    super('Rows were refused');
  }
}

class CancelledWithin extends Error {}

/**
 * Writes what the check found fit. Good rows only: one transaction for each chunk, with its place in the file, so an
 * interrupted import goes on where it stopped. All or nothing: one transaction for the whole file, so nobody ever sees
 * a part of it and an interrupted import begins again from nothing.
 */
export async function runCommit(key: BatchKey, run: BatchRun): Promise<void> {
  const batch = await run.database.transaction(systemActor(key.districtId), (tx) => getBatch(tx, key));
  if (batch.state !== 'committing') return;
  try {
    if (batch.mode === 'allOrNothing') await commitWhole(batch, run);
    else await commitChunks(batch, run);
  } catch (error) {
    if (error instanceof RowsRefused)
      await failBatch(run.database, key, { code: 'rows_refused', facts: { rows: error.rows } });
    else if (error instanceof FileRefused && error.refusal.code !== 'reader_cancelled')
      await failBatch(run.database, key, error.refusal);
    else if (!(error instanceof CancelledWithin)) throw error;
  }
}

async function commitChunks(batch: ImportBatch, run: BatchRun): Promise<void> {
  const actor = systemActor(batch.districtId);
  const key = keyOf(batch);
  const opened = await run.database.transaction(actor, (tx) => open(tx, batch, run));
  for await (const rows of chunksOf(opened, run.signal)) {
    const through = rows.at(-1)?.ordinal ?? -1;
    if (through <= batch.committedThrough) continue;
    const goesOn = await run.database.transaction(actor, async (tx) => {
      if (await isCancelled(tx, key, 'committing')) return false;
      const fresh = rows.filter(({ ordinal }) => ordinal > batch.committedThrough);
      const { imported } = await applyChunk(tx, {
        rows: fresh,
        reading: opened.reading,
        batch,
        now: run.clock.now(),
      });
      await markThrough(tx, key, { through, imported });
      return true;
    });
    if (!goesOn) return;
    run.onProgress?.(through + 1);
  }
  await run.database.transaction(actor, (tx) => finish(tx, key));
}

async function commitWhole(batch: ImportBatch, run: BatchRun): Promise<void> {
  const actor = systemActor(batch.districtId);
  const key = keyOf(batch);
  await run.database.transaction(actor, async (tx) => {
    // Between two chunks the file is read, which may take longer than a request may be idle.
    await tx.sql(`SET LOCAL idle_in_transaction_session_timeout = '5min'`);
    const opened = await open(tx, batch, run);
    let refused = 0;
    for await (const rows of chunksOf(opened, run.signal)) {
      refused += (await applyChunk(tx, { rows, reading: opened.reading, batch, now: run.clock.now() }))
        .refused;
      const done = (rows.at(-1)?.ordinal ?? -1) + 1;
      await showProgress(key, done, run);
      run.onProgress?.(done);
    }
    if (refused > 0) throw new RowsRefused(refused);
    if (await isCancelled(tx, key, 'committing')) throw new Error('An import was settled while it ran');
    await finish(tx, key);
  });
}

interface OpenedBatch {
  readonly reading: RowReading;
  readonly file: Parameters<typeof readLedger>[0];
  readonly headers: Parameters<typeof readLedger>[1];
}

async function open(tx: Transaction, batch: ImportBatch, run: BatchRun): Promise<OpenedBatch> {
  return {
    reading: await openReading(tx, batch, run.clock.now()),
    file: await fileOf(tx, batch, run.stateFolder),
    headers: batch.sheets.map(({ header }) => header),
  };
}

async function* chunksOf(
  { file, headers }: OpenedBatch,
  signal: AbortSignal,
): AsyncGenerator<readonly OrdinalRow[]> {
  for await (const rows of readLedger(file, headers, signal)) if (rows.length > 0) yield rows;
}

/** Shown outside the long transaction, which also asks whether somebody cancelled meanwhile. */
async function showProgress(key: BatchKey, done: number, run: BatchRun): Promise<void> {
  const [batch] = await run.database.transaction(systemActor(key.districtId), async (tx) => {
    if (await isCancelled(tx, key, 'committing')) return [];
    await tx.sql('UPDATE import_batch SET progress_done = $3 WHERE district_id = $1 AND id = $2', [
      key.districtId,
      key.batchId,
      done,
    ]);
    return [true];
  });
  if (!batch) throw new CancelledWithin();
}

interface Chunk {
  readonly rows: readonly OrdinalRow[];
  readonly reading: RowReading;
  readonly batch: ImportBatch;
  readonly now: Date;
}

interface ChunkResult {
  readonly imported: number;
  /** Rows that were fit at the check and are no more. */
  readonly refused: number;
}

/** Writes one chunk. Rows that a run before brought in are no longer marked as fit, so nothing is written twice. */
async function applyChunk(tx: Transaction, chunk: Chunk): Promise<ChunkResult> {
  const { rows, reading, batch } = chunk;
  const first = rows[0]?.ordinal ?? 0;
  const wanted = await importableOrdinals(tx, keyOf(batch), { from: first, to: first + rows.length - 1 });
  const { readable, refused } = readAgain(
    rows.filter(({ ordinal }) => wanted.has(ordinal)),
    reading,
  );
  const applied = await applyRows(tx, readable, chunk);
  await updateRows(tx, keyOf(batch), [...refused, ...applied]);
  return {
    imported: applied.filter(({ outcome }) => outcome === 'imported').length,
    refused: refused.length + applied.filter(({ outcome }) => outcome === 'rejected').length,
  };
}

function readAgain(
  rows: readonly OrdinalRow[],
  reading: RowReading,
): { readonly readable: readonly ReadableRow[]; readonly refused: readonly CommittedRow[] } {
  const readable: ReadableRow[] = [];
  const refused: CommittedRow[] = [];
  for (const { ordinal, row } of rows) {
    const read = readRow(row, reading);
    if (read?.kind !== 'read') throw new Error('A row reads differently than at the check');
    const errors = read.problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) readable.push({ ordinal, values: read.values });
    else refused.push({ ordinal, outcome: 'rejected', targetId: null, problems: errors });
  }
  return { readable, refused };
}

async function applyRows(
  tx: Transaction,
  rows: readonly ReadableRow[],
  { reading, batch, now }: Chunk,
): Promise<readonly CommittedRow[]> {
  if (rows.length === 0) return [];
  const applied = await reading.template.port.apply(tx, rows, contextOf(batch, now));
  if (applied.length !== rows.length)
    throw new Error(`${batch.templateCode}: a row was left without an answer`);
  return applied.map((row) => ({ problems: [], ...row }));
}

async function markThrough(
  tx: Transaction,
  key: BatchKey,
  { through, imported }: { through: number; imported: number },
): Promise<void> {
  await tx.sql(
    `UPDATE import_batch SET committed_through = $3, progress_done = $3 + 1, imported_count = imported_count + $4
     WHERE district_id = $1 AND id = $2`,
    [key.districtId, key.batchId, through, imported],
  );
}

async function finish(tx: Transaction, key: BatchKey): Promise<void> {
  await tx.sql(
    `UPDATE import_batch SET state = 'committed', committed_at = now(), cancel_requested = false, version = version + 1,
       progress_done = row_count, imported_count = found.imported, duplicate_count = found.duplicate, rejected_count = found.rejected
     FROM (
       SELECT count(*) FILTER (WHERE outcome = 'imported')::integer AS imported,
         count(*) FILTER (WHERE outcome = 'duplicate')::integer AS duplicate,
         count(*) FILTER (WHERE outcome = 'rejected')::integer AS rejected
       FROM import_row WHERE district_id = $1 AND batch_id = $2
     ) AS found
     WHERE district_id = $1 AND id = $2 AND state = 'committing'`,
    [key.districtId, key.batchId],
  );
}

function keyOf({ districtId, id }: ImportBatch): BatchKey {
  return { districtId, batchId: id };
}
