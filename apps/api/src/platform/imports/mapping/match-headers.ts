import { nearestWords } from '@weizhi/domain';
import type { ColumnMap, ImportColumn, ImportTemplate } from '../template/import-template';
import { headerKey, lowerHeader } from './header-text';

/** Header → column key, `null` where nothing fits. No column is given to two headers. */
export type HeaderMatches = Readonly<Record<string, string | null>>;

/** Matches by header, alias and key; a two-line header also by its lower line, if no other header claims the column. */
export function matchHeaders(headers: readonly string[], template: ImportTemplate): HeaderMatches {
  const byName = columnsByName(template);
  const matches: Record<string, string | null> = {};
  const taken = new Set<string>();
  for (const nameOf of [headerKey, (header: string) => headerKey(lowerHeader(header))]) {
    for (const header of headers) {
      if (header === '' || matches[header]) continue;
      const key = byName.get(nameOf(header));
      matches[header] = key !== undefined && !taken.has(key) ? key : null;
      if (matches[header]) taken.add(matches[header]);
    }
  }
  return matches;
}

/** For a header without a match, the free column whose name looks most like it. */
export function suggestColumn(
  header: string,
  template: ImportTemplate,
  taken: ReadonlySet<string>,
): string | null {
  const free = template.columns.filter((column) => !taken.has(column.key));
  const names = free.flatMap((column) => namesOf(column).map((name) => ({ name, key: column.key })));
  const [nearest] = nearestWords(
    lowerHeader(header).slice(0, 40),
    names.map(({ name }) => name),
  );
  return names.find(({ name }) => name === nearest)?.key ?? null;
}

/** Keys of required columns that neither a header nor a constant provides. */
export function missingColumns(template: ImportTemplate, map: ColumnMap): readonly string[] {
  const provided = new Set([...Object.values(map.columns), ...Object.keys(map.constants ?? {})]);
  return template.columns.filter(({ required, key }) => required && !provided.has(key)).map(({ key }) => key);
}

/** Column keys that more than one header is mapped to. */
export function doublyMapped(map: ColumnMap): readonly string[] {
  const keys = Object.values(map.columns).filter((key) => key !== null);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) < index))];
}

function columnsByName(template: ImportTemplate): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const column of template.columns) {
    for (const name of namesOf(column))
      if (!names.has(headerKey(name))) names.set(headerKey(name), column.key);
  }
  return names;
}

function namesOf(column: ImportColumn): readonly string[] {
  return [column.header.zh, column.header.en, column.key, ...column.aliases];
}
