import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface } from 'typeorm';

const FILE = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})-[a-z0-9-]+\.ts$/;

/** Folder of the migrations of all modules. */
export const MIGRATIONS_FOLDER = path.resolve(__dirname, '../../migrations');

/** Class of a migration. */
export type MigrationClass = new () => MigrationInterface;

/**
 * The migrations in order. Each file, `<yyyymmddHHMM>-<verb-phrase>.ts`, exports one class whose name ends with the
 * same time in milliseconds, `Date.UTC(yyyy, mm - 1, dd, HH, MM)`, because TypeORM sorts by that.
 */
export function loadMigrations(folder: string = MIGRATIONS_FOLDER): MigrationClass[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return files.sort().map((file) => load(folder, file));
}

function load(folder: string, file: string): MigrationClass {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known at run time only
  const exported = Object.values(require(path.join(folder, file)) as Record<string, MigrationClass>);
  const [migration] = exported;
  if (!migration || exported.length !== 1)
    throw new Error(`${file} must export one migration and nothing else`);
  const expected = timeOf(file);
  if (!migration.name.endsWith(String(expected)))
    throw new Error(`${file}: the class name must end with ${expected}`);
  return migration;
}

function timeOf(file: string): number {
  const match = FILE.exec(file);
  if (!match) throw new Error(`${file} is not named <yyyymmddHHMM>-<verb-phrase>.ts`);
  const [, year, month, day, hour, minute] = match.map(Number);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute);
}
