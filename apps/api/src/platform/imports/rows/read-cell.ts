import {
  DEFAULT_BLANK_POLICY,
  normaliseCellText,
  parseBooleanCell,
  parseDateCell,
  parseDictionaryCell,
  parseNumberCell,
  parsePersonCell,
  parsePhone,
  parseResidentId,
  parseUnifiedSocialCreditCode,
  textOfCell,
  checkText,
  type IsoDate,
  type RawCell,
} from '@weizhi/domain';
import type { SourceCell } from '../readers/source-row';
import type { ColumnMap, ImportColumn } from '../template/import-template';
import type { ImportValue } from '../template/import-values';
import type { ProblemFact } from './row-problem';

/** What reading a cell may depend on besides the column. */
export interface CellPolicy {
  readonly map: ColumnMap;
  /** Nobody is born after this day. */
  readonly today: IsoDate;
}

export type CellReading =
  | { readonly ok: true; readonly value: ImportValue }
  | { readonly ok: false; readonly code: string; readonly facts: Readonly<Record<string, ProblemFact>> };

interface Refusal {
  readonly code: string;
}
type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

const READ: CellReading = { ok: true, value: null };

/** Reads one cell by its column; lookups are resolved afterwards, when the whole row is read. */
export function readCell(
  cell: SourceCell | undefined,
  column: ImportColumn,
  policy: CellPolicy,
): CellReading {
  if (!cell) return READ;
  if (cell.type === 'error') {
    return refusal(cell.formula && cell.raw === '' ? 'formulaWithoutValue' : 'formulaError', {
      text: cell.display,
    });
  }
  if (cell.inexact && column.type.kind !== 'number') return refusal('digitsLost');
  const malformed = checkText(cell.display);
  if (!malformed.ok) return refusal('characterNotPermitted');
  const raw = replaced(rawOf(cell, column), column, policy.map);
  if (textOfCell(raw, blankPolicy(column, policy.map)) === null || raw === null) return READ;
  return readValue(raw, column, policy);
}

/** The listed replacement that applies to a cell, if any. */
export function replacementOf(
  text: string,
  column: ImportColumn,
  map: ColumnMap,
): { readonly to: string | null } | undefined {
  const wanted = normaliseCellText(text);
  return map.replacements?.[column.key]?.find(({ from }) => normaliseCellText(from) === wanted);
}

function replaced(raw: RawCell, column: ImportColumn, map: ColumnMap): RawCell {
  const replacement = map.replacements ? replacementOf(String(raw), column, map) : undefined;
  return replacement ? replacement.to : raw;
}

/** Numbers keep their exact value only where a number is wanted: a telephone is text, however it was typed. */
function rawOf(cell: SourceCell, column: ImportColumn): RawCell {
  if (cell.type === 'text' || cell.type === 'date') return cell.display;
  if (column.type.kind === 'number' || column.type.kind === 'date' || column.type.kind === 'boolean')
    return cell.raw;
  return cell.display;
}

function blankPolicy(column: ImportColumn, map: ColumnMap): { readonly markers: readonly string[] } {
  const markers = map.blankMarkers?.[column.key];
  return markers ? { markers } : (column.blanks ?? DEFAULT_BLANK_POLICY);
}

function readValue(raw: string | number | boolean, column: ImportColumn, policy: CellPolicy): CellReading {
  const { type } = column;
  switch (type.kind) {
    case 'text':
      return readText(String(raw), type.maximumLength);
    case 'number':
      return reading(parseNumberCell(raw, type.policy));
    case 'date':
      return reading(parseDateCell(raw, { defaultYear: policy.map.defaultYear }));
    case 'boolean':
      return reading(parseBooleanCell(raw));
    case 'dictionary':
      return reading(parseDictionaryCell(raw, type.entries));
    case 'lookup':
      return readText(String(raw), 200);
    default:
      return readIdentifier(String(raw), type.kind, policy);
  }
}

function readIdentifier(
  text: string,
  kind: 'person' | 'phone' | 'residentId' | 'creditCode',
  policy: CellPolicy,
): CellReading {
  switch (kind) {
    case 'person':
      return reading(parsePersonCell(text));
    case 'phone':
      return reading(parsePhone(text), ({ number }) => number);
    case 'residentId':
      return reading(parseResidentId(text, policy.today), ({ number }) => number);
    case 'creditCode':
      return reading(parseUnifiedSocialCreditCode(text), ({ code }) => code);
  }
}

function readText(raw: string, maximumLength: number): CellReading {
  const text = normaliseCellText(raw);
  if ([...text].length > maximumLength) return refusal('textTooLong', { maximum: maximumLength });
  return { ok: true, value: text };
}

function reading<Value>(
  parsed: Parsed<Value>,
  valueOf: (value: Value) => ImportValue = (value) => value as ImportValue,
): CellReading {
  if (parsed.ok) return { ok: true, value: valueOf(parsed.value) };
  const { code, ...facts } = parsed.refusal;
  return refusal(code, facts);
}

function refusal(code: string, facts: Readonly<Record<string, ProblemFact>> = {}): CellReading {
  return { ok: false, code, facts };
}
