import { accepted, type Permission, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { runOnce } from '../../platform/database/run-once';
import {
  fieldError,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  type Refusal,
} from '../../platform/errors/refusal';
import {
  type BatchRefusal,
  type BatchRequest,
  cancelImport,
  getTemplate,
  type ImportBatch,
  mapColumns,
  startCheck,
  startCommit,
  undoImport,
} from '../../platform/imports';
import { findBatch, mayImport } from './batch-access';
import type {
  CommitImportInput,
  ImportBatchInput,
  MapImportColumnsInput,
  UndoImportInput,
} from './import.inputs';
import {
  ImportCancelled,
  ImportCheckStarted,
  ImportColumnsMapped,
  ImportCommitStarted,
  ImportUndone,
} from './import-results';
import { listKeptMaps, rulesFor } from './kept-maps';
import { refusalOfBatch } from './refusal-of-batch';
import { toImportBatch } from './to-import-batch';

const LONGEST_KEY = 200;
const LONGEST_REASON = 200;
const LONGEST_NAME = 100;
const COMMAND: Permission = 'import.manage';

type Act = (
  tx: Transaction,
  request: BatchRequest,
  batch: ImportBatch,
) => Promise<Result<ImportBatch, BatchRefusal>>;

interface Command {
  readonly context: RequestContext;
  readonly input: ImportBatchInput;
  readonly Success: new () => { batch: unknown };
}

/** Says which header is which column. */
export function commandMapping(context: RequestContext, input: MapImportColumnsInput): Promise<object> {
  const problems = [
    ...(input.saveAs != null && (input.saveAs.trim() === '' || input.saveAs.length > LONGEST_NAME)
      ? [fieldError('saveAs', 'TOO_LONG', { maximum: LONGEST_NAME })]
      : []),
    ...(input.defaultYear != null && (input.defaultYear < 1900 || input.defaultYear > 2199)
      ? [fieldError('defaultYear', 'OUT_OF_RANGE', { minimum: 1900, maximum: 2199 })]
      : []),
  ];
  if (problems.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors: problems }));
  return act({ context, input, Success: ImportColumnsMapped }, async (tx, request, batch) => {
    const template = getTemplate(batch.templateCode);
    const columns = Object.fromEntries(input.columns.map(({ header, key }) => [header, key ?? null]));
    const kept = await listKeptMaps(tx, template, batch.districtId);
    const rules = rulesFor(columns, { current: batch.map, kept, mapId: input.mapId ?? null });
    const year = input.defaultYear == null ? {} : { defaultYear: input.defaultYear };
    return mapColumns(tx, {
      ...request,
      map: { ...rules, ...year, columns },
      saveAs: input.saveAs?.trim() ?? null,
    });
  });
}

export function commandCheck(context: RequestContext, input: ImportBatchInput): Promise<object> {
  return act({ context, input, Success: ImportCheckStarted }, startCheck);
}

export function commandCancel(context: RequestContext, input: ImportBatchInput): Promise<object> {
  return act({ context, input, Success: ImportCancelled }, cancelImport);
}

export function commandUndo(context: RequestContext, input: UndoImportInput): Promise<object> {
  const reason = input.reason.trim();
  if (reason === '')
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('reason', 'REQUIRED')] }));
  if (reason.length > LONGEST_REASON) {
    return Promise.resolve(
      new InvalidInput({ fieldErrors: [fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON })] }),
    );
  }
  const now = context.clock.now();
  return act({ context, input, Success: ImportUndone }, (tx, request) =>
    undoImport(tx, { ...request, reason, now }),
  );
}

/** Starts to write; the same key twice starts once. */
export async function commandCommit(context: RequestContext, input: CommitImportInput): Promise<object> {
  const { idempotencyKey, mode } = input;
  if (idempotencyKey === '' || idempotencyKey.length > LONGEST_KEY) {
    return new InvalidInput({ fieldErrors: [fieldError('idempotencyKey', 'MALFORMED')] });
  }
  return context.transaction(async (tx) => {
    const answer = await runOnce<object, Refusal>(
      tx,
      { operation: 'commitImport', key: idempotencyKey, body: input },
      async () => {
        const done = await within(tx, { context, input, Success: ImportCommitStarted }, (_, request) =>
          startCommit(tx, { ...request, mode }),
        );
        return done.ok ? accepted({}) : done;
      },
    );
    if (!answer.ok)
      return 'state' in answer.refusal || answer.refusal.code !== 'idempotencyKeyReused'
        ? answer.refusal
        : new IdempotencyKeyReused({});
    const batch = await findBatch(tx, input.batchId, COMMAND);
    return batch
      ? Object.assign(new ImportCommitStarted(), { batch: toImportBatch(batch) })
      : new NotFound({ subject: 'batchId' });
  });
}

function act(command: Command, work: Act): Promise<object> {
  return command.context.transaction(async (tx) => {
    const done = await within(tx, command, work);
    if (!done.ok) return done.refusal;
    return Object.assign(new command.Success(), { batch: toImportBatch(done.value) });
  });
}

/** A batch outside the actor's reach, or of a template they may not import by, reads as absent. */
async function within(
  tx: Transaction,
  { context, input }: Command,
  work: Act,
): Promise<Result<ImportBatch, Refusal>> {
  const batch = await findBatch(tx, input.batchId, COMMAND);
  if (!batch || !mayImport(context.actor, getTemplate(batch.templateCode), batch.districtId)) {
    return { ok: false, refusal: new NotFound({ subject: 'batchId' }) };
  }
  const request = { districtId: batch.districtId, batchId: batch.id, expectedVersion: input.expectedVersion };
  const done = await work(tx, request, batch);
  if (done.ok) return done;
  return {
    ok: false,
    refusal: refusalOfBatch(done.refusal, getTemplate(batch.templateCode), context.locale),
  };
}
