import type { ExportCell } from '../list-export';
import type { SheetColumn } from './sheet-xml';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula, written narrow or wide. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** Comma-separated text that spreadsheets open as Chinese, a piece for each chunk of rows. */
export async function* csvStream(
  columns: readonly SheetColumn[],
  chunks: AsyncIterable<readonly (readonly ExportCell[])[]>,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${columns.map(({ header }) => textCell(header)).join(',')}\r\n`;
  for await (const chunk of chunks) {
    yield chunk
      .map((cells) => `${cells.map((cell, index) => csvCell(cell, columns[index])).join(',')}\r\n`)
      .join('');
  }
}

/** Numbers and days stand as they are; a text that could run as a formula gets an apostrophe. */
function csvCell(cell: ExportCell, column: SheetColumn | undefined): string {
  if (cell === null) return '';
  const text = String(cell);
  return column?.kind !== 'text' && column?.kind !== 'prose' && /^-?[\d.-]+$/.test(text)
    ? text
    : textCell(text);
}

function textCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a whole file that is made at once: numbers stand as they are, other texts never run. */
export function csvLine(cells: readonly (string | null)[]): string {
  const written = cells.map((cell) =>
    cell !== null && /^-?\d+(\.\d+)?$/.test(cell) ? cell : textCell(cell ?? ''),
  );
  return `${written.join(',')}\r\n`;
}
