import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** Microseconds per tick of the kernel's accounting (USER_HZ is 100 on Linux). */
const TICK_US = 10_000;

interface Stat {
  readonly parent: number;
  readonly ticks: number;
}

/** Processor time of a process so far, in microseconds. */
export function processorTime(pid: number): number {
  return (readStat(pid)?.ticks ?? 0) * TICK_US;
}

/** Processor times of the children of a process so far, by process: the backends of Postgres. */
export function childrenTimes(parent: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
    if (stat?.parent === parent) times.set(name, stat.ticks * TICK_US);
  }
  return times;
}

/** What processes used between two looks; one that ended in between was idle, or it would have been kept. */
export function usedBetween(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  let used = 0;
  for (const [name, time] of after) used += time - (before.get(name) ?? 0);
  return used;
}

/** Peak memory of a process since the last reset, in megabytes. */
export function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Starts the peak of memory anew. */
export function resetPeakMemory(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; what follows it does not.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
