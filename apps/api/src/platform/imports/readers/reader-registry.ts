import { open, stat } from 'node:fs/promises';
import { csvReader } from './csv/csv-reader';
import { matrixReader } from './csv/matrix-reader';
import { READER_LIMITS } from './limits';
import { refusalOfForeignFormat } from './foreign-formats';
import { pbReader } from './pb/pb-reader';
import { fileRefused } from './reader-refusal';
import type {
  ReadOptions,
  ReaderNote,
  SourceDescription,
  SourceFile,
  SourceReader,
  SourceRow,
} from './source-row';
import { xlsxReader } from './xlsx/xlsx-reader';

const HEAD_BYTES = 4096;

/** Asked in this order; separated text comes last, because any text could be one. */
const readers: SourceReader[] = [xlsxReader, pbReader, matrixReader, csvReader];

/** Plugs in a further format, before those that are there. */
export function registerReader(reader: SourceReader): void {
  if (!readers.some((known) => known.format === reader.format)) readers.unshift(reader);
}

/**
 * What a file is and which sheets it has, by its content, whatever its name says.
 * @throws FileRefused
 */
export async function describeSource(file: SourceFile): Promise<SourceDescription> {
  const reader = await readerOf(file);
  const description = await reader.describe(file);
  return { ...description, notes: [...extensionNotes(reader, file), ...description.notes] };
}

/** The rows of a file, one after the other. @throws FileRefused while iterating */
export async function* readSource(file: SourceFile, options: ReadOptions = {}): AsyncGenerator<SourceRow> {
  const reader = await readerOf(file);
  yield* reader.rows(file, options);
}

async function readerOf(file: SourceFile): Promise<SourceReader> {
  const { size } = await stat(file.path);
  if (size === 0) throw fileRefused('file_empty');
  if (size > READER_LIMITS.fileBytes) {
    throw fileRefused('file_too_large', { limitMegabytes: READER_LIMITS.fileBytes / 1024 / 1024 });
  }
  const head = await headOf(file.path);
  const refusal = await refusalOfForeignFormat(head, file);
  if (refusal) throw refusal;
  const reader = readers.find((candidate) => candidate.recognises(head, file));
  if (!reader) throw fileRefused('format_unsupported');
  return reader;
}

function extensionNotes(reader: SourceReader, file: SourceFile): readonly ReaderNote[] {
  const name = file.name.toLowerCase();
  if (reader.extensions.some((extension) => name.endsWith(extension))) return [];
  return [{ code: 'extension_mismatch', facts: { format: reader.format } }];
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
