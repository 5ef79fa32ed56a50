import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused, type ReaderRefusal } from './reader-refusal';
import { readSource } from './reader-registry';
import type { ReadOptions, SourceFile, SourceRow } from './source-row';

export interface ReaderRequest {
  readonly file: SourceFile;
  readonly options: ReadOptions;
}

export type ReaderMessage =
  | { readonly kind: 'rows'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'refused'; readonly refusal: ReaderRefusal }
  | { readonly kind: 'end' };

const ROWS_PER_MESSAGE = 500;

async function run({ file, options }: ReaderRequest): Promise<void> {
  let rows: SourceRow[] = [];
  for await (const row of readSource(file, options)) {
    rows.push(row);
    if (rows.length < ROWS_PER_MESSAGE) continue;
    await send({ kind: 'rows', rows });
    rows = [];
  }
  if (rows.length > 0) await send({ kind: 'rows', rows });
  parentPort?.postMessage({ kind: 'end' } satisfies ReaderMessage);
}

/** Waits until the batch was taken, so that a fast file cannot pile up in a slow server's memory. */
function send(message: ReaderMessage): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.once('message', () => resolve());
    parentPort?.postMessage(message);
  });
}

run(workerData as ReaderRequest).catch((error: unknown) => {
  if (!(error instanceof FileRefused)) throw error;
  parentPort?.postMessage({ kind: 'refused', refusal: error.refusal } satisfies ReaderMessage);
});
