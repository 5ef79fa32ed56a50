import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { repositoryFolder, startEmbeddedDatabase } from '../../launcher';
import { fill } from './fill';
import type { DataSize } from './fill';
import { APP_ROLE, KEYS, TABLES } from './tables';

/** The database of the bench, filled and analysed. */
export interface BenchData {
  /** Address for the servers: the role that row-level security holds. */
  readonly appUrl: string;
  readonly postmasterPid: () => Promise<number>;
  stop(): Promise<void>;
}

/** Opens the bench's own cluster; builds the data if those of this size are not there yet. */
export async function openData(size: DataSize, tell: (line: string) => void): Promise<BenchData> {
  const server = await startEmbeddedDatabase({
    dataFolder: path.join(repositoryFolder, '.data', 'bench'),
    onProgress: tell,
  });
  const name = `bench_${size.facts}_${size.organisations}_${size.activities}`;
  const password = randomBytes(18).toString('hex');
  await withClient(server.adminUrl, async (admin) => {
    await admin.query(
      `DO $$ BEGIN CREATE ROLE ${APP_ROLE} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    );
    await admin.query(`ALTER ROLE ${APP_ROLE} PASSWORD '${password}'`);
    const { rows } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rows.length === 0) await build(admin, { url: server.adminUrl, name, size, tell });
  });
  return {
    appUrl: address(server.adminUrl, name, password),
    postmasterPid: () => postmasterOf(server.adminUrl),
    stop: () => server.stop(),
  };
}

async function build(
  admin: Client,
  { url, name, size, tell }: { url: string; name: string; size: DataSize; tell: (line: string) => void },
): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`);
  await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
  await withClient(address(url, unfinished), async (client) => {
    await client.query('SET synchronous_commit = off');
    await client.query(TABLES);
    await fill(client, size, tell);
    tell('keys and indexes');
    await client.query(KEYS);
    await client.query('VACUUM (FREEZE, ANALYZE)');
  });
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

function address(url: string, database: string, password?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (password !== undefined) {
    changed.username = APP_ROLE;
    changed.password = password;
  }
  return changed.href;
}

/** The parent of all backends, whose processor time is Postgres's share. */
async function postmasterOf(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
    );
    return rows[0]?.pid ?? 0;
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
