import { refused, type Result } from '@weizhi/domain';
import type { Transaction } from '../../database';
import { doublyMapped, missingColumns } from '../mapping/match-headers';
import type { ImportDependents } from '../template/import-row-port';
import { type ColumnMap, findColumn } from '../template/import-template';
import { getTemplate } from '../template/template-registry';
import { contextOf } from './batch-reading';
import { type BatchCommand, type ImportMode, permits, undoableUntil } from './batch-states';
import { ImportBatch } from './import-batch.entity';
import { ImportColumnMap } from './import-column-map.entity';
import type { BatchKey } from './load-batch';

export const CHECK_IMPORT_JOB = 'check-import';
export const COMMIT_IMPORT_JOB = 'commit-import';

/** A process that dies under an import counts as an attempt; what was written stays, so it may be tried often. */
const MOST_INTERRUPTIONS = 60;

export interface BatchRequest extends BatchKey {
  readonly expectedVersion: number;
  /** When the job takes over, if the caller does the work itself (the command line) and might be interrupted. */
  readonly jobRunsAt?: Date;
}

export type BatchRefusal =
  | { readonly code: 'batchAbsent' }
  | { readonly code: 'batchStale'; readonly currentVersion: number }
  /** The command does not fit the state that the batch is in. */
  | { readonly code: 'batchStateUnfit'; readonly state: ImportBatch['state'] }
  | { readonly code: 'columnsMissing'; readonly columns: readonly string[] }
  | { readonly code: 'columnsDoubled'; readonly columns: readonly string[] }
  | { readonly code: 'headersUnknown'; readonly headers: readonly string[] }
  | { readonly code: 'columnsUnknown'; readonly columns: readonly string[] }
  | { readonly code: 'rowsRejected'; readonly rows: number }
  | { readonly code: 'nothingToImport' }
  | { readonly code: 'undoTooLate'; readonly until: Date }
  | { readonly code: 'undoBlocked'; readonly dependents: readonly ImportDependents[] };

type BatchResult = Result<ImportBatch, BatchRefusal>;

/** Says which header is which column, and may keep that for the next ledger with the same headers. */
export async function mapColumns(
  tx: Transaction,
  request: BatchRequest & { readonly map: ColumnMap; readonly saveAs: string | null },
): Promise<BatchResult> {
  const found = await findFit(tx, request, 'map');
  if (!found.ok) return found;
  const refusal = refusalOfMap(found.value, request.map);
  if (refusal) return refused(refusal);
  if (request.saveAs !== null) await saveMap(tx, found.value, { name: request.saveAs, map: request.map });
  return change(tx, request, { state: 'mapped', map: request.map, mapName: request.saveAs, failure: null });
}

/** Starts the dry run. */
export async function startCheck(tx: Transaction, request: BatchRequest): Promise<BatchResult> {
  const found = await findFit(tx, request, 'check');
  if (!found.ok) return found;
  const refusal = refusalOfMap(found.value, found.value.map);
  if (refusal) return refused(refusal);
  await enqueue(tx, CHECK_IMPORT_JOB, request);
  return change(tx, request, { state: 'checking', progressDone: 0, failure: null, cancelRequested: false });
}

/** Starts to write what the dry run found fit. */
export async function startCommit(
  tx: Transaction,
  request: BatchRequest & { readonly mode: ImportMode },
): Promise<BatchResult> {
  const found = await findFit(tx, request, 'commit');
  if (!found.ok) return found;
  const { rejectedCount, importableCount } = found.value;
  if (request.mode === 'allOrNothing' && rejectedCount > 0)
    return refused({ code: 'rowsRejected', rows: rejectedCount });
  if (importableCount === 0) return refused({ code: 'nothingToImport' });
  await enqueue(tx, COMMIT_IMPORT_JOB, request);
  await tx.audit({
    districtId: request.districtId,
    action: 'import.commit',
    subject: { type: 'ImportBatch', id: request.batchId },
  });
  return change(tx, request, {
    state: 'committing',
    mode: request.mode,
    progressDone: 0,
    cancelRequested: false,
  });
}

/** Ends an import; one that runs ends after the chunk it is at. Rows of good-rows-only imports that are in stay, and may be undone. */
export async function cancelImport(tx: Transaction, request: BatchRequest): Promise<BatchResult> {
  const found = await findFit(tx, request, 'cancel');
  if (!found.ok) return found;
  const running = found.value.state === 'checking' || found.value.state === 'committing';
  await tx.audit({
    districtId: request.districtId,
    action: 'import.cancel',
    subject: { type: 'ImportBatch', id: request.batchId },
  });
  return change(tx, request, running ? { cancelRequested: true } : { state: 'cancelled' });
}

/** Takes back what a batch brought in, within its time and while nothing depends on it. The rows stay, marked as withdrawn. */
export async function undoImport(
  tx: Transaction,
  request: BatchRequest & { readonly reason: string; readonly now: Date },
): Promise<BatchResult> {
  const found = await findFit(tx, request, 'undo');
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.importedCount === 0 || !batch.committedAt)
    return refused({ code: 'batchStateUnfit', state: batch.state });
  const until = undoableUntil(batch.committedAt);
  if (request.now > until) return refused({ code: 'undoTooLate', until });
  const { port } = getTemplate(batch.templateCode);
  const context = contextOf(batch, request.now);
  const dependents = (await port.listDependents(tx, context)).filter(({ count }) => count > 0);
  if (dependents.length > 0) return refused({ code: 'undoBlocked', dependents });
  await port.withdraw(tx, context);
  const key = [request.districtId, request.batchId];
  await tx.sql(
    `UPDATE import_row SET outcome = 'withdrawn' WHERE district_id = $1 AND batch_id = $2 AND outcome = 'imported'`,
    key,
  );
  const subject = { type: 'ImportBatch', id: request.batchId };
  await tx.audit({ districtId: request.districtId, action: 'import.undo', subject, why: request.reason });
  return change(tx, request, { state: 'undone', undoneAt: request.now, undoReason: request.reason });
}

/** The batch, held for this transaction, if the version and the state fit. */
async function findFit(tx: Transaction, request: BatchRequest, command: BatchCommand): Promise<BatchResult> {
  const { districtId, batchId, expectedVersion } = request;
  await tx.sql('SELECT FROM import_batch WHERE district_id = $1 AND id = $2 FOR UPDATE', [
    districtId,
    batchId,
  ]);
  const batch = await tx.repository(ImportBatch).findOne({ districtId, id: batchId });
  if (!batch) return refused({ code: 'batchAbsent' });
  if (batch.version !== expectedVersion)
    return refused({ code: 'batchStale', currentVersion: batch.version });
  if (!permits(batch.state, command)) return refused({ code: 'batchStateUnfit', state: batch.state });
  return { ok: true, value: batch };
}

function refusalOfMap(batch: ImportBatch, map: ColumnMap): BatchRefusal | undefined {
  const template = getTemplate(batch.templateCode);
  const headers = new Set(batch.sheets[0]?.header.headers);
  const foreign = Object.keys(map.columns).filter((header) => !headers.has(header));
  if (foreign.length > 0) return { code: 'headersUnknown', headers: foreign };
  const keys = [
    ...Object.values(map.columns),
    ...Object.keys(map.constants ?? {}),
    ...Object.keys(map.replacements ?? {}),
  ];
  const unknown = keys.filter((key) => key !== null && !findColumn(template, key)).map(String);
  if (unknown.length > 0) return { code: 'columnsUnknown', columns: unknown };
  const doubled = doublyMapped(map);
  if (doubled.length > 0) return { code: 'columnsDoubled', columns: doubled };
  const missing = missingColumns(template, map);
  return missing.length > 0 ? { code: 'columnsMissing', columns: missing } : undefined;
}

async function saveMap(
  tx: Transaction,
  batch: ImportBatch,
  { name, map }: { name: string; map: ColumnMap },
): Promise<void> {
  const place = { districtId: batch.districtId, templateCode: batch.templateCode, name };
  const maps = tx.repository(ImportColumnMap);
  const fingerprint = batch.sheets[0]?.header.fingerprint ?? '';
  const known = await maps.findOne(place);
  if (known)
    await maps.updateVersioned({ districtId: known.districtId, id: known.id }, known.version, {
      map,
      fingerprint,
    });
  else await maps.insert({ ...place, map, fingerprint, savedBy: tx.actor.id });
}

/** Batches of one district run one after the other. */
function enqueue(
  tx: Transaction,
  job: string,
  { districtId, batchId, jobRunsAt }: BatchRequest,
): Promise<void> {
  return tx.enqueue(
    job,
    { districtId, batchId },
    {
      queue: `imports-${districtId}`,
      key: `${job}-${batchId}`,
      runAt: jobRunsAt,
      maxAttempts: MOST_INTERRUPTIONS,
    },
  );
}

async function change(
  tx: Transaction,
  { districtId, batchId, expectedVersion }: BatchRequest,
  changes: Partial<ImportBatch>,
): Promise<BatchResult> {
  const batches = tx.repository(ImportBatch);
  const updated = await batches.updateVersioned({ districtId, id: batchId }, expectedVersion, changes);
  const batch = await batches.findOne({ districtId, id: batchId });
  if (updated !== 'updated' || !batch) throw new Error('A batch changed while it was held');
  return { ok: true, value: batch };
}
