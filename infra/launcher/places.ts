import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LauncherError } from './launcher-error';
import { canReach } from './server-account';
import type { ServerAccount } from './server-account';

/** The root of this repository. */
export const repositoryFolder = path.resolve(__dirname, '..', '..');

/** Where data are kept unless told otherwise. */
export const defaultDataFolder = (): string =>
  path.resolve(process.env['WEIZHI_DATA'] ?? path.join(repositoryFolder, '.data', 'postgres'));

/** The folder itself when the server's account can reach it, else one derived from its path that it can reach. */
export function reachableFolder(wanted: string, account: ServerAccount | undefined): string {
  if (account === undefined || canReach(path.dirname(wanted), account)) return wanted;
  return path.join(worldFolder(wanted, account), path.basename(wanted));
}

/** A folder outside the repository, owned by this user and open to nobody's writing, for what must lie elsewhere. */
export function worldFolder(wanted: string, account: ServerAccount | undefined): string {
  const parent = ['/var/lib', '/var/tmp', tmpdir()].find((one) => isUsable(one) && canReach(one, account));
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const folder = path.join(parent ?? '/tmp', `weizhi-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  // Names under /var/tmp can be guessed: someone else's folder, or a link, must never receive data.
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new LauncherError('PLACE_NOT_SAFE', { folder });
  chmodSync(folder, 0o755);
  return folder;
}

/** A new folder for a database that lives as long as a test run. */
export function temporaryFolder(account: ServerAccount | undefined): string {
  const parent = canReach(tmpdir(), account) ? tmpdir() : '/tmp';
  const folder = mkdtempSync(path.join(parent, 'weizhi-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

function isUsable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
