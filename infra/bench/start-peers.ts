import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import path from 'node:path';
import { installApart } from '../commands/install-apart';
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
export const installPeers = (tell: (line: string) => void): void =>
  installApart(folder, 'postgraphile', tell);

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
