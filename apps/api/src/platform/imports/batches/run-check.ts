import { systemActor, type Database, type Transaction } from '../../database';
import { FileRefused } from '../readers/reader-refusal';
import { type CheckedRow, type OrdinalRow, RowChecker } from '../rows/check-rows';
import { readLedger } from '../rows/read-ledger';
import { contextOf, fileOf, openReading } from './batch-reading';
import { type BatchKey, getBatch } from './load-batch';
import { failBatch, isCancelled } from './settle-batch';
import { insertRows } from './write-rows';

/** What running a batch needs. */
export interface BatchRun {
  readonly database: Database;
  readonly stateFolder: string;
  readonly clock: { now(): Date };
  readonly signal: AbortSignal;
  /** Told after every chunk; for the command line. */
  readonly onProgress?: (done: number) => void;
}

/** The dry run of a batch: checks every row, keeps what was found, writes nothing else. Doing it again replaces the findings. */
export async function runCheck(key: BatchKey, run: BatchRun): Promise<void> {
  const actor = systemActor(key.districtId);
  const begun = await run.database.transaction(actor, async (tx) => {
    const batch = await getBatch(tx, key);
    if (batch.state !== 'checking') return undefined;
    await tx.sql('DELETE FROM import_row WHERE district_id = $1 AND batch_id = $2', [
      key.districtId,
      key.batchId,
    ]);
    const now = run.clock.now();
    const reading = await openReading(tx, batch, now);
    return {
      batch,
      file: await fileOf(tx, batch, run.stateFolder),
      checker: new RowChecker(reading, contextOf(batch, now)),
    };
  });
  if (!begun) return;
  const tally = new Tally();
  const headers = begun.batch.sheets.map(({ header }) => header);
  try {
    for await (const rows of readLedger(begun.file, headers, run.signal)) {
      const open = await run.database.transaction(actor, (tx) =>
        checkChunk(tx, key, { rows, checker: begun.checker, tally }),
      );
      if (!open) return;
      run.onProgress?.(tally.counts.rows);
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.refusal.code === 'reader_cancelled') throw error;
    await failBatch(run.database, key, error.refusal);
    return;
  }
  await run.database.transaction(actor, (tx) => finish(tx, key, tally));
}

async function checkChunk(
  tx: Transaction,
  key: BatchKey,
  { rows, checker, tally }: { rows: readonly OrdinalRow[]; checker: RowChecker; tally: Tally },
): Promise<boolean> {
  if (await isCancelled(tx, key, 'checking')) return false;
  const checked = await checker.check(rows, tx);
  await insertRows(tx, key, checked);
  tally.add(checked);
  await tx.sql('UPDATE import_batch SET progress_done = $3 WHERE district_id = $1 AND id = $2', [
    key.districtId,
    key.batchId,
    tally.counts.rows,
  ]);
  return true;
}

async function finish(tx: Transaction, key: BatchKey, { counts, replaced }: Tally): Promise<void> {
  await tx.sql(
    `UPDATE import_batch SET state = 'checked', version = version + 1, row_count = $3, importable_count = $4, rejected_count = $5,
       warning_count = $6, duplicate_count = $7, skipped_count = $8, replaced = $9::jsonb, failure = NULL
     WHERE district_id = $1 AND id = $2 AND state = 'checking'`,
    [
      key.districtId,
      key.batchId,
      counts.rows,
      counts.ok + counts.warning,
      counts.rejected,
      counts.warning,
      counts.duplicate,
      counts.skipped,
      JSON.stringify(Object.fromEntries(replaced)),
    ],
  );
}

class Tally {
  readonly counts = { rows: 0, ok: 0, warning: 0, rejected: 0, duplicate: 0, skipped: 0 };
  readonly replaced = new Map<string, number>();

  add(rows: readonly CheckedRow[]): void {
    this.counts.rows += rows.length;
    for (const { outcome, replaced } of rows) {
      this.counts[outcome]++;
      for (const rule of replaced) this.replaced.set(rule, (this.replaced.get(rule) ?? 0) + 1);
    }
  }
}
