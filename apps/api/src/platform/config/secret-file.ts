import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
  return read(file) ?? create(file, make());
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function create(file: string, content: string): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  chmodSync(path.dirname(file), 0o700);
  const incoming = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(incoming, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(incoming, file);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  } finally {
    unlinkSync(incoming);
  }
}
