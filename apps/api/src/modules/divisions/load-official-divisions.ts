import {
  childPath,
  DIVISION_LEVEL,
  type DivisionKind,
  type DivisionPath,
  divisionPath,
  idsOnPath,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { District, type DistrictKind } from './district.entity';
import { Division, DivisionClosure, DivisionName, DivisionPlacement } from './division.entity';
import { listOfficialDivisions, OFFICIAL_LIST_DATE, type OfficialDivision } from './official-divisions';

/** Outcome of {@link loadOfficialDivisions}; null when the official list has no such district. */
export interface LoadedDistrict {
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
  readonly divisionsAdded: number;
}

/**
 * Brings a district with its ancestors, subdistricts and communities from the official code list into the
 * tree, and makes it a tenant of the given kind. Running it again adds nothing.
 */
export async function loadOfficialDivisions(
  tx: Transaction,
  wanted: { districtCode: string; kind: DistrictKind },
): Promise<LoadedDistrict | null> {
  const official = await listOfficialDivisions(wanted.districtCode);
  if (official.length === 0) return null;
  const known = await findByOfficialCode(
    tx,
    official.map((row) => row.code),
  );
  const missing = official.filter((row) => !known.has(row.code));
  await insertDivisions(tx, missing, known);
  const root = known.get(wanted.districtCode.padEnd(12, '0'));
  if (!root) throw new Error(`District ${wanted.districtCode} was loaded without its own row`);
  const name = official.find((row) => row.code === wanted.districtCode.padEnd(12, '0'))?.name ?? '';
  return {
    districtId: await findOrAddDistrict(tx, { divisionId: root.id, kind: wanted.kind, name }),
    divisionId: root.id,
    name,
    divisionsAdded: missing.length,
  };
}

interface KnownDivision {
  readonly id: string;
  readonly path: DivisionPath;
}

async function findByOfficialCode(
  tx: Transaction,
  codes: readonly string[],
): Promise<Map<string, KnownDivision>> {
  const rows = await tx.sql<{ code: string; id: string; path: string }>(
    `select n.code, d.id::text, d.path
       from division_name n join division d on d.id = n.division_id
      where n.code = any($1::text[]) and n.valid_from <= $2::date and (n.valid_to is null or n.valid_to > $2::date)`,
    [codes, OFFICIAL_LIST_DATE],
  );
  return new Map(rows.map((row) => [row.code, { id: row.id, path: divisionPath(row.path) }]));
}

/** Adds the rows (parents first) and enters them into `known`. */
async function insertDivisions(
  tx: Transaction,
  rows: readonly OfficialDivision[],
  known: Map<string, KnownDivision>,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = await reserveDivisionIds(tx, rows.length);
  const divisions = rows.map((row, index): SeatedDivision => {
    const id = ids[index] ?? '';
    const parent = row.parentCode === null ? undefined : known.get(row.parentCode);
    const path = childPath(parent?.path ?? null, id);
    known.set(row.code, { id, path });
    const { kind, name, code } = row;
    return { id, path, parentId: parent?.id ?? null, kind, name, code };
  });
  await writeDivisions(tx, divisions, OFFICIAL_LIST_DATE);
}

/** A new division whose id is reserved and whose place is known. */
export interface SeatedDivision {
  readonly id: string;
  readonly path: DivisionPath;
  readonly parentId: string | null;
  readonly kind: DivisionKind;
  readonly name: string;
  readonly code: string | null;
}

/** Adds divisions that exist from a day on, with name, place and closure, parents before children. */
export async function writeDivisions(
  tx: Transaction,
  divisions: readonly SeatedDivision[],
  from: string,
): Promise<void> {
  await tx.repository(Division).insertMany(
    divisions.map((division) => ({
      ...division,
      level: DIVISION_LEVEL[division.kind],
      existsFrom: from,
      existsTo: null,
    })),
  );
  const begun = divisions.map(({ id, name, code, parentId }) => ({
    dated: { divisionId: id, validFrom: from, validTo: null },
    named: { name, code },
    placed: { parentId },
  }));
  await tx.repository(DivisionName).insertMany(begun.map(({ dated, named }) => ({ ...dated, ...named })));
  await tx
    .repository(DivisionPlacement)
    .insertMany(begun.map(({ dated, placed }) => ({ ...dated, ...placed })));
  await tx.repository(DivisionClosure).insertMany(divisions.flatMap(({ path }) => closureRows(path)));
}

/** The rows of the closure table that a division's path says. */
export function closureRows(
  path: DivisionPath,
): { ancestorId: string; descendantId: string; distance: number }[] {
  const ids = idsOnPath(path);
  const descendantId = ids.at(-1) ?? '';
  return ids.map((ancestorId, index) => ({ ancestorId, descendantId, distance: ids.length - 1 - index }));
}

/** Takes ids for new divisions, so that their paths can be written with the rows themselves. */
export async function reserveDivisionIds(tx: Transaction, count: number): Promise<readonly string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select nextval(pg_get_serial_sequence('division', 'id'))::text as id from generate_series(1, $1::int)`,
    [count],
  );
  return rows.map((row) => row.id);
}

async function findOrAddDistrict(
  tx: Transaction,
  wanted: { divisionId: string; kind: DistrictKind; name: string },
): Promise<string> {
  const present = await tx.repository(District).findOne({ divisionId: wanted.divisionId, kind: wanted.kind });
  return present?.id ?? (await tx.repository(District).insert(wanted)).id;
}
