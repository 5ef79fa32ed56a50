import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../database/database';
import { systemActor } from '../database/system-actor';
import { contentFolder, incomingFolder } from './content-store';

interface SweepRequest {
  readonly database: Database;
  readonly stateFolder: string;
  readonly clock: { now(): Date };
  /** All districts: content that none of them refers to is nobody's. */
  readonly districtIds: readonly string[];
}

/** Content waits this long for the record that it was uploaded for. */
const GRACE_MS = 24 * 3_600_000;

/** Removes what uploads left behind and content that no attachment refers to; answers how many files. */
export async function sweepAttachments(request: SweepRequest): Promise<number> {
  const before = request.clock.now().getTime() - GRACE_MS;
  const incoming = await olderFiles(incomingFolder(request.stateFolder), before);
  const folders = await names(contentFolder(request.stateFolder));
  let removed = await remove(incoming);
  for (const folder of folders) {
    const files = await olderFiles(path.join(contentFolder(request.stateFolder), folder), before);
    const wanted = await referenced(request, files);
    removed += await remove(files.filter((file) => !wanted.has(path.basename(file))));
  }
  return removed;
}

async function referenced(
  { database, districtIds }: SweepRequest,
  files: readonly string[],
): Promise<Set<string>> {
  if (files.length === 0) return new Set();
  const rows = await database.transaction(systemActor(...districtIds), (tx) =>
    tx.sql<{ sha256: string }>('SELECT DISTINCT sha256 FROM attachment WHERE sha256 = any($1)', [
      files.map((file) => path.basename(file)),
    ]),
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

async function olderFiles(folder: string, before: number): Promise<string[]> {
  const files = (await names(folder)).map((name) => path.join(folder, name));
  const ages = await Promise.all(files.map(async (file) => ({ file, modified: (await stat(file)).mtimeMs })));
  return ages.filter(({ modified }) => modified < before).map(({ file }) => file);
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function remove(files: readonly string[]): Promise<number> {
  for (const file of files) await rm(file, { force: true });
  return files.length;
}
