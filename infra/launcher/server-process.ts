import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { spawnDetached } from './child-process';
import type { ClusterFolder } from './cluster-folder';
import { probe } from './connection';
import { LauncherError } from './launcher-error';
import { freePorts } from './ports';

export interface StartRequest {
  readonly folder: ClusterFolder;
  readonly binaries: Binaries;
  readonly settings: Readonly<Record<string, string>>;
  readonly preferredPort: number | undefined;
  /** The superuser's URL at a port, to ask whether the server is ready. */
  readonly urlAt: (port: number) => string;
}

export interface StartedServer {
  readonly pid: number;
  readonly port: number;
}

const startLimit = 60_000;
const portAttempts = 10;
const memoryAttempts = 100;

/** Starts the server on the first port that it can really have: between asking and binding another may take it. */
export async function startServer(request: StartRequest): Promise<StartedServer> {
  let attempts = 0;
  let said = '';
  for await (const port of freePorts(request.folder.folder, request.preferredPort)) {
    const outcome = await startOn(port, request);
    if ('pid' in outcome) return { pid: outcome.pid, port };
    said = outcome.said;
    attempts += 1;
    if (!/could not (bind|create any TCP)/.test(said) || attempts >= portAttempts) break;
  }
  const detail = said.trim().split('\n').slice(-4).join(' ') || 'no free port';
  throw new LauncherError('START_FAILED', { detail, log: request.folder.log });
}

type Outcome = { pid: number } | { said: string };

async function startOn(port: number, request: StartRequest): Promise<Outcome> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await launch(port, request);
    // Backends of a server that was killed with -9 notice within a moment and let go of its shared memory.
    const held = 'said' in outcome && /pre-existing shared memory block/.test(outcome.said);
    if (!held || attempt >= memoryAttempts) return outcome;
    await delay(100);
  }
}

async function launch(port: number, request: StartRequest): Promise<Outcome> {
  const { folder, binaries } = request;
  const logStart = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(folder.log, 'a', 0o600);
  const child = spawnDetached({
    command: binaries.postgres,
    args: ['-D', folder.cluster, '-p', String(port), ...settingArguments(request.settings)],
    account: folder.account,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = whenEnded(child);
  child.unref();
  const ready = await Promise.race([ended.promise, untilReady(request.urlAt(port), () => ended.over)]);
  const said = (): string => readFileSync(folder.log).subarray(logStart).toString();
  if (ready === true && child.pid !== undefined) return { pid: child.pid };
  if (!ended.over) child.kill('SIGKILL');
  return { said: typeof ready === 'string' ? `${ready} ${said()}` : said() };
}

const settingArguments = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

function whenEnded(child: ChildProcess): { over: boolean; promise: Promise<string> } {
  const state = { over: false, promise: Promise.resolve('') };
  state.promise = new Promise((resolve) => {
    const end = (text: string): void => {
      state.over = true;
      resolve(text);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', () => end(''));
  });
  return state;
}

/** True once the server takes connections, false when it ended or took too long. */
async function untilReady(url: string, isOver: () => boolean): Promise<boolean> {
  const end = Date.now() + startLimit;
  while (!isOver() && Date.now() < end) {
    if (await isReady(url, isOver)) return true;
    await delay(20);
  }
  return false;
}

async function isReady(url: string, isOver: () => boolean): Promise<boolean> {
  try {
    return (await probe(url)) === 'ready';
  } catch (error) {
    // Another server may have taken the port, in which case ours is about to end.
    await delay(500);
    if (isOver()) return false;
    throw error;
  }
}
