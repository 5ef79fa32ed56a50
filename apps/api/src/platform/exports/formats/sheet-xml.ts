import type { ExportCell, ExportColumnKind, FormedNumber } from '../list-export';
import { escapeAttribute, escapeXml, XML_DECLARATION } from './xml-text';

/** A column as a sheet shows it. */
export interface SheetColumn {
  readonly header: string;
  readonly kind: ExportColumnKind;
  readonly width: number;
}

/** Style numbers of {@link stylesXml}; those of forms follow. */
const STYLES = { header: 1, text: 2, number: 3, money: 4, date: 5, prose: 6 } as const;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** More digits than these a spreadsheet loses. */
const EXACT_DIGITS = 15;
/** Longer texts outlive the young part of the heap, and memory grows by what waits there. */
const ROWS_PER_PIECE = 50;
const LONGEST_CELL = 32_767;

const FIRST_FORM_STYLE = 7;
/** Number of the first format that is not built in; it is that of days. */
const FIRST_FORMAT = 164;

/** Chunks of rows, whether they are at hand or still to be read. */
export type RowChunks =
  AsyncIterable<readonly (readonly SheetCell[])[]> | Iterable<readonly (readonly SheetCell[])[]>;

/** What stands in a cell of a sheet. */
export type SheetCell = ExportCell | FormedNumber;

/**
 * The styles of a book, with those of its forms of numbers. Text cells have the text format and the quote prefix: what
 * begins with `=` stays a text even after somebody has edited the cell, and a long number keeps its digits.
 */
export function stylesXml(forms: readonly string[]): string {
  const formats = ['yyyy\\-mm\\-dd', ...forms].map(
    (form, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeAttribute(form)}"/>`,
  );
  const styles = forms.map(
    (_, index) => `<xf numFmtId="${FIRST_FORMAT + 1 + index}" applyNumberFormat="1"/>`,
  );
  return `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FIRST_FORM_STYLE + styles.length}"><xf/><xf fontId="1" fillId="2" numFmtId="49" applyFont="1" applyFill="1" applyNumberFormat="1"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="0"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="${FIRST_FORMAT}" applyNumberFormat="1"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${styles.join('')}</cellXfs></styleSheet>`;
}

/** The XML of a sheet, a piece for each few rows; the header stays in view. */
export async function* sheetXml(
  columns: readonly SheetColumn[],
  chunks: RowChunks,
  forms: readonly string[] = [],
): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  const styles = new Map(forms.map((form, index) => [form, FIRST_FORM_STYLE + index]));
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(({ header: text }, index) =>
    textCell(`${letters[index]}1`, text, STYLES.header),
  );
  yield `${XML_DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`;
  let row = 1;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += ROWS_PER_PIECE) {
      const piece = chunk.slice(from, from + ROWS_PER_PIECE);
      const first = row + 1;
      row += piece.length;
      yield piece.map((cells, index) => rowXml(first + index, cells, { columns, letters, styles })).join('');
    }
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${row}"/></worksheet>`;
}

interface SheetShape {
  readonly columns: readonly SheetColumn[];
  readonly letters: readonly string[];
  /** Number of the style of each form. */
  readonly styles: ReadonlyMap<string, number>;
}

function rowXml(row: number, cells: readonly SheetCell[], { columns, letters, styles }: SheetShape): string {
  const xml = cells.map((cell, index) => {
    const reference = `${letters[index]}${row}`;
    return typeof cell === 'object' && cell !== null
      ? `<c r="${reference}" s="${styles.get(cell.form) ?? STYLES.number}"><v>${cell.value}</v></c>`
      : cellXml(cell, reference, columns[index]?.kind ?? 'text');
  });
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(cell: ExportCell, reference: string, kind: ExportColumnKind): string {
  if (cell === null || cell === '') return '';
  const text = String(cell);
  if (kind === 'text' || kind === 'prose') return textCell(reference, text, STYLES[kind]);
  const value = kind === 'date' ? serialDay(text) : exactNumber(text);
  return value === undefined
    ? textCell(reference, text, STYLES.text)
    : `<c r="${reference}" s="${STYLES[kind]}"><v>${value}</v></c>`;
}

function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_CELL))}</t></is></c>`;
}

function exactNumber(text: string): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return text.replace(/^-?0*\.?|\./g, '').length > EXACT_DIGITS ? undefined : text;
}

/** Days since the beginning of 1900, as spreadsheets count from March of that year on. */
function serialDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || text < '1900-03-01') return undefined;
  return (
    (Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) - Date.UTC(1899, 11, 30)) / 86_400_000
  );
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
