import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../../commands/product-server';
import { scriptArguments } from '../../commands/run-process';
import type { Environment } from '../../commands/run-process';
import { watchProcess } from '../../launcher';

const firstPort = 4800;
const mainScript = path.join('apps', 'api', 'src', 'main.ts');

/** The server with its worker, as a process that can be killed and measured. */
export interface ProductProcess {
  readonly url: string;
  readonly pid: number;
  /** Bytes in memory now. */
  memory(): number;
  /** Most bytes in memory since it started. */
  peakMemory(): number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server from its source; documents need not be registered, since proofs send their own. */
export async function startProductProcess(env: Environment): Promise<ProductProcess> {
  const port = await findFreePort(firstPort);
  const child = spawn(process.execPath, scriptArguments(mainScript), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WEIZHI_LOG_LEVEL: 'fatal', ...env, NODE_ENV: 'development', PORT: String(port) },
  });
  const pid = child.pid ?? 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const watchdog = watchProcess({ pid, argument: mainScript, signal: 'KILL' });
  let over = false;
  void ended.then(() => {
    over = true;
    watchdog.dismiss();
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, () => over);
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    url,
    pid,
    memory: () => statusBytes(pid, 'VmRSS'),
    peakMemory: () => statusBytes(pid, 'VmHWM'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function untilReady(url: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await delay(100);
  }
  throw new Error('The server ended before it was ready.');
}

function statusBytes(pid: number, field: string): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) * 1024;
}
