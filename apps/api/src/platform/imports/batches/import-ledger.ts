import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { type Actor, refused, type Result } from '@weizhi/domain';
import { systemActor } from '../../database';
import type { ColumnMap, ImportTemplate } from '../template/import-template';
import { type BatchRefusal, type BatchRequest, mapColumns, startCheck, startCommit } from './batch-commands';
import type { ImportMode } from './batch-states';
import { ImportBatch } from './import-batch.entity';
import { ImportColumnMap } from './import-column-map.entity';
import { getBatch } from './load-batch';
import { type BatchRun, runCheck } from './run-check';
import { runCommit } from './run-commit';
import { type AnalysedLedger, createBatch, type LedgerRefusal, receiveLedger } from './upload-ledger';

/** An import from beginning to end in this process, as the command line does it. */
export interface LedgerImport {
  readonly districtId: string;
  readonly template: ImportTemplate;
  readonly path: string;
  /** Name of a saved or shipped map; the recognised columns when absent. */
  readonly mapName: string | null;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly onPhase: (phase: 'reading' | 'checking' | 'committing' | 'resuming') => void;
}

export type LedgerImportRefusal =
  BatchRefusal | LedgerRefusal | { readonly code: 'mapAbsent'; readonly known: readonly string[] };

type Imported = Result<ImportBatch, LedgerImportRefusal>;

/** If the process dies, a running server goes on with the batch after this time. */
const TAKE_OVER_MS = 15 * 60_000;

/** Imports a file; an earlier import of the same file that was interrupted is gone on with instead. */
export async function importLedger(request: LedgerImport, run: BatchRun): Promise<Imported> {
  const { template, path, onPhase } = request;
  onPhase('reading');
  const upload = {
    content: createReadStream(path),
    fileName: basename(path),
    template,
    stateFolder: run.stateFolder,
  };
  const received = await receiveLedger(upload);
  if (!received.ok) return received;
  const interrupted = await findInterrupted(request, received.value, run);
  if (interrupted) {
    onPhase('resuming');
    return finishCommit(interrupted, run);
  }
  const prepared = await prepareBatch(request, received.value, run);
  if (!prepared.ok) return prepared;
  onPhase('checking');
  const checked = await check(prepared.value, run);
  if (!checked.ok || request.dryRun || checked.value.state !== 'checked') return checked;
  onPhase('committing');
  return commit(checked.value, request, run);
}

function findInterrupted(
  { districtId, template, mode, dryRun }: LedgerImport,
  { content }: AnalysedLedger,
  run: BatchRun,
): Promise<ImportBatch | undefined> {
  if (dryRun) return Promise.resolve(undefined);
  const like = {
    districtId,
    templateCode: template.code,
    fileSha256: content.sha256,
    mode,
    state: 'committing',
  } as const;
  return inDistrict(districtId, run, (tx) => tx.repository(ImportBatch).findOne(like));
}

async function prepareBatch(request: LedgerImport, ledger: AnalysedLedger, run: BatchRun): Promise<Imported> {
  const { districtId, template, mapName } = request;
  return inDistrict(districtId, run, async (tx): Promise<Imported> => {
    const batch = await createBatch(tx, { districtId, template, ledger });
    if (mapName === null) return { ok: true, value: batch };
    const saved = await tx
      .repository(ImportColumnMap)
      .find({ where: { districtId, templateCode: template.code } });
    const known = new Map<string, ColumnMap>([
      ...(template.shippedMaps ?? []).map(({ code, map }) => [code, map] as const),
      ...saved.map(({ name, map }) => [name, map] as const),
    ]);
    const map = known.get(mapName);
    if (!map) return refused({ code: 'mapAbsent', known: [...known.keys()] });
    return mapColumns(tx, { ...requestOf(batch, run), map, saveAs: null });
  });
}

async function check(batch: ImportBatch, run: BatchRun): Promise<Imported> {
  const started = await inDistrict(batch.districtId, run, (tx) => startCheck(tx, requestOf(batch, run)));
  if (!started.ok) return started;
  await runCheck({ districtId: batch.districtId, batchId: batch.id }, run);
  return reload(batch, run);
}

async function commit(batch: ImportBatch, { mode }: LedgerImport, run: BatchRun): Promise<Imported> {
  const started = await inDistrict(batch.districtId, run, (tx) =>
    startCommit(tx, { ...requestOf(batch, run), mode }),
  );
  // Nothing new is what the second import of a file comes to.
  if (!started.ok) return started.refusal.code === 'nothingToImport' ? { ok: true, value: batch } : started;
  return finishCommit(started.value, run);
}

async function finishCommit(batch: ImportBatch, run: BatchRun): Promise<Imported> {
  await runCommit({ districtId: batch.districtId, batchId: batch.id }, run);
  return reload(batch, run);
}

async function reload({ districtId, id }: ImportBatch, run: BatchRun): Promise<Imported> {
  const value = await inDistrict(districtId, run, (tx) => getBatch(tx, { districtId, batchId: id }));
  return { ok: true, value };
}

function requestOf({ districtId, id, version }: ImportBatch, run: BatchRun): BatchRequest {
  const jobRunsAt = new Date(run.clock.now().getTime() + TAKE_OVER_MS);
  return { districtId, batchId: id, expectedVersion: version, jobRunsAt };
}

function inDistrict<T>(
  districtId: string,
  { database }: BatchRun,
  work: Parameters<typeof database.transaction<T>>[1],
): Promise<T> {
  const actor: Actor = systemActor(districtId);
  return database.transaction(actor, work);
}
