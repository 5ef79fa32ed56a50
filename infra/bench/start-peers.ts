import type { ChildProcess } from 'node:child_process';
import { fork, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder } from '../launcher';
import type { BenchData } from './data/open-data';
import { POOL_SIZE } from './servers/reader';

/** A server under test. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  stop(): void;
}

const folder = path.join(repositoryFolder, 'infra', 'bench');

/** Installs the peers from their own lock file at first use; they never become dependencies of the product. */
export function installPeers(tell: (line: string) => void): void {
  if (existsSync(path.join(folder, 'node_modules', 'postgraphile'))) return;
  tell('installing the peers');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The peers could not be installed; is the package registry reachable?');
}

/** Starts a server of the bench: a TypeScript file like the product's own, or a module of the peers'. */
export function startServer(file: string, { appUrl, reader }: BenchData): Promise<RunningServer> {
  const register = path.join(repositoryFolder, 'packages', 'tooling', 'swc-register.cjs');
  const child = fork(path.join(folder, 'servers', file), {
    execArgv: file.endsWith('.ts') ? ['-r', register] : [],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BENCH_URL: appUrl,
      BENCH_DISTRICT: reader.districtId,
      BENCH_DIVISION: reader.divisionId,
      BENCH_DIVISION_PATH: reader.divisionPath,
      BENCH_POOL: String(POOL_SIZE),
    },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(running(child, (message as { port: number }).port)));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${String(code)}`)));
  });
}

function running(child: ChildProcess, port: number): RunningServer {
  child.removeAllListeners('exit');
  return { pid: child.pid ?? 0, port, stop: () => void child.kill('SIGTERM') };
}
