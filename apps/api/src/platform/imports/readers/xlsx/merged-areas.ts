import type { Readable } from 'node:stream';
import { READER_LIMITS } from '../limits';
import { FileRefused, fileRefused } from '../reader-refusal';
import type { SourceCell } from '../source-row';

export interface CellReference {
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

interface MergedArea {
  readonly from: CellReference;
  readonly to: CellReference;
}

const MERGE = /<(?:\w{1,20}:)?mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g;
/** Longest piece that may be cut by the end of a chunk. */
const OVERLAP = 300;

/** `BC12` → row 12, column 54; undefined for anything else. */
export function cellReference(text: string): CellReference | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}

/**
 * Merged areas stand after the rows in a sheet's XML, so they need a pass of their own. It only looks for
 * the elements' text, which costs little more than inflating.
 */
export async function readMergedAreas(stream: Readable): Promise<MergedArea[]> {
  const areas: MergedArea[] = [];
  let rest = '';
  try {
    for await (const chunk of stream) {
      const text = rest + (chunk as Buffer).toString('latin1');
      collect(text, areas);
      rest = text.slice(lastSafeCut(text));
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : fileRefused('archive_damaged');
  }
  return areas;
}

function lastSafeCut(text: string): number {
  const tail = Math.max(0, text.length - OVERLAP);
  const open = text.lastIndexOf('<');
  return open >= tail && text.indexOf('>', open) < 0 ? open : text.length;
}

function collect(text: string, areas: MergedArea[]): void {
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
    throw fileRefused('workbook_has_entity_declarations');
  if (!text.includes('mergeCell')) return;
  for (const match of text.matchAll(MERGE)) {
    const from = cellReference(match[1] ?? '');
    const to = cellReference(match[2] ?? '');
    if (from && to) areas.push({ from, to });
    if (areas.length > READER_LIMITS.mergedAreas) {
      throw fileRefused('too_many_merged_areas', { limit: READER_LIMITS.mergedAreas });
    }
  }
}

/** Copies the first cell of each merged area over the area while rows go by in order. */
export class MergeFiller {
  private readonly byFirstRow = new Map<number, MergedArea[]>();
  /** The last row that a merged area reaches; below it an empty row is empty. */
  readonly lastRow: number;
  private active: { readonly area: MergedArea; readonly cell: SourceCell }[] = [];

  constructor(areas: readonly MergedArea[]) {
    for (const area of areas) {
      const list = this.byFirstRow.get(area.from.row) ?? [];
      list.push(area);
      this.byFirstRow.set(area.from.row, list);
    }
    this.lastRow = areas.reduce((last, { to }) => Math.max(last, to.row), 0);
  }

  fill(rowNumber: number, cells: (SourceCell | undefined)[]): void {
    if (this.byFirstRow.size === 0) return;
    this.active = this.active.filter(({ area }) => area.to.row >= rowNumber);
    for (const area of this.byFirstRow.get(rowNumber) ?? []) {
      const cell = cells[area.from.column];
      if (cell) this.active.push({ area, cell });
    }
    for (const { area, cell } of this.active) fillRow(cells, { area, cell, rowNumber });
  }
}

function fillRow(
  cells: (SourceCell | undefined)[],
  { area, cell, rowNumber }: { area: MergedArea; cell: SourceCell; rowNumber: number },
): void {
  const last = Math.min(area.to.column, READER_LIMITS.columns - 1);
  for (let column = area.from.column; column <= last; column++) {
    if (rowNumber === area.from.row && column === area.from.column) continue;
    cells[column] ??= { ...cell, filled: column === area.from.column ? 'down' : 'across' };
  }
}
