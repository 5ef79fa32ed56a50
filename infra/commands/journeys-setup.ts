import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openTestDatabase } from '../launcher';
import { startProduct } from './product';

declare global {
  var stopJourneyProduct: (() => Promise<void>) | undefined;
}

const firstPort = 4600;

/**
 * Starts the whole product on a database and state folder of its own. Journeys find it at WEIZHI_BASE_URL, and in
 * WEIZHI_DEMO_ACCOUNTS what the demonstration data printed about signing in. A product that runs already is used as
 * it is where WEIZHI_BASE_URL names one; it needs WEIZHI_DEMO_ACCOUNTS beside it.
 */
async function setUp(): Promise<void> {
  if (process.env['WEIZHI_BASE_URL']) return;
  const server = await openTestDatabase();
  const name = `weizhi_journeys_${randomBytes(4).toString('hex')}`;
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'weizhi-journeys-'));
  const owner = server.databaseUrl;
  await execute(owner, `CREATE DATABASE ${name} TEMPLATE template0`);
  const databaseUrl = new URL(owner);
  databaseUrl.pathname = `/${name}`;
  const product = await startProduct({ databaseUrl: databaseUrl.href, stateFolder, port: firstPort });
  process.env['WEIZHI_BASE_URL'] = product.origin;
  process.env['WEIZHI_DEMO_ACCOUNTS'] = product.accounts.join('\n');
  globalThis.stopJourneyProduct = async () => {
    await product.stop();
    await execute(owner, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.stop();
    rmSync(stateFolder, { recursive: true, force: true });
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

module.exports = setUp;
