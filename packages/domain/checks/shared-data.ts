import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(__dirname, '../../..');
const ROOT = process.env['WEIZHI_SHARED_DATA'] ?? join(REPOSITORY, '..', 'shared', 'data');

/** Describes tests on a data set outside the repository; jest counts them as skipped where the folder is absent. */
export function describeWithSharedData(dataSet: string, title: string, body: (folder: string) => void): void {
  const folder = join(ROOT, dataSet);
  const present = existsSync(folder);
  const declare = present ? describe : describe.skip;
  declare(present ? title : `${title} (data set ${dataSet} is absent: set WEIZHI_SHARED_DATA)`, () =>
    body(folder),
  );
}

/** Rows of a CSV file without quoted line breaks, as objects by header. */
export function readSimpleCsv(file: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u);
  const names = fieldsOf(header ?? '');
  return lines.map((line) =>
    Object.fromEntries(fieldsOf(line).map((field, index) => [names[index] ?? String(index), field])),
  );
}

function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
    .map((match) => match[1] ?? '')
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}
