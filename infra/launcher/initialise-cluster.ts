import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import type { Binaries } from './binaries';
import { spawnDetached, watch } from './child-process';
import type { ClusterFolder } from './cluster-folder';
import { LauncherError } from './launcher-error';

export const superuserName = 'postgres';

/** Makes a new cluster. Until initdb has finished it lies under another name, so a half-made one is never taken for whole. */
export async function initialiseCluster(folder: ClusterFolder, binaries: Binaries): Promise<void> {
  const credentials = folder.makeCredentials();
  const target = folder.makeInitialisingFolder();
  const passwordFile = `${target}-${randomBytes(6).toString('hex')}`;
  writeFileSync(passwordFile, credentials.superuser, { mode: 0o600 });
  folder.giveToServer(passwordFile);
  try {
    await runInitdb(folder, binaries, initdbArguments(target, passwordFile));
    folder.completeInitialisation(target);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(target, { recursive: true, force: true, maxRetries: 5 });
  }
}

// LC_CTYPE must be C.UTF-8: under plain C, pg_trgm finds no trigrams in Chinese. initdb need not sync: nothing is
// lost if the machine stops now, and the first checkpoint syncs.
const initdbArguments = (target: string, passwordFile: string): string[] => [
  '-D',
  target,
  '-U',
  superuserName,
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--pwfile=${passwordFile}`,
  '--no-sync',
  '--no-instructions',
];

async function runInitdb(folder: ClusterFolder, binaries: Binaries, args: string[]): Promise<void> {
  const child = spawnDetached({
    command: binaries.initdb,
    args,
    account: folder.account,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  const watchdog = pid === 0 ? undefined : watch({ pid, argument: args[1] ?? '', signal: 'KILL' });
  const { code, output } = await outcome(child);
  watchdog?.dismiss();
  if (code === 0) return;
  const detail = output.trim().split('\n').slice(-3).join(' ');
  throw new LauncherError('INITDB_FAILED', { detail, folder: folder.folder });
}

function outcome(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
