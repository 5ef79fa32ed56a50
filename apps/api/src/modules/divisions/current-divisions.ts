import { type DivisionKind, divisionPath, type DivisionPath, type Permission } from '@weizhi/domain';
import { mayAt } from '../../platform/access/may-at';
import type { Reads } from '../../platform/database';

/** A division of today with its path. */
interface CurrentDivision {
  readonly id: string;
  readonly path: DivisionPath;
  readonly kind: DivisionKind;
  readonly name: string;
}

/** Divisions that exist today, by id. */
export async function findCurrentDivisions(
  reads: Reads,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentDivision>> {
  const rows = await reads.sql<{ id: string; path: string; kind: DivisionKind; name: string }>(
    'select id::text, path, kind, name from division where id = any($1::bigint[]) and exists_to is null',
    [[...ids]],
  );
  return new Map(rows.map((row) => [row.id, { ...row, path: divisionPath(row.path) }]));
}

/**
 * The district (tenant) in which an actor may do something at a division; undefined when nowhere. Where a division
 * belongs to several districts of the actor, the oldest is meant.
 */
export async function findDistrictFor(
  reads: Reads,
  permission: Permission,
  path: DivisionPath,
): Promise<string | undefined> {
  const ancestors = path.split('/').filter((part) => part !== '');
  const districts = await reads.sql<{ id: string }>(
    'select id::text from district where division_id = any($1::bigint[]) order by id',
    [ancestors],
  );
  return districts.find(({ id }) => mayAt(reads.actor, permission, { districtId: id, path }))?.id;
}

/** Whether the actor may do something at the division of a row: reading it is not enough. */
export async function mayAtDivision(
  reads: Reads,
  permission: Permission,
  row: { readonly districtId: string; readonly divisionId: string },
): Promise<boolean> {
  return (await permittedRows(reads, permission, [row])).length === 1;
}

/**
 * Those of some rows at whose divisions the actor may do something, with one query for all. A division that was merged
 * lies below its successor, whose people go on with what is left of it.
 */
export async function permittedRows<Row extends { readonly districtId: string; readonly divisionId: string }>(
  reads: Reads,
  permission: Permission,
  rows: readonly Row[],
): Promise<Row[]> {
  const ids = [...new Set(rows.map(({ divisionId }) => divisionId))];
  const found =
    ids.length === 0
      ? []
      : await reads.sql<{ id: string; path: string }>(
          'select id::text, path from division where id = any($1::bigint[])',
          [ids],
        );
  const paths = new Map(found.map(({ id, path }) => [id, divisionPath(path)]));
  return rows.filter(({ districtId, divisionId }) => {
    const path = paths.get(divisionId);
    return path !== undefined && mayAt(reads.actor, permission, { districtId, path });
  });
}
