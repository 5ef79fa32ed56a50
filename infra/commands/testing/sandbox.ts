import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { repositoryFolder } from '../../launcher';

/** A command that runs in a sandbox, with everything it said so far. */
export interface RunningCommand {
  readonly process: ChildProcessWithoutNullStreams;
  said(): string;
  readonly ended: Promise<number | null>;
}

const sandboxes: string[] = [];
const running = new Set<RunningCommand>();

/** A folder shaped like this repository, in which tests may break things. */
export function newSandbox(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-commands-'));
  // Open to the database's account, so that its data stay inside.
  chmodSync(folder, 0o755);
  sandboxes.push(folder);
  copyCode(folder, 'infra/commands');
  copyCode(folder, 'infra/launcher');
  return folder;
}

function copyCode(folder: string, part: string): void {
  cpSync(path.join(repositoryFolder, part), path.join(folder, part), {
    recursive: true,
    filter: (source) => !/\.test\.ts$|\/testing$/.test(source),
  });
}

export function write(folder: string, file: string, content: string | object): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
}

/** The installed packages, by links: what a test writes beside them stays in the sandbox. */
export function linkPackages(folder: string): void {
  const from = path.join(repositoryFolder, 'node_modules');
  const to = path.join(folder, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((one) => !one.startsWith('.weizhi') && one !== '@weizhi')) {
    if (name === '.package-lock.json') cpSync(path.join(from, name), path.join(to, name));
    else symlinkSync(path.join(from, name), path.join(to, name));
  }
}

/** Starts `bootstrap.cjs <command>` as an npm script would. */
export function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningCommand {
  let output = '';
  const child = spawn(process.execPath, [path.join(folder, 'infra', 'commands', 'bootstrap.cjs'), ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', WEIZHI_DATA: '', npm_execpath: '', INIT_CWD: folder, ...env },
  });
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const command: RunningCommand = {
    process: child,
    said: () => output,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
  running.add(command);
  void command.ended.then(() => running.delete(command));
  return command;
}

export async function untilSaid(command: RunningCommand, words: RegExp, limit = 60_000): Promise<void> {
  const end = Date.now() + limit;
  while (!words.test(command.said())) {
    if (Date.now() > end || command.process.exitCode !== null)
      throw new Error(`never said ${words}: ${command.said()}`);
    await delay(20);
  }
}

export async function removeSandboxes(): Promise<void> {
  for (const command of [...running]) {
    command.process.kill('SIGTERM');
    await command.ended;
  }
  for (const folder of sandboxes.splice(0)) {
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
