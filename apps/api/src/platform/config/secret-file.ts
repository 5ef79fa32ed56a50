import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { privateFolder } from './private-folder';

/**
 * A secret of the installation, made at first use and readable by its owner only (0600). One file for each, so
 * that two processes that start together agree: whoever links its file first wins, the other one reads it.
 */
export function secretFile(
  folder: string,
  name: string,
  make: () => string = () => randomBytes(32).toString('base64url'),
): string {
  const file = path.join(folder, 'secrets', name);
  if (read(file) === undefined) create(privateFolder(folder, 'secrets'), name, make());
  return readFileSync(file, 'utf8');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function create(folder: string, name: string, content: string): void {
  const incoming = path.join(folder, `${name}.${process.pid}.${randomBytes(4).toString('hex')}`);
  writeFileSync(incoming, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(incoming, path.join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(incoming);
  }
}
