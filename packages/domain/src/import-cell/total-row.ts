import { cellKey, type RawCell } from './cell-text';

/** What a summing row of a ledger sums: a part, or everything. @source decision record 0011 */
export type TotalRowKind = 'subtotal' | 'total';

const SUBTOTAL = /^(?:[^\d]{0,12})?(?:小计|分计|本页合计|本页小计|SUB-?TOTAL)[:：]?$/u;
const TOTAL =
  /^(?:GRAND)?TOTAL(?:[(（].*[)）])?[:：]?$|^(?:[^\d]{0,12})?(?:合计|总计|共计|累计|总合计|汇总)(?:[(（].*[)）])?[:：]?(?:\d[\d.,]*[件人户元条项]?)?$/u;

/**
 * Whether a row sums other rows (合计、小计、总计) and is therefore no record: the word, or its English one, stands in the first
 * three filled cells, spaces inside (`合 计`) do not matter.
 * @source decision record 0011
 */
export function totalRowKind(cells: readonly RawCell[]): TotalRowKind | null {
  const filled = cells.filter((cell) => cell !== null && String(cell).trim() !== '').slice(0, 3);
  const keys = filled.filter((cell) => typeof cell === 'string').map(cellKey);
  if (keys.some((key) => SUBTOTAL.test(key))) return 'subtotal';
  return keys.some((key) => TOTAL.test(key)) ? 'total' : null;
}
