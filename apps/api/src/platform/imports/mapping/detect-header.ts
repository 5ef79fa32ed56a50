import { createHash } from 'node:crypto';
import { normaliseCellText } from '@weizhi/domain';
import type { SourceCell, SourceRow } from '../readers/source-row';
import type { ImportTemplate } from '../template/import-template';
import { HEADER_JOINT, headerKey } from './header-text';
import { keepableText } from './keepable-text';
import { matchHeaders } from './match-headers';

/** Where a sheet's header is and what it says. */
export interface DetectedHeader {
  readonly sheet: string;
  /** Row of the header, the lower one if it has two. */
  readonly rowNumber: number;
  readonly lines: 1 | 2;
  /** By column, unique: a second 电话 is called 电话#2. Empty where there is no header. */
  readonly headers: readonly string[];
  /** Headers that stand more than once, as they stand. */
  readonly repeated: readonly string[];
  /** The same for files with the same headers in the same order. */
  readonly fingerprint: string;
  /** How many of the template's columns were recognised. */
  readonly recognised: number;
}

/** How far down a header may stand. */
export const HEADER_SEARCH_ROWS = 30;

/**
 * Finds the header among the first rows of a sheet: the row, or the two joined rows, in which most of the template's
 * columns are recognised; among equals, the one with more different texts and then the upper one. Title rows have one.
 * A single text that names no column is no header.
 */
export function detectHeader(
  rows: readonly SourceRow[],
  template: ImportTemplate,
): DetectedHeader | undefined {
  let best: { header: DetectedHeader; score: number } | undefined;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, index) => {
    for (const header of candidates(row, rows[index + 1], template)) {
      if (header.recognised === 0 && header.headers.filter(Boolean).length < 2) continue;
      const score = header.recognised * 1000 + new Set(header.headers.filter(Boolean)).size;
      if (!best || score > best.score) best = { header, score };
    }
  });
  return best?.header;
}

function candidates(
  row: SourceRow,
  next: SourceRow | undefined,
  template: ImportTemplate,
): readonly DetectedHeader[] {
  if (!row.cells.some((cell) => cell?.type === 'text')) return [];
  const one = describe(row, { names: singleLine(row), lines: 1 }, template);
  if (next?.rowNumber !== row.rowNumber + 1) return [one];
  const names = joinedLines(row, next);
  return names ? [one, describe(next, { names, lines: 2 }, template)] : [one];
}

function describe(
  row: SourceRow,
  { names, lines }: { names: readonly string[]; lines: 1 | 2 },
  template: ImportTemplate,
): DetectedHeader {
  const headers = unique(names);
  const keys = headers.map(headerKey);
  return {
    sheet: row.sheet,
    rowNumber: row.rowNumber,
    lines,
    headers,
    repeated: [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) < index))],
    fingerprint: createHash('sha256').update(keys.join('\u001f')).digest('hex'),
    recognised: Object.values(matchHeaders(headers, template)).filter((key) => key !== null).length,
  };
}

/** Copies of a title over its merged width are no headers. */
function singleLine(row: SourceRow): string[] {
  return Array.from(row.cells, (cell) => (cell && cell.filled !== 'across' ? text(cell) : ''));
}

/**
 * Joins two lines when the upper one spans columns of the lower one: it is merged, or, in formats that know no
 * merging, it has gaps above texts.
 */
function joinedLines(upper: SourceRow, lower: SourceRow): string[] | undefined {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let group = '';
  const columns = Array.from({ length: width }, (_, index) => {
    const above = upper.cells[index];
    const own = above !== undefined && above.filled !== 'across';
    if (own) group = text(above);
    const under = textBelow(lower.cells[index]);
    return { name: joined(group, above, under), spanned: !own && under !== '' && group !== '' };
  });
  return columns.some(({ spanned }) => spanned) ? columns.map(({ name }) => name) : undefined;
}

/** A header merged downwards says the same twice. */
function textBelow(cell: SourceCell | undefined): string {
  return cell && cell.filled !== 'down' ? text(cell) : '';
}

function joined(group: string, above: SourceCell | undefined, under: string): string {
  if (under === '') return above ? text(above) : '';
  return group === '' || group === under ? under : `${group}${HEADER_JOINT}${under}`;
}

function text(cell: SourceCell): string {
  return keepableText(normaliseCellText(cell.display), 200);
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === '') return '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}
