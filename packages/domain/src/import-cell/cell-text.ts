import { toHalfWidth, withoutInvisible } from '../identifier';

/**
 * One cell as a reader hands it over: text, number, truth value, or nothing. Readers give dates of a
 * workbook as its serial number or as ISO text.
 * @source decision record 0011
 */
export type RawCell = string | number | boolean | null;

/**
 * Which marks count as an empty cell (空值) in a column. Columns where 无 is an answer leave it out.
 * @source decision record 0011
 */
export interface BlankPolicy {
  readonly markers: readonly string[];
}

/** The marks that real ledgers use for "nothing": `-` `—` `/` 无 N/A 暂无 and their kin. @source decision record 0011 */
export const DEFAULT_BLANK_POLICY: BlankPolicy = {
  markers: ['-', '--', '/', '\\', '无', '暂无', '没有', '空', 'N/A', 'NA', 'NULL', '不详', '未填', '未知'],
};

/** For columns where words such as 无 are answers: only strokes count as empty. @source decision record 0011 */
export const STROKES_ONLY_BLANK_POLICY: BlankPolicy = { markers: ['-', '--', '/', '\\'] };

/** For columns where every mark has a meaning: only an empty cell is empty. @source decision record 0011 */
export const EMPTY_ONLY_BLANK_POLICY: BlankPolicy = { markers: [] };

/**
 * Text of a cell for comparison and storage: composed (NFC), without invisible characters, every run of
 * spaces and line breaks as one space, trimmed.
 * @source decision record 0011
 */
export function normaliseCellText(text: string): string {
  return withoutInvisible(text.normalize('NFC'))
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}

/** Text of a cell under which dictionary entries and headers are looked up: half width, no spaces, upper case. @source decision record 0011 */
export function cellKey(text: string): string {
  return toHalfWidth(normaliseCellText(text)).replace(/\s/gu, '').toUpperCase();
}

/** Text of a raw cell, or `null` when it is empty or a blank mark of the column. @source decision record 0011 */
export function textOfCell(cell: RawCell, policy: BlankPolicy = DEFAULT_BLANK_POLICY): string | null {
  if (cell === null) return null;
  const text = normaliseCellText(typeof cell === 'string' ? cell : String(cell));
  return text === '' || isBlankMark(text, policy) ? null : text;
}

function isBlankMark(text: string, policy: BlankPolicy): boolean {
  const key = cellKey(text)
    .replace(/[—–―－─]/gu, '-')
    .replace(/-{2,}/gu, '--');
  return policy.markers.some((marker) => cellKey(marker) === key);
}
