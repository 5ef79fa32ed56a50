import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { watchProcess } from '../launcher';
import { distFolder } from './build-applications';
import { scriptArguments } from './run-process';
import type { Environment } from './run-process';
import { CommandFailure } from './terminal';

export interface ProductServer {
  readonly port: number;
  /** Its exit code, when it ends for whatever reason. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

const serverScript = path.join('apps', 'api', 'src', 'main.ts');
const drainLimit = 15_000;

/** Starts the API, which serves both applications on the same origin, and waits until it listens. */
export async function startServer(port: number, env: Environment): Promise<ProductServer> {
  const child = spawn(process.execPath, scriptArguments(serverScript), {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A session of its own: Ctrl-C comes to us, and we end things in order.
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...env,
      PORT: String(port),
      WEIZHI_ADMIN_DIST: distFolder('admin'),
      WEIZHI_ANALYTICS_DIST: distFolder('analytics'),
    },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const watchdog = watchProcess({ pid: child.pid ?? 0, argument: serverScript, signal: 'TERM' });
  void ended.then(() => watchdog.dismiss());
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), drainLimit);
    await ended;
    clearTimeout(force);
  };
  const listening = await Promise.race([portOf(child.stdout), ended.then(() => undefined)]);
  if (listening !== undefined) return { port: listening, ended, stop };
  throw new CommandFailure(
    '服务没有启动成功。怎么改：看上面的原因，改好后重新运行。\nThe server did not start. What to do: see the reason above and run again.',
  );
}

/** The first line that says it listens; the others are its log and go on to the terminal. */
function portOf(output: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve) => {
    createInterface(output).on('line', (line) => {
      const port = findListeningPort(line);
      if (port === undefined) process.stdout.write(`${line}\n`);
      else resolve(port);
    });
  });
}

export function findListeningPort(line: string): number | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { event, port } = JSON.parse(line) as { event?: unknown; port?: unknown };
    return event === 'listening' && typeof port === 'number' ? port : undefined;
  } catch {
    return undefined;
  }
}

/** The port wished for, or the next one that is free. */
export async function findFreePort(wished: number): Promise<number> {
  for (let port = wished; port < wished + 100; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new CommandFailure(
    `端口 ${wished}–${wished + 99} 都被占用。怎么改：用 PORT=端口 指定另一个端口。\n` +
      `Ports ${wished}–${wished + 99} are all taken. What to do: name another one with PORT=….`,
  );
}

// Asked on every address, since a browser may try either kind of localhost.
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
