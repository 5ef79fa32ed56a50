import { pipeline, Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { READER_LIMITS } from '../limits';
import { FileRefused, fileRefused } from '../reader-refusal';
import type { ReadOptions, SourceDescription, SourceFile, SourceReader, SourceRow } from '../source-row';
import { decodedText } from './decoded-text';
import { detectEncoding, type DetectedEncoding } from './detect-encoding';
import { sniffDelimiter } from './sniff-delimiter';

/** A CSV has one table, which needs a name where sheets have one. */
const ONLY_SHEET = '';
const HEAD_CHARACTERS = 64 * 1024;

/** Separated text in UTF-8, GB18030 or UTF-16. */
export const csvReader: SourceReader = {
  format: 'csv',
  extensions: ['.csv', '.tsv', '.txt'],
  recognises: () => true,
  describe: describeCsv,
  rows: readRows,
};

async function describeCsv(file: SourceFile): Promise<SourceDescription> {
  const detected = await detectEncoding(file.path);
  const delimiter = sniffDelimiter(await headOf(file.path, detected));
  const sheets = [{ name: ONLY_SHEET, hidden: false }];
  return { format: 'csv', sheets, notes: [], encoding: detected.encoding, delimiter };
}

async function* readRows(file: SourceFile, options: ReadOptions): AsyncGenerator<SourceRow> {
  const detected = await detectEncoding(file.path);
  const delimiter = sniffDelimiter(await headOf(file.path, detected));
  const limit = options.rowsPerSheet ?? Infinity;
  let yielded = 0;
  try {
    for await (const [rowNumber, record] of records(file.path, detected, delimiter)) {
      const row = rowOf(record, rowNumber);
      if (row.cells.length === 0) continue;
      if (++yielded > limit) return;
      if (yielded > READER_LIMITS.rows) throw fileRefused('too_many_rows', { limit: READER_LIMITS.rows });
      yield row;
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : refusalOfCsvError(error as CsvError);
  }
}

async function* records(
  path: string,
  detected: DetectedEncoding,
  delimiter: string,
): AsyncGenerator<readonly [rowNumber: number, record: readonly string[]]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: READER_LIMITS.recordCharacters,
  });
  // The loop below hears of every error, because the pipeline destroys the parser with it.
  pipeline(Readable.from(decodedText(path, detected)), parser, () => undefined);
  let rowNumber = 0;
  for await (const record of parser) yield [++rowNumber, record as string[]];
}

async function headOf(path: string, detected: DetectedEncoding): Promise<string> {
  let head = '';
  for await (const text of decodedText(path, detected)) {
    head += text;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head.slice(0, HEAD_CHARACTERS);
}

function rowOf(record: readonly string[], rowNumber: number): SourceRow {
  if (record.length > READER_LIMITS.columns) {
    throw fileRefused('too_many_columns', { row: rowNumber, limit: READER_LIMITS.columns });
  }
  const cells: SourceRow['cells'][number][] = [];
  record.forEach((text, column) => {
    if (text.includes('\0')) throw fileRefused('nul_character', { row: rowNumber });
    if (text !== '') cells[column] = { type: 'text', raw: text, display: text };
  });
  return { sheet: ONLY_SHEET, rowNumber, hidden: false, cells };
}

function refusalOfCsvError(error: CsvError): FileRefused {
  // `records` counts those before the bad one.
  const row = Number(error.records ?? 0) + 1;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return fileRefused('record_too_long', { row });
  if (error.code.includes('QUOTE')) return fileRefused('quote_unbalanced', { row });
  throw error;
}
