import { childPath, type DivisionKind, DIVISION_LEVEL, divisionPath } from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import { Division, DivisionClosure, DivisionName, DivisionPlacement } from '../division.entity';
import { closureRows, reserveDivisionIds } from '../load-official-divisions';

/** Ends the name in force and begins another. The present name beside it is the caller's to set. */
export async function beginName(
  tx: Transaction,
  divisionId: string,
  next: { name: string; code: string | null; from: string },
): Promise<void> {
  await endNames(tx, divisionId, next.from);
  await tx
    .repository(DivisionName)
    .insert({ divisionId, validFrom: next.from, validTo: null, name: next.name, code: next.code });
}

/** Ends the name in force. */
export async function endNames(tx: Transaction, divisionId: string, on: string): Promise<void> {
  await tx.sql(
    `update division_name set valid_to = $2::date where division_id = $1::bigint and valid_to is null`,
    [divisionId, on],
  );
}

/** Ends the place in force. */
export async function endPlacements(tx: Transaction, divisionId: string, on: string): Promise<void> {
  await tx.sql(
    `update division_placement set valid_to = $2::date where division_id = $1::bigint and valid_to is null`,
    [divisionId, on],
  );
}

/** Ends the place in force, begins another, and moves the division with everything below it. */
export async function beginPlacement(
  tx: Transaction,
  divisionId: string,
  next: { parentId: string; from: string },
): Promise<void> {
  await endPlacements(tx, divisionId, next.from);
  await tx
    .repository(DivisionPlacement)
    .insert({ divisionId, validFrom: next.from, validTo: null, parentId: next.parentId });
  await moveSubtree(tx, divisionId, next.parentId);
}

/** Moves a division and what lies below it in the present tree: parent, paths and closure. */
export async function moveSubtree(tx: Transaction, divisionId: string, parentId: string): Promise<void> {
  const [place] = await tx.sql<{ old_path: string; parent_path: string }>(
    `select d.path as old_path, p.path as parent_path from division d, division p where d.id = $1::bigint and p.id = $2::bigint`,
    [divisionId, parentId],
  );
  if (!place) throw new Error(`Division ${divisionId} or its new parent ${parentId} is absent`);
  const newPath = childPath(divisionPath(place.parent_path), divisionId);
  await tx.sql(`update division set parent_id = $2::bigint where id = $1::bigint`, [divisionId, parentId]);
  await tx.sql(
    `delete from division_closure c
      where c.descendant_id in (select descendant_id from division_closure where ancestor_id = $1::bigint)
        and c.ancestor_id not in (select descendant_id from division_closure where ancestor_id = $1::bigint)`,
    [divisionId],
  );
  await tx.sql(
    `insert into division_closure (ancestor_id, descendant_id, distance)
     select above.ancestor_id, below.descendant_id, above.distance + 1 + below.distance
       from division_closure above cross join division_closure below
      where above.descendant_id = $2::bigint and below.ancestor_id = $1::bigint`,
    [divisionId, parentId],
  );
  await tx.sql(`update division set path = $2 || substr(path, length($1) + 1) where path like $1 || '%'`, [
    place.old_path,
    newPath,
  ]);
}

/** A division that comes out of a reorganisation. */
export interface NewDivision {
  readonly kind: DivisionKind;
  readonly parentId: string;
  readonly name: string;
  readonly code: string | null;
  readonly from: string;
}

/** Adds a division with its name, place and closure; answers its id. */
export async function addDivision(tx: Transaction, division: NewDivision): Promise<string> {
  const [id = ''] = await reserveDivisionIds(tx, 1);
  const [parent] = await tx.sql<{ path: string }>(`select path from division where id = $1::bigint`, [
    division.parentId,
  ]);
  if (!parent) throw new Error(`Parent ${division.parentId} is absent`);
  const path = childPath(divisionPath(parent.path), id);
  const { kind, parentId, name, code, from } = division;
  await tx.repository(Division).insert({
    id,
    kind,
    parentId,
    path,
    level: DIVISION_LEVEL[kind],
    name,
    code,
    existsFrom: from,
    existsTo: null,
  });
  await tx.repository(DivisionName).insert({ divisionId: id, validFrom: from, validTo: null, name, code });
  await tx.repository(DivisionPlacement).insert({ divisionId: id, validFrom: from, validTo: null, parentId });
  await tx.repository(DivisionClosure).insertMany(closureRows(path));
  return id;
}

/** Moves estates, with their buildings, to another division. */
export async function moveEstates(
  tx: Transaction,
  estates: { fromDivisionId: string; estateIds?: readonly string[]; toDivisionId: string },
): Promise<void> {
  const parameters = [estates.fromDivisionId, estates.toDivisionId, estates.estateIds ?? null];
  const chosen = `division_id = $1::bigint and ($3::uuid[] is null or`;
  await tx.sql(
    `update building set division_id = $2::bigint where ${chosen} estate_id = any($3::uuid[]))`,
    parameters,
  );
  await tx.sql(
    `update estate set division_id = $2::bigint, version = version + 1 where ${chosen} id = any($3::uuid[]))`,
    parameters,
  );
}
