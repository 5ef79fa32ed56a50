import { READER_LIMITS } from '../limits';
import { fileRefused } from '../reader-refusal';
import type { SourceCell } from '../source-row';
import { SYSTEM_1904_OFFSET, serialDateText } from './serial-date';
import { unescapeControls, type SharedStrings } from './shared-strings';
import type { StyleTable } from './styles';

/** A cell as the XML states it. */
export interface RawCell {
  /** Attribute `t`. */
  readonly type: string;
  /** Attribute `s`. */
  readonly style: number;
  readonly text: string;
  readonly formula: boolean;
}

export interface WorkbookTables {
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  readonly uses1904: boolean;
}

const EXACT_DIGITS = 15;

/** The cell that a reader hands on; undefined when it holds nothing. */
export function cellValue(raw: RawCell, tables: WorkbookTables): SourceCell | undefined {
  const cell = plainValue(raw, tables);
  if (!cell) return raw.formula ? { type: 'error', raw: '', display: '', formula: true } : undefined;
  if (cell.display.length > READER_LIMITS.cellCharacters) {
    throw fileRefused('cell_too_long', { limit: READER_LIMITS.cellCharacters });
  }
  return raw.formula ? { ...cell, formula: true } : cell;
}

function plainValue(raw: RawCell, tables: WorkbookTables): SourceCell | undefined {
  switch (raw.type) {
    case 's':
      return textCell(tables.strings.string(Number(raw.text || -1)));
    case 'inlineStr':
      return textCell(raw.text);
    case 'str':
      return textCell(unescapeControls(raw.text));
    case 'b':
      return { type: 'boolean', raw: raw.text === '1', display: raw.text === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { type: 'error', raw: raw.text, display: raw.text };
    case 'd':
      return {
        type: 'date',
        raw: raw.text,
        display: raw.text.replace('T', ' ').replace(/( 00:00:00)?(\.0+)?Z?$/, ''),
      };
    default:
      return numberCell(raw, tables);
  }
}

function textCell(text: string | undefined): SourceCell | undefined {
  return text ? { type: 'text', raw: text, display: text } : undefined;
}

function numberCell(raw: RawCell, tables: WorkbookTables): SourceCell | undefined {
  const text = raw.text.trim();
  if (text === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw fileRefused('workbook_damaged');
  const style = tables.styles.style(raw.style);
  const serial = tables.uses1904 ? value + SYSTEM_1904_OFFSET : value;
  const date = style.date ? serialDateText(serial) : undefined;
  if (date !== undefined) return { type: 'date', raw: serial, display: date };
  const display = numberText(value).padStart(style.paddedTo, '0');
  const inexact = Number.isInteger(value) && Math.abs(value) >= 10 ** EXACT_DIGITS;
  return inexact ? { type: 'number', raw: value, display, inexact } : { type: 'number', raw: value, display };
}

/** Spreadsheets show 15 digits, so 0.1 + 0.2 is 0.3 to whoever looks at it. */
function numberText(value: number): string {
  if (Math.abs(value) < 10 ** EXACT_DIGITS) return String(Number(value.toPrecision(EXACT_DIGITS)));
  return value.toLocaleString('en-GB', { useGrouping: false, maximumSignificantDigits: EXACT_DIGITS });
}
