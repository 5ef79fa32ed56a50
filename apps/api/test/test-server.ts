import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openTestDatabase } from '@weizhi/infra/launcher';
import { Client, escapeIdentifier } from 'pg';
import { DATABASE_ROLES, loginName } from '../src/platform/config';
import { migrateDatabase } from '../src/platform/database/migrate-database';

/** What the suites need to know of the server that the run uses; handed over in an environment variable. */
export interface TestServer {
  /** The owner's connection to the template database. */
  readonly templateUrl: string;
  readonly template: string;
  readonly stateFolder: string;
}

export const TEST_SERVER_VARIABLE = 'WEIZHI_TEST_SERVER';

/** The server of this run, for a suite. */
export function testServer(): TestServer {
  const text = process.env[TEST_SERVER_VARIABLE];
  if (!text) throw new Error('Integration tests run through jest.config.cjs, which starts their database');
  return JSON.parse(text) as TestServer;
}

/**
 * Opens the server (WEIZHI_TEST_DATABASE_URL, DATABASE_URL or a temporary one of our own) and builds the template
 * that suites clone, by the real migrations. Afterwards nothing of the run is left but the three roles that tables
 * are granted to, which belong to the server.
 */
export async function openTestServer(): Promise<{ server: TestServer; close: () => Promise<void> }> {
  const external = process.env['WEIZHI_TEST_DATABASE_URL'];
  if (external) process.env['DATABASE_URL'] = external;
  const opened = await openTestDatabase();
  const template = `weizhi_test_${randomBytes(4).toString('hex')}`;
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'weizhi-state-'));
  const close = async (): Promise<void> => {
    await withOwner(opened.databaseUrl, (client) => dropEverything(client, template));
    rmSync(stateFolder, { recursive: true, force: true });
    await opened.stop();
  };
  const templateUrl = inDatabase(opened.databaseUrl, template);
  try {
    await withOwner(opened.databaseUrl, (client) =>
      client.query(`CREATE DATABASE ${escapeIdentifier(template)} TEMPLATE template0`),
    );
    await migrateDatabase({ DATABASE_URL: templateUrl, WEIZHI_STATE: stateFolder });
  } catch (error) {
    await close();
    throw error;
  }
  return { server: { templateUrl, template, stateFolder }, close };
}

/** The same address with another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Opens a connection, hands it over and closes it again. */
export async function withOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Drops a database with the accounts that were made for it. */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      break;
    } catch (error) {
      // An owner who is no superuser may not end the last sessions of the application; they end by themselves.
      if (attempt === 50 || (error as { code?: string }).code !== '42501') throw error;
      await delay(100);
    }
  }
  for (const role of DATABASE_ROLES)
    await client.query(`DROP ROLE IF EXISTS ${escapeIdentifier(loginName(role, name))}`);
}

async function dropEverything(client: Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE datname LIKE $1',
    [`${template.replaceAll('_', '\\_')}%`],
  );
  for (const { datname } of rows) await dropDatabase(client, datname);
}
