import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { LauncherError } from './launcher-error';
import type { ServerAccount } from './server-account';

/**
 * What lies in a data folder: `cluster` (PostgreSQL's own), `credentials.json` (this user only), `launcher.json`
 * (who runs it now) and the server's log.
 */
export class ClusterFolder {
  readonly cluster: string;
  readonly log: string;
  private readonly credentialsFile: string;
  private readonly recordFile: string;

  constructor(
    readonly folder: string,
    readonly account: ServerAccount | undefined,
  ) {
    this.cluster = clusterOf(folder);
    this.log = path.join(folder, 'postgresql.log');
    this.credentialsFile = path.join(folder, 'credentials.json');
    this.recordFile = path.join(folder, 'launcher.json');
  }

  /** Makes the folder; refuses one that holds anything of somebody else's. */
  prepare(): void {
    mkdirSync(this.folder, { recursive: true });
    const foreign = readdirSync(this.folder).filter((name) => !isOurs(name));
    if (foreign.length > 0) this.refuseForeign(foreign);
    // The server's account must pass through, and the files of this user inside are closed by their own modes.
    if (this.account !== undefined) chmodSync(this.folder, 0o755);
    this.clearUnfinished();
  }

  /** The major version of the cluster there, undefined when there is none yet. */
  findMajorVersion(): string | undefined {
    if (!existsSync(this.cluster) || readdirSync(this.cluster).length === 0) return undefined;
    return readVersion(this.cluster) ?? this.refuseForeign(['cluster']);
  }

  refuseOtherVersion(expected: string): void {
    const found = this.findMajorVersion();
    if (found === undefined || found === expected) return;
    throw new LauncherError('DATA_FOLDER_OTHER_VERSION', { folder: this.cluster, found, expected });
  }

  readCredentials(): Credentials {
    try {
      return JSON.parse(readFileSync(this.credentialsFile, 'utf8')) as Credentials;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
      throw new LauncherError('CREDENTIALS_LOST', { folder: this.folder });
    }
  }

  /** New passwords, written before the cluster that will want them. */
  makeCredentials(): Credentials {
    const credentials = { superuser: secret(), migrator: secret() };
    rmSync(this.credentialsFile, { force: true });
    writeFileSync(this.credentialsFile, JSON.stringify(credentials), { mode: 0o600 });
    return credentials;
  }

  /** An empty folder of the server's account for initdb; it becomes the cluster only when initdb has finished. */
  makeInitialisingFolder(): string {
    const folder = path.join(this.folder, `${initialisingPrefix}${randomBytes(6).toString('hex')}`);
    mkdirSync(folder, { mode: 0o700 });
    this.giveToServer(folder);
    return folder;
  }

  completeInitialisation(initialised: string): void {
    rmSync(this.cluster, { recursive: true, force: true });
    renameSync(initialised, this.cluster);
  }

  giveToServer(file: string): void {
    if (this.account !== undefined) chownSync(file, this.account.uid, this.account.gid);
  }

  /** The server's pid and port as PostgreSQL itself wrote them down. */
  findPidFile(): { pid: number; port: number } | undefined {
    try {
      const lines = readFileSync(this.pidFile, 'utf8').split('\n');
      return { pid: Number(lines[0]), port: Number(lines[3]) };
    } catch {
      return undefined;
    }
  }

  removePidFile(): void {
    rmSync(this.pidFile, { force: true });
  }

  findRecord(): OwnerRecord | undefined {
    try {
      return JSON.parse(readFileSync(this.recordFile, 'utf8')) as OwnerRecord;
    } catch {
      return undefined;
    }
  }

  writeRecord(record: OwnerRecord): void {
    const incoming = `${this.recordFile}.incoming`;
    writeFileSync(incoming, JSON.stringify(record), { mode: 0o600 });
    renameSync(incoming, this.recordFile);
  }

  private get pidFile(): string {
    return path.join(this.cluster, 'postmaster.pid');
  }

  /** What an initdb that was killed half-way left behind. */
  private clearUnfinished(): void {
    for (const name of readdirSync(this.folder).filter((one) => one.startsWith(initialisingPrefix))) {
      rmSync(path.join(this.folder, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }

  private refuseForeign(names: string[]): never {
    const found = readVersion(this.folder);
    // Somebody's own PostgreSQL folder, or one of ours from before: its version says more than «foreign».
    if (found !== undefined) {
      throw new LauncherError('DATA_FOLDER_OTHER_VERSION', {
        folder: this.folder,
        found,
        expected: 'embedded',
      });
    }
    throw new LauncherError('DATA_FOLDER_NOT_OURS', {
      folder: this.folder,
      names: names.slice(0, 5).join(', '),
    });
  }
}

/** PostgreSQL's own folder within a data folder. */
export const clusterOf = (folder: string): string => path.join(folder, 'cluster');

/** Passwords of the embedded server, made at random for each data folder. */
export interface Credentials {
  readonly superuser: string;
  readonly migrator: string;
}

/** Who started the server, so that a later process knows whether it is an orphan. */
export interface OwnerRecord {
  readonly port: number;
  readonly ownerPid: number;
  readonly ownerStartTime: string;
  readonly watchdogPid: number;
}

const initialisingPrefix = 'cluster.initialising-';
const ourNames = new Set([
  'cluster',
  'credentials.json',
  'launcher.json',
  'launcher.json.incoming',
  'postgresql.log',
]);
const isOurs = (name: string): boolean => ourNames.has(name) || name.startsWith(initialisingPrefix);
const secret = (): string => randomBytes(24).toString('base64url');

function readVersion(folder: string): string | undefined {
  try {
    return readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined;
  }
}
