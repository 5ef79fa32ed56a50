import { type IsoDate, totalRowKind } from '@weizhi/domain';
import type { DetectedHeader } from '../mapping/detect-header';
import { HEADER_JOINT, headerKey } from '../mapping/header-text';
import type { SourceCell, SourceRow } from '../readers/source-row';
import type { ImportLookup } from '../template/import-row-port';
import { type ColumnMap, type ImportColumn, type ImportTemplate } from '../template/import-template';
import type { ImportValue } from '../template/import-values';
import { maskPersonal } from './mask-value';
import { readCell, replacementOf } from './read-cell';
import type { ProblemFact, RowProblem } from './row-problem';

/** Everything that reading a row depends on; the same inputs give the same row again. */
export interface RowReading {
  readonly template: ImportTemplate;
  readonly map: ColumnMap;
  readonly header: DetectedHeader;
  readonly lookups: Readonly<Record<string, ImportLookup>>;
  readonly today: IsoDate;
}

export type ReadRow =
  /** No record at all: a total, a repeated header, a section title. Reported, never imported. */
  | { readonly kind: 'skipped'; readonly problem: RowProblem }
  | {
      readonly kind: 'read';
      readonly values: Readonly<Record<string, ImportValue>>;
      readonly problems: readonly RowProblem[];
      /** Replacement rules that were applied, as `column: from`. */
      readonly replaced: readonly string[];
    };

interface MappedCell {
  readonly column: ImportColumn;
  readonly cell: SourceCell | undefined;
}

/** Reads one source row by the template and the map; `undefined` for a row without any content. */
export function readRow(row: SourceRow, reading: RowReading): ReadRow | undefined {
  const cells = mappedCells(row, reading);
  const own = Array.from(row.cells, (cell) => (cell?.filled ? undefined : cell));
  if (own.every((cell) => (cell?.display ?? '').trim() === '')) return undefined;
  const reason = isSample(cells) ? 'sampleRow' : reasonToSkip(row, own, reading);
  if (reason) return { kind: 'skipped', problem: rowProblem('warning', reason) };
  const problems: RowProblem[] = [...rowProblems(row, own, reading)];
  const values: Record<string, ImportValue> = {};
  for (const mapped of cells) {
    values[mapped.column.key] = valueOf(mapped, reading, problems);
  }
  for (const column of reading.template.columns)
    resolveLookup(column, { values, problems, lookups: reading.lookups });
  requireValues(values, problems, reading.template);
  return { kind: 'read', values, problems, replaced: replacedIn(cells, reading.map) };
}

/** The cells of the template's columns, in the template's order. */
function mappedCells(row: SourceRow, { header, map, template }: RowReading): readonly MappedCell[] {
  const byKey = new Map<string, SourceCell>();
  header.headers.forEach((name, index) => {
    const key = map.columns[name];
    const cell = row.cells[index];
    // A text merged over several columns belongs to the first of them.
    if (key && cell && cell.filled !== 'across') byKey.set(key, cell);
  });
  for (const [key, text] of Object.entries(map.constants ?? {})) {
    if (!byKey.has(key)) byKey.set(key, { type: 'text', raw: text, display: text });
  }
  return template.columns.map((column) => ({ column, cell: byKey.get(column.key) }));
}

const keysByHeader = new WeakMap<DetectedHeader, ReadonlySet<string>>();

/** Each line of a two-line header may be repeated by itself. */
function headerParts(header: string): readonly string[] {
  return [header, ...header.split(HEADER_JOINT)].map(headerKey);
}

/** Worked out once, for it is asked at every row. */
function headerKeys(header: DetectedHeader): ReadonlySet<string> {
  const known = keysByHeader.get(header) ?? new Set(header.headers.filter(Boolean).flatMap(headerParts));
  keysByHeader.set(header, known);
  return known;
}

/** The sample row of the template, left where it stood. */
function isSample(cells: readonly MappedCell[]): boolean {
  return cells.every(({ column, cell }) => (cell?.display ?? '') === column.example);
}

function reasonToSkip(
  row: SourceRow,
  own: readonly (SourceCell | undefined)[],
  { header }: RowReading,
): string | undefined {
  const raw = own.map((cell) => cell?.raw ?? null);
  if (totalRowKind(raw)) return 'totalRow';
  const filled = own.filter((cell) => cell !== undefined);
  if (filled.length === 1 && row.cells.some((cell) => cell?.filled === 'across')) return 'sectionRow';
  const names = headerKeys(header);
  const repeats = filled.filter((cell) => cell.type === 'text' && names.has(headerKey(cell.display))).length;
  return filled.length >= 2 && repeats === filled.length ? 'headerRepeated' : undefined;
}

function* rowProblems(
  row: SourceRow,
  own: readonly (SourceCell | undefined)[],
  { header }: RowReading,
): Generator<RowProblem> {
  if (row.hidden) yield rowProblem('warning', 'rowHidden');
  const beyond = own.findIndex((cell, index) => cell !== undefined && !header.headers[index]);
  if (beyond < 0) return;
  // In separated text a cell too many means that a separator stood within a value and all that follows has shifted.
  const shifted = row.sheet === '' && beyond >= header.headers.length;
  yield {
    ...rowProblem(shifted ? 'error' : 'warning', shifted ? 'moreCellsThanHeaders' : 'cellWithoutHeader'),
    facts: { position: beyond + 1 },
  };
}

function valueOf({ column, cell }: MappedCell, reading: RowReading, problems: RowProblem[]): ImportValue {
  const answer = readCell(cell, column, reading);
  if (cell?.formula && cell.type !== 'error')
    problems.push(cellProblem('warning', 'formulaCell', { column, cell }));
  if (answer.ok) return answer.value;
  problems.push({
    ...cellProblem('error', answer.code, { column, cell }),
    facts: factsOf(answer.facts, column),
  });
  return null;
}

function resolveLookup(
  column: ImportColumn,
  {
    values,
    problems,
    lookups,
  }: { values: Record<string, ImportValue>; problems: RowProblem[]; lookups: RowReading['lookups'] },
): void {
  const text = values[column.key];
  if (column.type.kind !== 'lookup' || typeof text !== 'string') return;
  const answer = lookups[column.type.lookup]?.find(text, values);
  if (!answer) throw new Error(`Lookup ${column.type.lookup} is not open`);
  values[column.key] = answer.kind === 'found' ? answer.id : null;
  if (answer.kind === 'found') return;
  const facts: RowProblem['facts'] =
    answer.kind === 'unknown' ? { text, nearest: answer.nearest } : { text, candidates: answer.candidates };
  const code = answer.kind === 'unknown' ? 'lookupUnknown' : 'lookupAmbiguous';
  problems.push({
    severity: 'error',
    column: column.key,
    code,
    facts: factsOf(facts, column),
    value: shown(text, column),
  });
}

function requireValues(
  values: Readonly<Record<string, ImportValue>>,
  problems: RowProblem[],
  template: ImportTemplate,
): void {
  for (const { key, required } of template.columns) {
    if (!required || values[key] !== null) continue;
    if (problems.some((problem) => problem.column === key && problem.severity === 'error')) continue;
    problems.push({ severity: 'error', column: key, code: 'requiredMissing', facts: {}, value: null });
  }
}

function replacedIn(cells: readonly MappedCell[], map: ColumnMap): readonly string[] {
  if (!map.replacements) return [];
  return cells.flatMap(({ column, cell }) =>
    cell && replacementOf(cell.display, column, map) ? [`${column.key}: ${cell.display}`] : [],
  );
}

function rowProblem(severity: RowProblem['severity'], code: string): RowProblem {
  return { severity, column: null, code, facts: {}, value: null };
}

function cellProblem(
  severity: RowProblem['severity'],
  code: string,
  { column, cell }: MappedCell,
): RowProblem {
  return { severity, column: column.key, code, facts: {}, value: cell ? shown(cell.display, column) : null };
}

/** Facts may repeat the cell. */
function factsOf(
  facts: Readonly<Record<string, ProblemFact>>,
  column: ImportColumn,
): Readonly<Record<string, ProblemFact>> {
  if (!column.personal) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? maskPersonal(fact) : fact]),
  );
}

const SHOWN_CHARACTERS = 200;

function shown(text: string, column: ImportColumn): string {
  const short = text.slice(0, SHOWN_CHARACTERS);
  return column.personal ? maskPersonal(short) : short;
}

/** Cells of the template's columns as a report may show them. */
export function shownCells(row: SourceRow, reading: RowReading): readonly string[] {
  return mappedCells(row, reading).map(({ column, cell }) => (cell ? shown(cell.display, column) : ''));
}

/** The row’s matching key; `null` when it has no part of it. Rows that both lack a part are alike in it. */
export function matchingKey(
  values: Readonly<Record<string, ImportValue>>,
  template: ImportTemplate,
): string | null {
  const parts = template.matchingKey.map((key) => values[key] ?? null);
  return parts.every((part) => part === null) ? null : JSON.stringify(parts);
}
