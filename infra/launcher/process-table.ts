import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

interface ProcessEntry {
  readonly state: string;
  /** Clock ticks since boot: with the pid it names one process for good, although pids are reused. */
  readonly startTime: string;
}

/** What the kernel says of a process, or undefined when there is none. */
export function findProcess(pid: number): ProcessEntry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTime: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** A zombie still has an entry and answers signal 0, but it serves nobody. */
export function isAlive(pid: number, startTime?: string): boolean {
  const entry = findProcess(pid);
  if (entry === undefined || entry.state === 'Z' || entry.state === 'X') return false;
  return startTime === undefined || entry.startTime === startTime;
}

/** Whether the process was started with this very argument: a pid alone proves nothing. */
export function hasArgument(pid: number, argument: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(argument);
  } catch {
    return false;
  }
}

/** True once the process has gone, false when it is still there after the time given. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await delay(25);
  }
  return true;
}
