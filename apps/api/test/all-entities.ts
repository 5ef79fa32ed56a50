import { readdirSync } from 'node:fs';
import path from 'node:path';
import { getMetadataArgsStorage } from 'typeorm';
import type { EntityClass } from '../src/platform/database';

const source = path.resolve(__dirname, '../src');

/** Every entity that any `*.entity.ts` declares, whether or not a module lists it. */
export function allEntities(): EntityClass[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.entity.ts'),
  );
  const exported = files.sort().flatMap((file) =>
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known at run time only
    Object.values(require(path.join(source, file)) as Record<string, unknown>),
  );
  const declared = new Set<unknown>(getMetadataArgsStorage().tables.map((table) => table.target));
  return exported.filter((value) => declared.has(value)) as EntityClass[];
}
