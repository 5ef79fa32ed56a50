import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findFreePort } from '../commands/product-server';
import { repositoryFolder, startEmbeddedDatabase } from '../launcher';
import { withClient } from '../launcher/connection';
import { milliseconds } from './support/proof';
import type { Proof } from './support/proof';

const MOST_MS = 20_000;

/** `npm start` twice on the same data: the second takes seconds and finds what the first left. */
export const secondStart: Proof = {
  name: 'second npm start',
  prove: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-starts-'));
    try {
      const first = await startAndStop(folder);
      const second = await startAndStop(folder);
      return {
        holds: second.ms < MOST_MS && first.matters > 0 && second.matters === first.matters,
        figures: `first ${milliseconds(first.ms)}, second ${milliseconds(second.ms)}; ${first.matters} matters, then ${second.matters}`,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function startAndStop(folder: string): Promise<{ readonly ms: number; readonly matters: number }> {
  const dataFolder = path.join(folder, 'postgres');
  const started = Date.now();
  const child = spawn(process.execPath, [path.join('infra', 'commands', 'bootstrap.cjs'), 'start'], {
    cwd: repositoryFolder,
    env: {
      ...process.env,
      DATABASE_URL: '',
      WEIZHI_DATA: dataFolder,
      WEIZHI_STATE: path.join(folder, 'state'),
      PORT: String(await findFreePort(4900)),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    await told(createInterface(child.stdout), 'Weizhi is running');
    const ms = Date.now() - started;
    return { ms, matters: await countMatters(dataFolder) };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function told(lines: AsyncIterable<string>, words: string): Promise<void> {
  for await (const line of lines) if (line.includes(words)) return;
  throw new Error('npm start ended before it was ready; is another one running in this repository?');
}

async function countMatters(dataFolder: string): Promise<number> {
  const running = await startEmbeddedDatabase({ dataFolder });
  const superuser = running.adminUrl.replace(/\/postgres$/u, '/weizhi');
  return withClient(superuser, async (client) => {
    const { rows } = await client.query<{ matters: number }>('SELECT count(*)::int AS matters FROM matter');
    return rows[0]?.matters ?? 0;
  });
}
