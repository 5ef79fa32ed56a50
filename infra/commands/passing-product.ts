import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openTestDatabase } from '../launcher';
import { environmentOf, startProduct } from './product';
import type { RunningProduct } from './product';
import type { Environment } from './run-process';

const firstPort = 4600;
const movedClockServer = path.join('apps', 'api', 'test', 'serve-by-moved-clock.ts');

/** The whole product on a database and state folder of its own, which go with it. */
export interface PassingProduct extends Pick<RunningProduct, 'origin' | 'accounts'> {
  /** For commands that work on the same data. */
  readonly env: Environment;
  /** The instant written here is what the product then takes for now. */
  readonly clockFile: string;
  stop(): Promise<void>;
}

export async function startPassingProduct(): Promise<PassingProduct> {
  const server = await openTestDatabase();
  const name = `weizhi_passing_${randomBytes(4).toString('hex')}`;
  const stateFolder = mkdtempSync(path.join(tmpdir(), 'weizhi-passing-'));
  const owner = server.databaseUrl;
  await execute(owner, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(owner);
  url.pathname = `/${name}`;
  const databaseUrl = url.href;
  const clockFile = path.join(stateFolder, 'clock');
  const moved = { script: movedClockServer, env: { WEIZHI_CLOCK_FILE: clockFile } };
  const product = await startProduct({ databaseUrl, stateFolder, port: firstPort, server: moved });
  return {
    origin: product.origin,
    accounts: product.accounts,
    env: environmentOf({ databaseUrl, stateFolder }),
    clockFile,
    stop: async () => {
      await product.stop();
      await execute(owner, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
