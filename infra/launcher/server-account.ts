import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The unprivileged account that a root user's server runs under: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const preferred = ['postgres', 'nobody'];

/**
 * Undefined for an ordinary user, whose server simply runs as that user. A cluster that is there already says
 * itself whose server it wants: PostgreSQL runs under its owner only.
 */
export function findServerAccount(cluster?: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owned = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false });
  if (owned !== undefined && owned.uid !== 0)
    return { name: `uid ${owned.uid}`, uid: owned.uid, gid: owned.gid };
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of preferred) {
    const row = rows.find((fields) => fields[0] === name);
    if (row !== undefined) return { name, uid: Number(row[2]), gid: Number(row[3]) };
  }
  return { name: 'nobody', uid: 65534, gid: 65534 };
}

/**
 * Whether the account can reach the path through every folder above it. PostgreSQL asks with access(2), which
 * ignores capabilities, so one 0700 parent (such as root's home) is the end of it. Only existing folders count.
 */
export function canReach(target: string, account: ServerAccount | undefined): boolean {
  const folders = existingAncestors(path.resolve(target));
  if (account === undefined) return folders.every((folder) => allows(folder));
  return folders.every((folder) => {
    const { mode, uid, gid } = statSync(folder);
    if (uid === account.uid) return (mode & 0o100) !== 0;
    return gid === account.gid ? (mode & 0o010) !== 0 : (mode & 0o001) !== 0;
  });
}

function allows(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function existingAncestors(target: string): string[] {
  const all: string[] = [];
  for (let folder = target; ; folder = path.dirname(folder)) {
    all.unshift(folder);
    if (folder === path.dirname(folder)) break;
  }
  return all.filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true);
}
