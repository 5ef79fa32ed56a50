import { fileRefused } from '../reader-refusal';
import { READER_LIMITS } from '../limits';
import type { ReadOptions, SourceCell, SourceFile, SourceReader, SourceRow } from '../source-row';
import { csvReader } from './csv-reader';

const HEADINGS = ['person', 'event', 'affiliated'];
const SEPARATORS = /^(?:"")?([,;\t])/u;

/**
 * A matrix of persons by events: the first heading is empty, the others name events, and a cell says by 1 or 0 whether
 * the person of its row took part. It is read as a list, one row for each cell that is not 0.
 */
export const matrixReader: SourceReader = {
  format: 'matrix',
  extensions: csvReader.extensions,
  recognises: isMatrix,
  describe: async (file) => ({ ...(await csvReader.describe(file)), format: 'matrix' }),
  rows: readMatrix,
};

function isMatrix(head: Buffer): boolean {
  const [first = '', second, ...others] = head
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const separator = SEPARATORS.exec(first)?.[1];
  // The last line of the head may be cut off.
  if (separator === undefined || second === undefined || others.length === 0) return false;
  const cells = second.split(separator).slice(1);
  return cells.length > 0 && cells.every((cell) => cell === '0' || cell === '1');
}

async function* readMatrix(file: SourceFile, options: ReadOptions): AsyncGenerator<SourceRow> {
  const limit = options.rowsPerSheet ?? Infinity;
  let events: readonly (SourceCell | undefined)[] | undefined;
  let yielded = 0;
  for await (const row of csvReader.rows(file, {})) {
    const list = events === undefined ? [headingRow(row)] : listed(row, events);
    events ??= row.cells;
    for (const entry of list) {
      if (++yielded > limit) return;
      if (yielded > READER_LIMITS.rows) throw fileRefused('too_many_rows', { limit: READER_LIMITS.rows });
      yield entry;
    }
  }
}

function headingRow(row: SourceRow): SourceRow {
  return { ...row, cells: HEADINGS.map(textCell) };
}

/** A cell that is neither 0 nor 1 is kept as it is, so that whoever reads the list can refuse it by its row. */
function listed(row: SourceRow, events: readonly (SourceCell | undefined)[]): readonly SourceRow[] {
  const [person, ...marks] = row.cells;
  return marks.flatMap((mark, index): SourceRow[] =>
    mark === undefined || mark.display === '0' ? [] : [{ ...row, cells: [person, events[index + 1], mark] }],
  );
}

function textCell(text: string): SourceCell {
  return { type: 'text', raw: text, display: text };
}
