import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openTestDatabase } from '../launcher';
import { environmentOf, prepareProduct, scripts, serveProduct } from './product';
import type { RunningProduct } from './product';
import { requireScript } from './run-process';
import type { Environment } from './run-process';

const FIRST_PORT = 4600;
/** Products that start at the same moment look for a free port in ranges of their own. */
const PORTS_EACH = 100;
const movedClockServer = path.join('apps', 'api', 'test', 'serve-by-moved-clock.ts');

/** The whole product on a database and state folder of its own, which go with it. */
export interface PassingProduct extends Pick<RunningProduct, 'origin' | 'accounts'> {
  /** For commands that work on the same data. */
  readonly env: Environment;
  /** The instant written here is what the product then takes for now. */
  readonly clockFile: string;
}

/** Some products that have nothing in common but what they began with. */
export interface PassingProducts {
  readonly products: readonly PassingProduct[];
  readonly stop: () => Promise<void>;
}

export async function startPassingProduct(): Promise<PassingProduct & Pick<PassingProducts, 'stop'>> {
  const { products, stop } = await startPassingProducts(1);
  const [product] = products;
  if (!product) throw new Error('No product started.');
  return { ...product, stop };
}

/** Fills one database and copies it for all others, which is quicker than to fill each. */
export async function startPassingProducts(count: number): Promise<PassingProducts> {
  const server = await openTestDatabase();
  const sites = Array.from({ length: count }, () => newSite(server.databaseUrl));
  const [first, ...others] = sites;
  if (!first) throw new Error('At least one product is to be started.');
  const clear = async (): Promise<void> => {
    for (const { name } of sites) {
      await execute(server.databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
    await server.stop();
    for (const { stateFolder } of sites) rmSync(stateFolder, { recursive: true, force: true });
  };
  try {
    await execute(server.databaseUrl, `CREATE DATABASE ${first.name} TEMPLATE template0`);
    const accounts = await prepareProduct({ ...first, port: FIRST_PORT });
    for (const other of others) await copySite(server.databaseUrl, first, other);
    const started = await Promise.allSettled(sites.map(serveSite));
    const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const stop = async (): Promise<void> => {
      await Promise.all(running.map(({ server: one }) => one.stop()));
      await clear();
    };
    if (running.length === count) {
      return { products: running.map(({ product }) => ({ ...product, accounts })), stop };
    }
    await Promise.all(running.map(({ server: one }) => one.stop()));
    throw started.find((one) => one.status === 'rejected')?.reason;
  } catch (error) {
    await clear();
    throw error;
  }
}

interface Site {
  readonly name: string;
  readonly databaseUrl: string;
  readonly stateFolder: string;
}

function newSite(owner: string): Site {
  const name = `weizhi_passing_${randomBytes(4).toString('hex')}`;
  const url = new URL(owner);
  url.pathname = `/${name}`;
  return {
    name,
    databaseUrl: url.href,
    stateFolder: mkdtempSync(path.join(tmpdir(), 'weizhi-passing-')),
  };
}

async function serveSite(site: Site, index: number) {
  const clockFile = path.join(site.stateFolder, 'clock');
  const moved = { script: movedClockServer, env: { WEIZHI_CLOCK_FILE: clockFile } };
  const server = await serveProduct({ ...site, port: FIRST_PORT + index * PORTS_EACH, server: moved });
  return { server, product: { origin: server.origin, env: environmentOf(site), clockFile } };
}

/** Keys, files and accounts are those of the first, since its records are read with them; the logins of its database are not. */
async function copySite(owner: string, from: Site, to: Site): Promise<void> {
  await execute(owner, `CREATE DATABASE ${to.name} TEMPLATE ${from.name}`);
  for (const entry of readdirSync(from.stateFolder)) {
    cpSync(path.join(from.stateFolder, entry), path.join(to.stateFolder, entry), {
      recursive: true,
      filter: (file) => !path.basename(file).startsWith('database-'),
    });
  }
  await requireScript({ script: scripts.migrate, env: environmentOf(to) });
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
