import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { type TestDatabase } from '../test-database';
import { withOwner } from '../test-server';

/** Everything that is kept at one instant: by table the digests of its rows, and the digests of the files. */
export type Fingerprint = ReadonlyMap<string, readonly string[]>;

/** What came and what went between two fingerprints; a changed row has gone and come. */
export interface Change {
  readonly came: number;
  readonly went: number;
}

/** Name under which the stored files stand in a fingerprint, beside the tables. */
export const FILES = 'stored files';

interface Table {
  readonly schema: string;
  readonly name: string;
}

// From the catalogue, so that a table of tomorrow is looked at without a line here. Rows of partitions are read through
// the table that they are partitions of.
const TABLES = `
  select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
     and pg_get_userbyid(c.relowner) = current_user
   order by 1, 2`;

/** Every table of the database by its name, whoever owns it. */
export const ALL_TABLES = `
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')`;

/** Takes the fingerprint of a suite's database, the queue of jobs included, and of what its state folder keeps. */
export async function takeFingerprint(suite: TestDatabase, stateFolder: string): Promise<Fingerprint> {
  // Each table by its owner: nobody else may read all of them, and row-level security holds for the others.
  const parts = [
    ...(await withOwner(suite.ownerUrl, digestTables)),
    ...(await withOwner(suite.config.workerUrl, digestTables)),
  ];
  return new Map([...parts, [FILES, digestFiles(path.join(stateFolder, 'attachments'))]]);
}

/** What is different in the second of two fingerprints, by table. */
export function changesBetween(before: Fingerprint, after: Fingerprint): Readonly<Record<string, Change>> {
  const changes: Record<string, Change> = {};
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [earlier, later] = [before.get(name) ?? [], after.get(name) ?? []];
    const [came, went] = [without(later, earlier), without(earlier, later)];
    if (came + went > 0) changes[name] = { came, went };
  }
  return changes;
}

async function digestTables(client: Client): Promise<[string, string[]][]> {
  const { rows: tables } = await client.query<Table>(TABLES);
  if (tables.length === 0) return [];
  await openEveryDistrict(client, tables);
  const { rows } = await client.query<{ name: string; digests: string[] }>(
    tables.map(digestsOf).join(' union all '),
  );
  return rows.map(({ name, digests }) => [name, digests]);
}

/** Row-level security is forced, for the owner too. */
async function openEveryDistrict(client: Client, tables: readonly Table[]): Promise<void> {
  if (!tables.some(({ name }) => name === 'district')) return;
  const { rows } = await client.query<{ ids: string }>(
    `select concat_ws(',', '0', string_agg(id::text, ',')) as ids from district`,
  );
  await client.query(`set app.districts = ${escapeLiteral(rows[0]?.ids ?? '0')}`);
}

function digestsOf({ schema, name }: Table): string {
  const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
  const shown = schema === 'public' ? name : `${schema}.${name}`;
  return `select ${escapeLiteral(shown)} as name, coalesce(array_agg(md5(whole_row::text)), '{}') as digests from ${table} whole_row`;
}

function digestFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${path.relative(folder, file)} ${digestOf(readFileSync(file))}`);
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** How many of some digests are not among others, each of those counting once. */
function without(digests: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const digest of others) left.set(digest, (left.get(digest) ?? 0) + 1);
  let missing = 0;
  for (const digest of digests) {
    const count = left.get(digest) ?? 0;
    if (count === 0) missing += 1;
    else left.set(digest, count - 1);
  }
  return missing;
}
