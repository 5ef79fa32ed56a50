import type { DecimalText } from '../decimal';
import { toHalfWidth } from '../identifier';
import { accepted, refused, type Result } from '../shared';
import { normaliseCellText } from './cell-text';

/** How numbers of a column are read. `units` are words that may follow the number, such as 元, 人, 户. @source decision record 0011 */
export interface NumberCellPolicy {
  readonly wholeOnly?: boolean;
  readonly lowest?: number;
  readonly highest?: number;
  readonly units?: readonly string[];
}

/** Returned when a cell is not a number of the column. @source decision record 0011 */
export type NumberCellRefusal =
  | { readonly code: 'numberUnreadable'; readonly text: string }
  | { readonly code: 'numberBadGrouping'; readonly text: string }
  | { readonly code: 'numberNotWhole'; readonly text: string }
  | { readonly code: 'numberIsShare'; readonly text: string }
  | {
      readonly code: 'numberOutOfRange';
      readonly text: string;
      readonly lowest: number | null;
      readonly highest: number | null;
    };

const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };
const SHAPE = /^([-+]?)([\d,]+)(?:\.(\d+))?(万亿|百|千|万|亿)?$/u;

/**
 * Reads a number as real ledgers write it: `1,234`, `１２３`, `3.5万`, `120人`. Exact: no floats in between.
 * Fifteen digits at most when the cell was a number, since a workbook keeps no more.
 * @source decision record 0011
 */
export function parseNumberCell(
  cell: string | number | boolean,
  policy: NumberCellPolicy = {},
): Result<DecimalText, NumberCellRefusal> {
  const text = typeof cell === 'number' ? plainNumber(cell) : normaliseCellText(String(cell));
  const spelt = withoutUnit(
    toHalfWidth(text).replace(/\s/gu, '').replace(/[−–—]/gu, '-'),
    policy.units ?? [],
  );
  if (/[%‰]$/u.test(spelt)) return refused({ code: 'numberIsShare', text });
  const match = SHAPE.exec(spelt);
  if (!match) return refused({ code: 'numberUnreadable', text });
  const value = scaledValue(match);
  return value === null ? refused({ code: 'numberBadGrouping', text }) : within(value, text, policy);
}

function scaledValue(match: RegExpExecArray): string | null {
  const [, sign = '', grouped = '', fraction = '', scale = ''] = match;
  if (grouped.includes(',') && !/^\d{1,3}(?:,\d{3})+$/u.test(grouped)) return null;
  return signed(sign, shifted(grouped.replaceAll(',', ''), fraction, SCALES[scale] ?? 0));
}

function signed(sign: string, value: string): string {
  return sign === '-' && /[1-9]/u.test(value) ? `-${value}` : value;
}

function within(
  value: string,
  text: string,
  policy: NumberCellPolicy,
): Result<DecimalText, NumberCellRefusal> {
  if (policy.wholeOnly && value.includes('.')) return refused({ code: 'numberNotWhole', text });
  const { lowest = null, highest = null } = policy;
  if ((lowest !== null && Number(value) < lowest) || (highest !== null && Number(value) > highest)) {
    return refused({ code: 'numberOutOfRange', text, lowest, highest });
  }
  return accepted(value as DecimalText);
}

function shifted(whole: string, fraction: string, places: number): string {
  const filled = fraction.padEnd(places, '0');
  const head = (whole + filled.slice(0, places)).replace(/^0+(?=\d)/u, '');
  const tail = filled.slice(places).replace(/0+$/u, '');
  return tail === '' ? head : `${head}.${tail}`;
}

function withoutUnit(text: string, units: readonly string[]): string {
  const unit = units.find((candidate) => text.endsWith(candidate));
  return unit === undefined ? text : text.slice(0, -unit.length);
}

function plainNumber(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (!match) return text;
  const digits = `${match[2] ?? ''}${match[3] ?? ''}`;
  const exponent = Number(match[4]);
  if (exponent < 0) return `${match[1] ?? ''}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return `${match[1] ?? ''}${digits.padEnd(exponent + 1, '0')}`;
}
