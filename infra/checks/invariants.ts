import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Something that always holds of the data. Its statement answers a row (`subject`, `detail`) for each thing that breaks it. */
export interface Invariant {
  readonly name: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly sql: string;
}

const folder = path.join(__dirname, 'invariants');

/** The invariants: a file each, its sentence in the first two lines. */
export function listInvariants(): Invariant[] {
  return readdirSync(folder)
    .sort()
    .map((file) => readInvariant(file));
}

function readInvariant(file: string): Invariant {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const [zh, en] = text.split('\n', 2).map((line) => line.replace(/^-- /, ''));
  if (zh === undefined || en === undefined || !text.startsWith('-- ')) {
    throw new Error(`${file} does not begin with its sentence in Chinese and English`);
  }
  return { name: path.basename(file, '.sql'), sentence: { zh, en }, sql: text };
}
