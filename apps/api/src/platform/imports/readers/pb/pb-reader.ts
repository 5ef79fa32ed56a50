import { decodedText } from '../csv/decoded-text';
import { detectEncoding } from '../csv/detect-encoding';
import { READER_LIMITS } from '../limits';
import { fileRefused } from '../reader-refusal';
import type {
  ReadOptions,
  SourceCell,
  SourceDescription,
  SourceFile,
  SourceReader,
  SourceRow,
} from '../source-row';
import { type PbLine, type PbSection, SectionReader } from './pb-sections';

const ONLY_SHEET = '';

/** Columns that every row has: the section, which vote it is of, and the number of the project or voter. */
const OWN_COLUMNS = ['section', 'vote_key', 'record'] as const;

/**
 * Ballot files of participatory budgets (Pabulib `.pb`): META, PROJECTS and VOTES, parted by semicolons. Read as one
 * table, a row for the vote, for each project and for each ballot, with columns `META.budget`, `PROJECTS.cost`.
 */
export const pbReader: SourceReader = {
  format: 'pb',
  extensions: ['.pb'],
  recognises: (head) => /^(?:\u00ef\u00bb\u00bf)?META[ \t]*\r?\n/u.test(head.toString('latin1')),
  describe: describePb,
  rows: readRows,
};

async function describePb(file: SourceFile): Promise<SourceDescription> {
  const { encoding } = await detectEncoding(file.path);
  const sheets = [{ name: ONLY_SHEET, hidden: false }];
  return { format: 'pb', sheets, notes: [], encoding, delimiter: ';' };
}

/** What the file is about and which columns it has; found by reading it once to its end, so that a broken file gives no row. */
interface PbLayout {
  readonly columns: readonly string[];
  readonly meta: Readonly<Record<string, string>>;
  readonly voteKey: string;
}

async function* readRows(file: SourceFile, options: ReadOptions): AsyncGenerator<SourceRow> {
  const layout = await readLayout(file);
  const limit = options.rowsPerSheet ?? Infinity;
  let yielded = 0;
  for await (const row of tableOf(file, layout)) {
    if (++yielded > limit) return;
    if (yielded > READER_LIMITS.rows) throw fileRefused('too_many_rows', { limit: READER_LIMITS.rows });
    yield row;
  }
}

async function* tableOf(file: SourceFile, layout: PbLayout): AsyncGenerator<SourceRow> {
  yield toRow(1, layout.columns);
  const meta = prefixed('META', layout.meta);
  yield rowOf({ line: 2, values: { ...meta, section: 'META', record: '' } }, layout);
  for await (const { section, line, values } of linesOf(file, new SectionReader())) {
    if (section === 'META') continue;
    const record = values[section === 'PROJECTS' ? 'project_id' : 'voter_id'] ?? '';
    yield rowOf({ line, values: { ...prefixed(section, values), section, record } }, layout);
  }
}

async function readLayout(file: SourceFile): Promise<PbLayout> {
  const reader = new SectionReader();
  const meta: Record<string, string> = {};
  for await (const { section, values } of linesOf(file, reader))
    if (section === 'META') meta[values['key'] ?? ''] = isoDay(values['value'] ?? '');
  reader.finish();
  const own = (section: PbSection): readonly string[] =>
    (reader.headers.get(section) ?? []).map((column) => `${section}.${column}`);
  return {
    meta,
    columns: [
      ...OWN_COLUMNS,
      ...Object.keys(meta).map((key) => `META.${key}`),
      ...own('PROJECTS'),
      ...own('VOTES'),
    ],
    voteKey: voteKeyOf(meta),
  };
}

/** What tells one vote from another: `Poland/Warszawa/Rembertów/2025`. */
function voteKeyOf(meta: Readonly<Record<string, string>>): string {
  const parts = [meta['country'], meta['unit'], meta['subunit'] ?? meta['district'], meta['instance']];
  return parts.filter((part) => part !== undefined && part !== '').join('/');
}

async function* linesOf(file: SourceFile, reader: SectionReader): AsyncGenerator<PbLine> {
  for await (const text of textLines(file)) {
    const read = reader.read(text);
    if (read) yield read;
  }
}

async function* textLines(file: SourceFile): AsyncGenerator<string> {
  let rest = '';
  let line = 0;
  for await (const piece of decodedText(file.path, await detectEncoding(file.path))) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > READER_LIMITS.recordCharacters)
      throw fileRefused('record_too_long', { row: line + parts.length + 1 });
    line += parts.length;
    for (const part of parts) yield part.replace(/\r$/u, '');
  }
  if (rest !== '') yield rest.replace(/\r$/u, '');
}

/** Days are written `02.09.2024`, which the cells of ledgers read the other way round. */
function isoDay(value: string): string {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/u.exec(value) ?? [];
  return day ? `${String(year)}-${String(month)}-${day}` : value;
}

function prefixed(section: PbSection, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${section}.${key}`, value]));
}

function rowOf(
  { line, values }: { readonly line: number; readonly values: Readonly<Record<string, string>> },
  { columns, voteKey }: PbLayout,
): SourceRow {
  const all: Readonly<Record<string, string>> = { ...values, vote_key: voteKey };
  return toRow(
    line,
    columns.map((column) => all[column] ?? ''),
  );
}

function toRow(rowNumber: number, texts: readonly string[]): SourceRow {
  const cells = texts.map((text): SourceCell | undefined =>
    text === '' ? undefined : { type: 'text', raw: text, display: text },
  );
  return { sheet: ONLY_SHEET, rowNumber, hidden: false, cells };
}
