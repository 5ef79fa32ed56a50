import { customaryCommunityName, locateCommunity } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type ImportContext,
  type ImportLookup,
  type ImportValues,
  namedLookup,
  type NamedThing,
} from '../../platform/imports';

/** A community of a district, as ledgers are held against it. */
export interface CommunityRow {
  readonly id: string;
  readonly name: string;
  readonly subdistrictId: string;
  readonly subdistrictName: string;
}

/** The communities of a district below some divisions, such as those that somebody may import into. */
export async function listCommunities(
  reads: Reads,
  context: Pick<ImportContext, 'districtId' | 'divisionIds'>,
): Promise<CommunityRow[]> {
  return reads.sql<CommunityRow>(
    `select d.id::text, d.name, p.id::text as "subdistrictId", p.name as "subdistrictName"
       from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.kind in ('community', 'village', 'virtualCommunity')
       join division p on p.id = d.parent_id
      where t.id = $1::bigint
        and ($2::bigint[] is null or exists (
          select 1 from division_closure own where own.descendant_id = d.id and own.ancestor_id = any($2::bigint[])))
      order by d.id`,
    [context.districtId, context.divisionIds],
  );
}

/** The division at the root of a district, where rows go that name no community. */
export async function getDistrictRoot(tx: Reads, context: ImportContext): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `select division_id::text as id from district where id = $1::bigint`,
    [context.districtId],
  );
  if (!row) throw new Error(`No district ${context.districtId}`);
  return row.id;
}

/** Whether a district holds a data set of another place, which need not have what a district's own ledger must. */
export async function isReferenceDistrict(reads: Reads, districtId: string): Promise<boolean> {
  const [row] = await reads.sql<{ kind: string }>(`select kind from district where id = $1::bigint`, [
    districtId,
  ]);
  return row?.kind === 'reference';
}

/** Finds the community that a ledger names, by its customary name, its subdistrict telling those of one name apart. */
export function communityLookup(communities: readonly CommunityRow[]): ImportLookup {
  return {
    labels: communities.map((community) => customaryCommunityName(community.name)),
    find(text, values) {
      const found = locateCommunity({ community: text, subdistrict: subdistrictOf(values) }, communities);
      if (found.ok && found.value.kind === 'located') return { kind: 'found', id: found.value.communityId };
      if (found.ok) return { kind: 'unknown', nearest: [] };
      if (found.refusal.code === 'communityUnknown')
        return { kind: 'unknown', nearest: found.refusal.nearest };
      const { communityIds } = found.refusal;
      const candidates = communities.filter(({ id }) => communityIds.includes(id));
      return {
        kind: 'ambiguous',
        candidates: candidates.map((each) => `${each.subdistrictName}${each.name}`),
      };
    },
  };
}

const PLACES = `
  select d.id::text as id, d.name, above.name as place
    from district t
    join division_closure c on c.ancestor_id = t.division_id
    join division d on d.id = c.descendant_id and d.exists_to is null
     and d.kind <> 'neighbourhood'
    left join division above on above.id = d.parent_id
   where t.id = $1::bigint
     and ($2::bigint[] is null or exists (select 1 from division_closure own
       where own.descendant_id = d.id and own.ancestor_id = any($2::bigint[])))
   order by d.path`;

/** Finds a place of the district that a ledger names, from the district itself down to the community. */
export async function placeLookup(
  reads: Reads,
  { districtId, divisionIds }: ImportContext,
): Promise<ImportLookup> {
  const places = await reads.sql<NamedThing>(PLACES, [districtId, divisionIds]);
  return namedLookup(places.map((place) => ({ ...place, aliases: [customaryCommunityName(place.name)] })));
}

function subdistrictOf(values: ImportValues): string | null {
  const written = values['subdistrict'];
  return typeof written === 'string' ? written : null;
}
