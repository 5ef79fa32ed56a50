import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFile } from '../readers/source-row';

const folders: string[] = [];

/** Writes content to a file of its own; the name is the one a user would have given. */
export function temporaryFile(name: string, content: Buffer | string): SourceFile {
  const folder = mkdtempSync(join(tmpdir(), 'weizhi-import-'));
  folders.push(folder);
  const path = join(folder, 'upload');
  writeFileSync(path, content);
  return { path, name };
}

export function removeTemporaryFiles(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
