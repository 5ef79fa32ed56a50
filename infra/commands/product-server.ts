import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watchProcess } from '../launcher';
import { scriptArguments } from './run-process';
import type { Environment } from './run-process';
import { CommandFailure } from './terminal';

export interface ProductServer {
  readonly port: number;
  /** Its exit code, when it ends for whatever reason. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** The product as it is run. */
const mainScript = path.join('apps', 'api', 'src', 'main.ts');
// The server itself gives requests under way 25 s.
const drainLimit = 30_000;

export interface ServerRequest {
  readonly port: number;
  readonly env: Environment;
  /** What is started, where it is not the product as it is run. */
  readonly script?: string | undefined;
  /** Ends the server while it is still starting. */
  readonly signal?: AbortSignal;
}

/** Starts the API, which serves both applications on the same origin, and waits until it is ready. */
export async function startServer({
  port,
  env,
  script = mainScript,
  signal,
}: ServerRequest): Promise<ProductServer> {
  const child = spawn(process.execPath, scriptArguments(script), {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A session of its own: Ctrl-C comes to us, and we end things in order.
    detached: true,
    env: { WEIZHI_LOG_LEVEL: 'warn', ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const watchdog = watchProcess({ pid: child.pid ?? 0, argument: script, signal: 'TERM' });
  void ended.then(() => watchdog.dismiss());
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), drainLimit);
    await ended;
    clearTimeout(force);
  };
  signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  let over = false;
  void ended.then(() => (over = true));
  if (await untilReady(port, () => over)) return { port, ended, stop };
  throw new CommandFailure(
    '服务没有启动成功。怎么改：看上面的原因，改好后重新运行。\nThe server did not start. What to do: see the reason above and run again.',
  );
}

/** True once the server says that it and its database answer, false when it has ended. */
async function untilReady(port: number, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return !isOver();
    await delay(50);
  }
  return false;
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
