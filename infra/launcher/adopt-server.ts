import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder';
import { probe } from './connection';
import { LauncherError } from './launcher-error';
import { hasArgument, isAlive, waitUntilGone } from './process-table';
import type { StartedServer } from './server-process';

export interface FoundServer extends StartedServer {
  /** False for an orphan: whoever finds it takes over ending it. */
  readonly hasOwner: boolean;
}

const stopLimit = 60_000;

/**
 * The server that already runs on this folder, or undefined with everything cleared for a new one. A pid file may
 * be stale, name a zombie, or name a pid that some other program has by now.
 */
export async function findRunningServer(
  folder: ClusterFolder,
  urlAt: (port: number) => string,
): Promise<FoundServer | undefined> {
  const found = folder.findPidFile();
  if (found === undefined) return undefined;
  if (!isAlive(found.pid) || !hasArgument(found.pid, folder.cluster)) {
    folder.removePidFile();
    return undefined;
  }
  if (isBeingStopped(folder)) {
    await untilGone(found.pid, folder);
    return undefined;
  }
  const serves = await untilItServes(found, folder, urlAt);
  return serves ? { ...found, hasOwner: hasLivingOwner(folder) } : undefined;
}

function hasLivingOwner(folder: ClusterFolder): boolean {
  const record = folder.findRecord();
  return record !== undefined && isAlive(record.ownerPid, record.ownerStartTime);
}

/** The owner has died and its watchdog is about to stop the server. */
function isBeingStopped(folder: ClusterFolder): boolean {
  const record = folder.findRecord();
  if (record === undefined || hasLivingOwner(folder)) return false;
  return isAlive(record.watchdogPid) && hasArgument(record.watchdogPid, 'weizhi-watchdog');
}

async function untilItServes(
  { pid, port }: StartedServer,
  folder: ClusterFolder,
  urlAt: (port: number) => string,
): Promise<boolean> {
  const end = Date.now() + stopLimit;
  while (isAlive(pid)) {
    const state = await probe(urlAt(port));
    if (state === 'ready') return true;
    if (Date.now() > end) break;
    await delay(50);
  }
  await untilGone(pid, folder);
  return false;
}

async function untilGone(pid: number, folder: ClusterFolder): Promise<void> {
  if (await waitUntilGone(pid, stopLimit)) return;
  throw new LauncherError('START_FAILED', { detail: `pid ${pid} does not end`, log: folder.log });
}
