import { childPath, divisionPath } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { reserveDivisionIds, writeDivisions } from './load-official-divisions';

/** A neighbourhood (邻里) to be set up. `code` is the community's with a suffix such as `-N01`. */
export interface NewNeighbourhood {
  readonly communityId: string;
  readonly code: string;
  readonly name: string;
}

/** Sets up neighbourhoods below their communities from a day on; those whose code is in use are left alone. Answers how many are new. */
export async function setUpNeighbourhoods(
  tx: Transaction,
  wanted: readonly NewNeighbourhood[],
  from: string,
): Promise<number> {
  const present = await tx.sql<{ code: string }>(
    `select code from division where exists_to is null and code = any($1::text[])`,
    [wanted.map(({ code }) => code)],
  );
  const codes = new Set(present.map(({ code }) => code));
  const missing = wanted.filter(({ code }) => !codes.has(code));
  if (missing.length === 0) return 0;
  const paths = await communityPaths(tx, missing);
  const ids = await reserveDivisionIds(tx, missing.length);
  const divisions = missing.map(({ communityId, code, name }, index) => {
    const id = ids[index] ?? '';
    const parentPath = paths.get(communityId);
    if (parentPath === undefined) throw new Error(`Community ${communityId} is absent`);
    const path = childPath(divisionPath(parentPath), id);
    return { id, path, parentId: communityId, kind: 'neighbourhood' as const, name, code };
  });
  await writeDivisions(tx, divisions, from);
  return divisions.length;
}

async function communityPaths(
  tx: Transaction,
  wanted: readonly NewNeighbourhood[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; path: string }>(
    `select id::text, path from division where id = any($1::bigint[]) and kind in ('community', 'village')`,
    [[...new Set(wanted.map(({ communityId }) => communityId))]],
  );
  return new Map(rows.map(({ id, path }) => [id, path]));
}
