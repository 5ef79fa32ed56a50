import { addDays, civilDate, type IsoDate, isoDate } from '../calendar';
import { toHalfWidth } from '../identifier';
import { accepted, refused, type Result } from '../shared';
import { normaliseCellText } from './cell-text';

/** Where a workbook's date serials start: 1900 (Windows, with its false 29 February 1900) or 1904 (old Macintosh). @source ECMA-376 part 1, 18.17.4 */
export type WorkbookEpoch = '1900' | '1904';

/** How dates of a column are read. `defaultYear` completes `3月5日` and must be stated by whoever maps the column. @source decision record 0011 */
export interface DateCellPolicy {
  readonly defaultYear?: number;
  readonly epoch?: WorkbookEpoch;
}

/** Returned when a cell is not a date. @source decision record 0011 */
export type DateCellRefusal =
  | { readonly code: 'dateUnreadable'; readonly text: string }
  | { readonly code: 'dateImpossible'; readonly text: string }
  | { readonly code: 'dateYearMissing'; readonly text: string }
  | { readonly code: 'dateYearTwoDigits'; readonly text: string }
  | { readonly code: 'dateDayMissing'; readonly text: string }
  | { readonly code: 'dateSerialOutOfRange'; readonly serial: number };

const LAST_SERIAL: Readonly<Record<WorkbookEpoch, number>> = { '1900': 2_958_465, '1904': 2_957_003 };
const TIME =
  '(?:[T\\s]*\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{1,2}(?:\\.\\d+)?)?[分秒]?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const FULL = new RegExp(`^(\\d{4})(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})[日号]?${TIME}$`, 'u');
/** Characters of the longest text that is a day with its time, spaces and all. */
const LONGEST = 100;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/u;

/**
 * Reads a date as real ledgers write it: `2024.3.5`, `2024/3/5`, `2024年3月5日`, `20240305`, `2024-03-05 10:30`,
 * `3月5日` (with the stated year), or a workbook serial such as 45356. A time of day is dropped.
 * @source ECMA-376 part 1, 18.17.4; decision record 0011
 */
export function parseDateCell(
  cell: string | number | boolean,
  policy: DateCellPolicy = {},
): Result<IsoDate, DateCellRefusal> {
  if (typeof cell === 'number') return dateOfSerial(cell, policy.epoch ?? '1900');
  const text = normaliseCellText(String(cell));
  if (text.length > LONGEST) return refused({ code: 'dateUnreadable', text });
  const plain = toHalfWidth(text)
    .replace(/。/gu, '.')
    .replace(/[‐–—]/gu, '-')
    .replace(/\s*([年月日号./-])\s*/gu, '$1');
  if (SERIAL_TEXT.test(plain)) return dateOfSerial(Number(plain), policy.epoch ?? '1900');
  const match = FULL.exec(plain) ?? COMPACT.exec(plain);
  if (match) return dated(match, text);
  return partialDate(plain, text, policy);
}

function dated(match: RegExpExecArray, text: string): Result<IsoDate, DateCellRefusal> {
  const date = civilDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return date.ok ? date : refused({ code: 'dateImpossible', text });
}

function partialDate(plain: string, text: string, policy: DateCellPolicy): Result<IsoDate, DateCellRefusal> {
  const monthAndDay = /^(\d{1,2})月(\d{1,2})[日号]?$/u.exec(plain) ?? /^(\d{1,2})[./](\d{1,2})$/u.exec(plain);
  if (monthAndDay) {
    if (policy.defaultYear === undefined) return refused({ code: 'dateYearMissing', text });
    const date = civilDate({
      year: policy.defaultYear,
      month: Number(monthAndDay[1]),
      day: Number(monthAndDay[2]),
    });
    return date.ok ? date : refused({ code: 'dateImpossible', text });
  }
  if (/^\d{2}(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}[日号]?$/u.test(plain))
    return refused({ code: 'dateYearTwoDigits', text });
  if (/^\d{4}(?:年|[-./])\d{1,2}月?$/u.test(plain) || /^\d{4}年?$/u.test(plain)) {
    return refused({ code: 'dateDayMissing', text });
  }
  return refused({ code: 'dateUnreadable', text });
}

function dateOfSerial(serial: number, epoch: WorkbookEpoch): Result<IsoDate, DateCellRefusal> {
  const day = Math.floor(serial);
  const first = epoch === '1900' ? 1 : 0;
  if (!Number.isFinite(serial) || day < first || day > LAST_SERIAL[epoch]) {
    return refused({ code: 'dateSerialOutOfRange', serial });
  }
  if (epoch === '1904') return accepted(addDays(isoDate('1904-01-01'), day));
  if (day === 60) return refused({ code: 'dateImpossible', text: '1900-02-29' });
  return accepted(addDays(isoDate('1899-12-31'), day < 60 ? day : day - 1));
}
