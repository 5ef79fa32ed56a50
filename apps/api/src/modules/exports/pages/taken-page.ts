import { INDICATOR_DEFINITIONS } from '@weizhi/domain';
import { thrown } from '../../../platform/errors/thrown';
import { isStorableText } from '../../../platform/graphql/text-input';

/** In which form something of a page was taken away: the workbook of the page, a table, a picture of a chart, paper. */
export const TAKEN_FORMS = ['xlsx', 'csv', 'png', 'print'] as const;
export type TakenForm = (typeof TAKEN_FORMS)[number];

/** A number of a page, with the places after the point that the page shows. */
export interface TakenNumber {
  /** A share is between 0 and 1 where `perCent` says so. */
  readonly value: number;
  readonly decimals: number;
  readonly perCent: boolean;
  /** What stands behind the number, such as 小时; empty where the column says it. */
  readonly unit: string;
}

export type TakenCell = string | TakenNumber;

/** A table of a page, as the page shows it. */
export interface TakenTable {
  readonly title: string;
  readonly sentence: string;
  readonly note: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly TakenCell[])[];
}

/** What a page shows and what was asked of it. */
export interface TakenPage {
  readonly form: TakenForm;
  readonly title: string;
  /** Global id of the place; null for a page about none. */
  readonly divisionId: string | null;
  readonly period: string;
  readonly asOf: string;
  /** What the page was narrowed to: name and value. */
  readonly asked: readonly (readonly [name: string, value: string])[];
  /** Indicators of the page. */
  readonly codes: readonly string[];
  /** What of the page was taken; of a workbook all its tables. */
  readonly tables: readonly TakenTable[];
  /** The separated text that leaves, or from which a picture was drawn; empty of a workbook and of paper. */
  readonly content: string;
}

const CODES: ReadonlySet<string> = new Set(INDICATOR_DEFINITIONS.map(({ code }) => code));

/** How much a page may send. Tables, rows, cells and forms are what the file costs: beyond them it is too large. */
const MOST = {
  tables: 40,
  columns: 80,
  rows: 5_000,
  /** Of all tables together. */
  cells: 200_000,
  /** Kinds of numbers, by places after the point, sign and unit: each is a style of the workbook. */
  forms: 64,
  asked: 30,
  codes: 200,
  text: 2_000,
  unit: 12,
  decimals: 6,
};

/**
 * Reads what a page sent.
 * @throws BAD_REQUEST with the name of the part that is not acceptable, PAYLOAD_TOO_LARGE with the part of which there is
 *   too much and how much there may be
 */
export function readTakenPage(json: Readonly<Record<string, unknown>>): TakenPage {
  const form = TAKEN_FORMS.find((each) => each === json['form']);
  if (!form) throw refused('form');
  const divisionId = json['divisionId'] ?? null;
  return {
    form,
    title: textOf(json['title'], 'title'),
    divisionId: divisionId === null ? null : textOf(divisionId, 'divisionId'),
    period: textOf(json['period'], 'period'),
    asOf: textOf(json['asOf'], 'asOf'),
    asked: listOf(json['asked'], 'asked', MOST.asked).map((pair) => {
      const [name, value, ...rest] = listOf(pair, 'asked', 2);
      if (rest.length > 0) throw refused('asked');
      return [textOf(name, 'asked'), textOf(value, 'asked')] as const;
    }),
    codes: listOf(json['codes'], 'codes', MOST.codes).map(codeOf),
    tables: tablesOf(json['tables']),
    content: contentOf(json['content'] ?? '', form),
  };
}

/** Names an indicator of the catalogue, so that nothing else gets into the log by this way. */
function codeOf(value: unknown): string {
  const code = textOf(value, 'codes');
  if (!CODES.has(code)) throw refused('codes');
  return code;
}

function contentOf(value: unknown, form: TakenForm): string {
  const hasContent = form === 'csv' || form === 'png';
  if (typeof value !== 'string' || (value !== '') !== hasContent) throw refused('content');
  return value;
}

function tablesOf(value: unknown): readonly TakenTable[] {
  const tables: TakenTable[] = [];
  const forms = new Set<string>();
  let cells = 0;
  for (const each of boundedOf(value, 'tables')) {
    const table = tableOf(each);
    cells += table.rows.length * table.headers.length;
    if (cells > MOST.cells) throw tooLarge('cells');
    for (const cell of table.rows.flat())
      if (typeof cell === 'object') forms.add(`${cell.decimals}${cell.perCent ? '%' : ' '}${cell.unit}`);
    if (forms.size > MOST.forms) throw tooLarge('forms');
    tables.push(table);
  }
  return tables;
}

function tableOf(table: unknown): TakenTable {
  const { title, sentence, note, headers, rows } = recordOf(table, 'tables');
  const names = listOf(headers, 'headers', MOST.columns).map((header) => textOf(header, 'headers'));
  if (names.length === 0) throw refused('headers');
  return {
    title: textOf(title, 'tables'),
    sentence: textOf(sentence, 'tables'),
    note: textOf(note, 'tables'),
    headers: names,
    rows: boundedOf(rows, 'rows').map((row) => {
      const cells = listOf(row, 'rows', MOST.columns);
      if (cells.length !== names.length) throw refused('rows');
      return cells.map(cellOf);
    }),
  };
}

function cellOf(cell: unknown): TakenCell {
  if (typeof cell === 'string') return textOf(cell, 'rows');
  const { value, decimals, perCent, unit } = recordOf(cell, 'rows');
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  const isPlaces =
    Number.isInteger(decimals) && (decimals as number) >= 0 && (decimals as number) <= MOST.decimals;
  if (!isNumber || !isPlaces || typeof perCent !== 'boolean') throw refused('rows');
  const words = textOf(unit, 'rows');
  if (words.length > MOST.unit || !/^[\p{L}\p{N}%‰/·（）()]*$/u.test(words)) throw refused('rows');
  return { value, decimals: decimals as number, perCent, unit: words };
}

function textOf(value: unknown, part: string): string {
  if (typeof value !== 'string' || value.length > MOST.text || !isStorableText(value)) throw refused(part);
  return value;
}

function listOf(value: unknown, part: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw refused(part);
  return value as readonly unknown[];
}

function boundedOf(value: unknown, part: 'tables' | 'rows'): readonly unknown[] {
  if (Array.isArray(value) && value.length > MOST[part]) throw tooLarge(part);
  return listOf(value, part, MOST[part]);
}

function recordOf(value: unknown, part: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(part);
  return value as Readonly<Record<string, unknown>>;
}

const refused = (field: string): Error => thrown('BAD_REQUEST', { fields: [field] });
const tooLarge = (part: 'tables' | 'rows' | 'cells' | 'forms'): Error =>
  thrown('PAYLOAD_TOO_LARGE', { part, most: MOST[part] });
