import { decide, divisionPath, type DivisionKind } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { districtsOf } from '../../platform/database';
import { thrown } from '../../platform/errors/thrown';
import { keyOfType } from '../../platform/graphql/global-id';

/** Most places in one answer. */
const MAXIMUM_PLACES = 500;

/** Places of one district, by internal id, in official order. */
export interface Places {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
}

/** Which places are asked for, by global id. */
export interface PlacesAsked {
  readonly districtId?: string | null;
  readonly divisionIds?: readonly string[] | null;
  readonly within?: string | null;
  readonly kinds?: readonly DivisionKind[] | null;
}

/**
 * Finds the places that the caller may read indicators of. Places outside the scope are left out as if they
 * did not exist; undefined when none is left.
 * @throws BAD_USER_INPUT when too many are named, or when several districts share the places and none is named
 */
export async function findPlaces(context: RequestContext, asked: PlacesAsked): Promise<Places | undefined> {
  const choice = readChoice(asked);
  const districtId = await findDistrict(context, choice.ids, asked.districtId ?? null);
  if (districtId === undefined) return undefined;
  const rows = choice.below
    ? await readBelow(context, choice.ids[0] ?? NOWHERE, asked.kinds ?? null)
    : await readNamed(context, choice.ids);
  const divisionIds = rows.filter((row) => isVisible(context, districtId, row)).map((row) => row.id);
  if (divisionIds.length === 0) return undefined;
  return { districtId, divisionIds };
}

/** Id that no division has. */
const NOWHERE = '0';

/** Either places by name or all below one; internal ids. */
function readChoice(asked: PlacesAsked): { readonly below: boolean; readonly ids: readonly string[] } {
  const { within, divisionIds } = asked;
  if ((within == null) === (divisionIds == null)) throw thrown('BAD_USER_INPUT', { argument: 'within' });
  const named = divisionIds ?? [within ?? ''];
  if (named.length > MAXIMUM_PLACES)
    throw thrown('BAD_USER_INPUT', { argument: 'divisionIds', maximum: MAXIMUM_PLACES });
  return { below: within != null, ids: named.map((id) => keyOfType(id, 'Division')?.id ?? NOWHERE) };
}

function isVisible(context: RequestContext, districtId: string, row: PlaceRow): boolean {
  return decide(context.actor, 'indicator.read', { districtId, divisionPath: divisionPath(row.path) })
    .allowed;
}

interface PlaceRow {
  readonly id: string;
  readonly path: string;
}

function readNamed(context: RequestContext, ids: readonly string[]): Promise<PlaceRow[]> {
  return context.reads.sql<PlaceRow>(
    `select id::text, path from division where id = any($1::bigint[]) order by id`,
    [ids],
  );
}

async function readBelow(
  context: RequestContext,
  id: string,
  kinds: readonly DivisionKind[] | null,
): Promise<PlaceRow[]> {
  const rows = await context.reads.sql<PlaceRow>(
    `select d.id::text, d.path from division_closure c join division d on d.id = c.descendant_id
      where c.ancestor_id = $1::bigint and d.exists_to is null
        and case when $2::text[] is null then c.distance = 1 else c.distance > 0 and d.kind = any($2::text[]) end
      order by d.id limit $3::int`,
    [id, kinds, MAXIMUM_PLACES + 1],
  );
  if (rows.length > MAXIMUM_PLACES)
    throw thrown('BAD_USER_INPUT', { argument: 'within', maximum: MAXIMUM_PLACES });
  return rows;
}

/** The one district of the caller that holds the places: named, or the only one. */
async function findDistrict(
  context: RequestContext,
  divisionIds: readonly string[],
  named: string | null,
): Promise<string | undefined> {
  const rows = await context.reads.sql<{ id: string }>(
    `select distinct t.id::text as id from district t
       join division_closure c on c.ancestor_id = t.division_id and c.descendant_id = any($1::bigint[])
      where t.id = any($2::bigint[]) order by 1`,
    [divisionIds, districtsOf(context.actor)],
  );
  const ids = rows.map((row) => row.id);
  if (named !== null) return ids.find((id) => id === keyOfType(named, 'District')?.id);
  if (ids.length > 1) throw thrown('BAD_USER_INPUT', { argument: 'districtId' });
  return ids[0];
}
