export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula, written narrow or wide. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Comma-separated text that Excel opens as Chinese. A text that a spreadsheet would run as a formula gets an
 * apostrophe; numbers stay numbers.
 */
export function toCsv(headers: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${BYTE_ORDER_MARK + [headers, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
