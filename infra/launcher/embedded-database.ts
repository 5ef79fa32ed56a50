import { rmSync } from 'node:fs';
import { findRunningServer } from './adopt-server';
import type { FoundServer } from './adopt-server';
import { packagedBinaries, prepareBinaries } from './binaries';
import type { Binaries } from './binaries';
import { watch } from './child-process';
import type { Watchdog } from './child-process';
import { ClusterFolder, clusterOf } from './cluster-folder';
import { urlOf } from './connection';
import { initialiseCluster, superuserName } from './initialise-cluster';
import { LauncherError } from './launcher-error';
import { defaultDataFolder, reachableFolder, temporaryFolder } from './places';
import { databaseName, migratorName, prepareDatabase } from './prepare-database';
import { findProcess, isAlive, waitUntilGone } from './process-table';
import { findServerAccount } from './server-account';
import { startServer } from './server-process';
import { lastingSettings, temporarySettings } from './settings';
import { waitForLock } from './start-lock';

export interface EmbeddedDatabaseOptions {
  /** Where the data are kept; by default `.data/postgres` of the repository. */
  readonly dataFolder?: string;
  /** A database of its own that is gone once stopped, quick rather than safe. */
  readonly temporary?: boolean;
  /** Where the PostgreSQL package lies; by default the installed one. */
  readonly binariesFolder?: string;
  /** Told in a line each what takes a while or is out of the ordinary. */
  readonly onProgress?: (line: string) => void;
}

export interface RunningDatabase {
  /** The superuser at the database `postgres`. */
  readonly adminUrl: string;
  /** The owner of the schema at the database `weizhi`: no superuser, may create databases and roles. */
  readonly databaseUrl: string;
  readonly port: number;
  readonly serverVersion: string;
  readonly dataFolder: string;
  /** True when the server was there already and has an owner that lives: stop() then leaves it running. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const lockLimit = 120_000;

/** Starts the embedded PostgreSQL, or takes over the one that already runs on the folder. */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions = {}): Promise<RunningDatabase> {
  const { folder, binaries } = choosePlace(options);
  const place = folder.folder;
  const lock = await waitForLock(`start ${place}`, lockLimit);
  if (lock === undefined)
    throw new LauncherError('START_IN_PROGRESS', { folder: place, seconds: lockLimit / 1000 });
  try {
    return await startIn(folder, binaries, options);
  } catch (error) {
    throw isForbidden(error) ? new LauncherError('DATA_FOLDER_FORBIDDEN', { folder: place }) : error;
  } finally {
    await lock.release();
  }
}

function choosePlace(options: EmbeddedDatabaseOptions): { folder: ClusterFolder; binaries: Binaries } {
  const lasting = options.dataFolder ?? defaultDataFolder();
  const account = findServerAccount(clusterOf(lasting));
  const binaries = prepareBinaries(options.binariesFolder ?? packagedBinaries(), account);
  const wanted = options.temporary === true ? temporaryFolder(account) : lasting;
  const place = reachableFolder(wanted, account);
  if (place !== wanted) options.onProgress?.(relocated(wanted, place, account?.name ?? ''));
  return { folder: new ClusterFolder(place, account), binaries };
}

const relocated = (wanted: string, place: string, user: string): string =>
  `数据放在 ${place}：数据库用户 ${user} 进不了 ${wanted}。 Data are kept in ${place}, since the user ${user} cannot enter ${wanted}.`;

const isForbidden = (error: unknown): boolean =>
  ['EACCES', 'EPERM'].includes((error as { code?: string }).code ?? '');

async function startIn(
  folder: ClusterFolder,
  binaries: Binaries,
  options: EmbeddedDatabaseOptions,
): Promise<RunningDatabase> {
  const temporary = options.temporary === true;
  folder.prepare();
  folder.refuseOtherVersion(binaries.majorVersion);
  if (folder.findMajorVersion() === undefined) {
    options.onProgress?.(`建立数据库 Creating the database in ${folder.folder}`);
    await initialiseCluster(folder, binaries);
  }
  const { superuser } = folder.readCredentials();
  const urlAt = (port: number): string =>
    urlOf({ port, user: superuserName, password: superuser, database: 'postgres' });
  const found = await passwordChecked(folder, () => findRunningServer(folder, urlAt));
  if (found?.hasOwner === true) return describe(folder, binaries, found);
  const server =
    found ??
    (await passwordChecked(folder, () =>
      startServer({
        folder,
        binaries,
        settings: temporary ? temporarySettings : lastingSettings,
        preferredPort: folder.findRecord()?.port,
        urlAt,
      }),
    ));
  return own(folder, binaries, {
    server: { ...server, hasOwner: false },
    temporary,
    adminUrl: urlAt(server.port),
  });
}

interface Ownership {
  readonly server: FoundServer;
  readonly temporary: boolean;
  readonly adminUrl: string;
}

async function own(
  folder: ClusterFolder,
  binaries: Binaries,
  ownership: Ownership,
): Promise<RunningDatabase> {
  const { server, temporary, adminUrl } = ownership;
  const removeAfterwards = temporary ? folder.folder : undefined;
  const watchdog = watch({ pid: server.pid, argument: folder.cluster, signal: 'INT', removeAfterwards });
  folder.writeRecord({
    port: server.port,
    ownerPid: process.pid,
    ownerStartTime: findProcess(process.pid)?.startTime ?? '',
    watchdogPid: watchdog.pid,
  });
  await prepareDatabase(adminUrl, folder.readCredentials().migrator);
  const running = describe(folder, binaries, server);
  return { ...running, stop: once(() => stopServer(server.pid, watchdog, removeAfterwards)) };
}

function describe(
  folder: ClusterFolder,
  binaries: Binaries,
  { port, hasOwner }: FoundServer,
): RunningDatabase {
  const credentials = folder.readCredentials();
  return {
    adminUrl: urlOf({ port, user: superuserName, password: credentials.superuser, database: 'postgres' }),
    databaseUrl: urlOf({ port, user: migratorName, password: credentials.migrator, database: databaseName }),
    port,
    serverVersion: binaries.majorVersion,
    dataFolder: folder.folder,
    adopted: hasOwner,
    stop: () => Promise.resolve(),
  };
}

const politeLimit = 30_000;

async function stopServer(
  pid: number,
  watchdog: Watchdog,
  removeAfterwards: string | undefined,
): Promise<void> {
  signal(pid, 'SIGINT');
  if (!(await waitUntilGone(pid, politeLimit))) {
    signal(pid, 'SIGQUIT');
    await waitUntilGone(pid, politeLimit);
  }
  watchdog.dismiss();
  if (removeAfterwards !== undefined)
    rmSync(removeAfterwards, { recursive: true, force: true, maxRetries: 5 });
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}

function once(act: () => Promise<void>): () => Promise<void> {
  let outcome: Promise<void> | undefined;
  return () => (outcome ??= act());
}

async function passwordChecked<T>(folder: ClusterFolder, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('28')) throw error;
    throw new LauncherError('CREDENTIALS_LOST', { folder: folder.folder });
  }
}
