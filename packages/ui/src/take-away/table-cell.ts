import { type Figure, formatFigureValue, type FigureUnit, onScaleOf, statusWord } from '../figure/figure';
import { formatShare, NO_FIGURE } from '../format/number-format';

/** A figure in a table: a value in its unit, or the word that stands for it. */
export interface FigureCell {
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** Stands where there is no value. */
  readonly word: string;
}

/** What stands in a cell of a table behind a page; null where there are no data. */
export type TableCell = string | number | null | FigureCell;

/** A table as a page shows it and as it is taken away. */
export interface ChartTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A number as it leaves for a spreadsheet, with the places that the page shows. */
export interface SheetNumber {
  /** A share is between 0 and 1 where `perCent` says so. */
  readonly value: number;
  readonly decimals: number;
  readonly perCent: boolean;
  /** What stands behind the number; empty where the head of the column says it. */
  readonly unit: string;
}

const NO_DATA = '无数据';
const MOST_PLACES = 6;
/** More digits than these a spreadsheet loses. */
const EXACT_DIGITS = 15;
const UP_TO_TWO = 2;

/** A figure for a table: its value where it may be shown, else the word that the cards show. */
export function figureCell({ status, value, unit }: Pick<Figure, 'status' | 'value' | 'unit'>): FigureCell {
  const word = statusWord(status);
  return { value: word === undefined ? value : null, unit, word: word ?? NO_FIGURE };
}

/** How a table of a page writes a cell; the head of the column names the unit, but no share goes without its sign. */
export function cellText(cell: TableCell): string {
  if (cell === null) return NO_DATA;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return cell.toLocaleString('zh-CN');
  if (cell.value === null) return cell.word;
  return formatFigureValue(cell.value, cell.unit) + (cell.unit.kind === 'share' ? '%' : '');
}

/** What separated text holds of a cell: a figure on the scale of its unit, with all its digits. */
export function csvCellOf(cell: TableCell): string | number | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.value === null ? cell.word : onScaleOf(cell.unit, cell.value);
}

/**
 * What a spreadsheet holds of a cell under a head: numbers as numbers in the form in which the page shows them, and
 * words as words. A text that the page wrote as a number with its unit is that number; one in the first column is a
 * name, whatever it looks like.
 */
export function sheetCellOf(cell: TableCell, header: string, column: number): string | SheetNumber {
  if (cell === null) return NO_DATA;
  if (typeof cell === 'number') return sheetNumberOf(cell, header);
  if (typeof cell === 'string') return column === 0 ? cell : (readWritten(cell, header) ?? cell);
  return sheetFigureOf(cell, header);
}

/** A bare number, which under a head in per cent is a share. */
function sheetNumberOf(value: number, header: string): SheetNumber {
  if (header.endsWith('（%）')) return share(value / 100);
  return { value, decimals: decimalsOf(value), perCent: false, unit: '' };
}

function sheetFigureOf({ value, unit, word }: FigureCell, header: string): string | SheetNumber {
  if (value === null) return word;
  if (unit.kind === 'share') return share(value);
  const decimals = unit.kind === 'count' ? 0 : decimalsOf(value);
  return { value, decimals, perCent: false, unit: unsaid(unit.label, header) };
}

/** A unit, unless the head of the column says it already. */
function unsaid(unit: string, header: string): string {
  return header.includes(unit) ? '' : unit;
}

const WRITTEN =
  /^(?<whole>-?\d{1,3}(?:,\d{3})+|-?\d+)(?<fraction>\.\d+)?(?:\s?(?<sign>[%‰])|\s(?<unit>\p{Script=Han}{1,6}))?$/u;

/** Reads back a number that a page wrote: `6,952`, `88.1%`, `12.5 小时`; undefined for any other text. */
export function readWritten(text: string, header: string): SheetNumber | undefined {
  const written = WRITTEN.exec(text)?.groups;
  if (!written) return undefined;
  const { whole = '', fraction = '', sign = '', unit = '' } = written;
  const digits = whole.replaceAll(',', '');
  if (!isQuantity(digits)) return undefined;
  const [value, decimals] = [Number(digits + fraction), Math.max(0, fraction.length - 1)];
  if (sign === '%') return { value: exactShare(value), decimals, perCent: true, unit: '' };
  return { value, decimals, perCent: false, unit: unsaid(sign + unit, header) };
}

/** Codes begin with a nought or are longer than a spreadsheet keeps. */
function isQuantity(digits: string): boolean {
  return !/^-?0\d/u.test(digits) && digits.length <= EXACT_DIGITS;
}

/** Whatever a share is divided by, it keeps the digits that it was written with. */
function exactShare(perCent: number): number {
  return Number((perCent / 100).toPrecision(12));
}

/** As many places as the page writes: one, and of a smaller share its first two digits. */
function share(value: number): SheetNumber {
  const [, fraction = ''] = formatShare(value).split('.');
  return { value, decimals: Math.min(MOST_PLACES, fraction.length), perCent: true, unit: '' };
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : UP_TO_TWO;
}
