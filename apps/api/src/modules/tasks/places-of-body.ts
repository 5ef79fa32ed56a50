import {
  divisionKindsWith,
  type DivisionPath,
  divisionPath,
  type MandateBody,
  type Permission,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findCurrentDivisions, findDistrictFor, permittedRows } from '../divisions';

/** A division that has the body. */
export interface BodyPlace {
  readonly id: string;
  readonly name: string;
  readonly path: DivisionPath;
}

/** Where tasks go: divisions of one district that have the body. */
export interface BodyPlaces {
  readonly districtId: string;
  readonly places: readonly BodyPlace[];
}

/**
 * The divisions below some others that have a body: never a village for a residents' committee, and nobody in a virtual
 * community. Undefined when one of those named is not the actor's or has nobody below it that has the body, or when they
 * are of several districts.
 */
export async function findPlacesOfBody(
  reads: Reads,
  permission: Permission,
  asked: { readonly divisionIds: readonly string[]; readonly body: MandateBody },
): Promise<BodyPlaces | undefined> {
  const divisionIds = [...new Set(asked.divisionIds)];
  const named = await findCurrentDivisions(reads, divisionIds);
  const [first] = named.values();
  const districtId = first && (await findDistrictFor(reads, permission, first.path));
  if (districtId === undefined || named.size < divisionIds.length) return undefined;
  const rows = divisionIds.map((divisionId) => ({ districtId, divisionId }));
  if ((await permittedRows(reads, permission, rows)).length < rows.length) return undefined;
  const found = await placesBelow(reads, divisionIds, asked.body);
  const reached = new Set(found.map(({ above }) => above));
  if (reached.size < divisionIds.length) return undefined;
  const places = new Map(found.map(({ id, name, path }) => [id, { id, name, path: divisionPath(path) }]));
  return { districtId, places: [...places.values()] };
}

function placesBelow(
  reads: Reads,
  divisionIds: readonly string[],
  body: MandateBody,
): Promise<{ id: string; name: string; path: string; above: string }[]> {
  return reads.sql(
    `select d.id::text, d.name, d.path, c.ancestor_id::text as above
       from division_closure c join division d on d.id = c.descendant_id
      where c.ancestor_id = any($1::bigint[]) and d.exists_to is null and d.kind = any($2::text[])
      order by d.path`,
    [[...divisionIds], [...divisionKindsWith(body)]],
  );
}
