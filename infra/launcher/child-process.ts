import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import type { ServerAccount } from './server-account';

// A clean environment: PG* variables of the caller, or a locale that this machine lacks, would change the server.
const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

interface SpawnRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly account: ServerAccount | undefined;
  readonly stdio: StdioOptions;
}

/** A child in a session of its own, so that Ctrl-C in the terminal reaches only us and we end it in order. */
export function spawnDetached({ command, args, account, stdio }: SpawnRequest): ChildProcess {
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  return spawn(command, args, { ...identity, stdio, cwd: '/', env: environment, detached: true });
}

// `read` is built into the shell, so the watchdog is one process. It checks whose pid it is before it signals.
const watchdogScript = `
trap '' INT TERM HUP
while read -r line; do :; done
case "$( (tr '\\0' ' ' <"/proc/$1/cmdline" || ps -o args= -p "$1") 2>/dev/null)" in
  *"$2"*) kill "-$3" "$1" ;;
esac
if [ -n "$4" ]; then
  while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
  rm -rf "$4"
fi`;

interface WatchRequest {
  readonly pid: number;
  /** An argument that the process was started with. */
  readonly argument: string;
  readonly signal: 'INT' | 'TERM' | 'KILL';
  /** A folder to remove once the process has ended. */
  readonly removeAfterwards?: string | undefined;
}

/**
 * Ends a process when this one dies, `kill -9` included: the watchdog waits on a pipe whose other end only this
 * process holds, and the kernel closes that however we end.
 */
export function watch({ pid, argument, signal, removeAfterwards = '' }: WatchRequest): Watchdog {
  const child = spawnDetached({
    command: '/bin/sh',
    args: ['-c', watchdogScript, 'weizhi-watchdog', String(pid), argument, signal, removeAfterwards],
    account: undefined,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin?.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
  return { pid: child.pid ?? 0, dismiss: () => void child.kill('SIGKILL') };
}

export interface Watchdog {
  readonly pid: number;
  /** To be called when the process has been ended in order. */
  dismiss(): void;
}
