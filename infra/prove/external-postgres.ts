import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../commands/product-server';
import { scripts } from '../commands/product';
import { requireScript, runProcess } from '../commands/run-process';
import { repositoryFolder } from '../launcher';
import { withClient } from '../launcher/connection';
import { findServerAccount } from '../launcher/server-account';
import { milliseconds } from './support/proof';
import type { Proof } from './support/proof';

const PROGRAMS = '/usr/lib/postgresql/15/bin';

/** The migrations and the integration tests against a PostgreSQL that is not ours. */
export const externalPostgres: Proof = {
  name: 'external PostgreSQL 15',
  prove: async () => {
    const given = process.env['DATABASE_URL'];
    if (given) return proveOn(given);
    if (!existsSync(PROGRAMS)) {
      return { holds: false, figures: `neither DATABASE_URL nor ${PROGRAMS} is there` };
    }
    return withServer(proveOn);
  },
};

async function proveOn(url: string): Promise<{ holds: boolean; figures: string }> {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  });
  const state = mkdtempSync(path.join(tmpdir(), 'weizhi-external-'));
  try {
    const started = Date.now();
    const env = { DATABASE_URL: url, WEIZHI_STATE: state };
    await requireScript({ script: scripts.migrate, env });
    const tests: string[] = [];
    const code = await runProcess({
      command: process.execPath,
      args: [require.resolve('jest/bin/jest'), '--testPathPatterns', 'int\\.test', '--json', '--silent'],
      folder: path.join(repositoryFolder, 'apps', 'api'),
      env,
      onLine: (line) => tests.push(line),
    });
    const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = JSON.parse(
      tests.find((line) => line.startsWith('{')) ?? '{}',
    ) as { numPassedTests?: number; numFailedTests?: number };
    return {
      holds: code === 0 && passed > 0,
      figures: `PostgreSQL ${version}: migrated; ${passed} integration tests passed, ${failed} failed, ${milliseconds(Date.now() - started)}`,
    };
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

/** A server of the machine's own programs, as it comes out of the box, for as long as the proof takes. */
async function withServer<T>(use: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-postgres15-'));
  const account = findServerAccount();
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const port = await findFreePort(5600);
  const run = (program: string, ...args: readonly string[]): void => {
    execFileSync(path.join(PROGRAMS, program), args, { ...identity, cwd: '/', stdio: 'ignore' });
  };
  run('initdb', '-D', data, '-U', 'weizhi', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
  const options = `-p ${port} -k '' -c listen_addresses=127.0.0.1 -c max_connections=200 -c wal_level=logical`;
  run('pg_ctl', '-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start');
  try {
    run('createdb', '-h', '127.0.0.1', '-p', String(port), '-U', 'weizhi', 'weizhi');
    return await use(`postgres://weizhi:weizhi@127.0.0.1:${port}/weizhi`);
  } finally {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  }
}
