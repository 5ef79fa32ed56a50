import { accepted, refused, type Result } from '../shared';
import { cellKey } from './cell-text';

/** One entry of a dictionary (字典): its code, its label, and the other spellings that ledgers use for it. @source decision record 0011 */
export interface DictionaryEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** Returned when a cell is not an entry of its dictionary; `nearest` are up to three labels that look alike. @source decision record 0011 */
export interface DictionaryCellRefusal {
  readonly code: 'dictionaryUnknown';
  readonly text: string;
  readonly nearest: readonly string[];
}

/** Returned when a cell is neither yes nor no. @source decision record 0011 */
export interface BooleanCellRefusal {
  readonly code: 'booleanUnreadable';
  readonly text: string;
}

const YES: ReadonlySet<string> = new Set([
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '对',
  'Y',
  'YES',
  'TRUE',
  'T',
  '1',
  '已',
  '参加',
]);
const NO: ReadonlySet<string> = new Set([
  '否',
  '无',
  '×',
  '✗',
  '✘',
  'X',
  '错',
  'N',
  'NO',
  'FALSE',
  'F',
  '0',
  '未',
  '没有',
  '不是',
]);

/** Reads yes or no: 是/否, 有/无, √/×, Y/N, 1/0. The column's blank policy must not take 无 away. @source decision record 0011 */
export function parseBooleanCell(cell: string | number | boolean): Result<boolean, BooleanCellRefusal> {
  if (typeof cell === 'boolean') return accepted(cell);
  const key = cellKey(String(cell));
  if (YES.has(key)) return accepted(true);
  if (NO.has(key)) return accepted(false);
  return refused({ code: 'booleanUnreadable', text: String(cell) });
}

/** Reads an entry of a dictionary by code, label or alias; spaces, width and letter case do not matter. @source decision record 0011 */
export function parseDictionaryCell<Code extends string>(
  cell: string | number | boolean,
  dictionary: readonly DictionaryEntry<Code>[],
): Result<Code, DictionaryCellRefusal> {
  const key = cellKey(String(cell));
  const entry = dictionary.find((candidate) =>
    spellings(candidate).some((spelling) => cellKey(spelling) === key),
  );
  if (entry) return accepted(entry.code);
  return refused({ code: 'dictionaryUnknown', text: String(cell), nearest: nearestLabels(key, dictionary) });
}

/** Up to three of the given words that look most like a text, best first; none when nothing is near. @source decision record 0011 */
export function nearestWords(text: string, words: readonly string[]): readonly string[] {
  const key = cellKey(text);
  return words
    .map((word) => ({ word, distance: editDistance(key, cellKey(word)) }))
    .filter(
      ({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(key.length, word.length) / 2)),
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ word }) => word);
}

function spellings(entry: DictionaryEntry): readonly string[] {
  return [entry.code, entry.label, ...(entry.aliases ?? [])];
}

function nearestLabels(key: string, dictionary: readonly DictionaryEntry[]): readonly string[] {
  return nearestWords(
    key.slice(0, 40),
    dictionary.map(({ label }) => label),
  );
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
