import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

const register = path.resolve(__dirname, '..', '..', '..', 'packages', 'tooling', 'swc-register.cjs');

export interface Answer {
  readonly refused?: string;
  readonly adminUrl: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly adopted: boolean;
  readonly progress: readonly string[];
}

export interface LauncherProcess {
  readonly pid: number;
  /** What it printed; never comes when it is killed before. */
  readonly answer: Promise<Answer>;
  say(word: 'stop' | 'leave' | 'forget'): void;
  kill(): void;
  /** Its exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
}

const running = new Set<LauncherProcess>();
const folders = new Set<string>();

/** Starts a database from a process of its own. */
export function launch(order: object): LauncherProcess {
  const script = path.join(__dirname, 'start-in-process.ts');
  const child = spawn(process.execPath, ['-r', register, script, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  });
  child.stdin.on('error', () => undefined);
  const launcher: LauncherProcess = {
    pid: child.pid ?? 0,
    answer: once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as Answer),
    say: (word) => void child.stdin.write(`${word}\n`),
    kill: () => void child.kill('SIGKILL'),
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
  running.add(launcher);
  void launcher.ended.then(() => running.delete(launcher));
  return launcher;
}

/** A database that was started and stopped in order, with this work done in between. */
export async function whileRunning<T>(order: object, work: (answer: Answer) => Promise<T> | T): Promise<T> {
  const launcher = launch(order);
  try {
    return await work(await launcher.answer);
  } finally {
    launcher.say('stop');
    await launcher.ended;
  }
}

/** A new folder that everyone may pass through; removed at the end. */
export function newFolder(mode = 0o777): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-launcher-'));
  chmodSync(folder, mode);
  folders.add(folder);
  return folder;
}

/** To be removed at the end as well. */
export const removeLater = (folder: string): void => void folders.add(folder);

/** Ends whatever a failed test left running and removes its folders. */
export async function cleanUp(): Promise<void> {
  for (const launcher of [...running]) {
    launcher.kill();
    await launcher.ended;
  }
  for (const folder of folders) {
    await until(() => serversOn(folder).length === 0).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  folders.clear();
}

/** Pids of the PostgreSQL servers whose data lie below the folder. */
export const serversOn = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) =>
      commandLine(pid).some((word, at, words) => words[at - 1] === '-D' && word.startsWith(folder)),
    );

export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

export async function until(condition: () => boolean, limit = 20_000): Promise<void> {
  const end = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within ${limit} ms: ${String(condition)}`);
    await delay(10);
  }
}

/** The first column of each row. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}
