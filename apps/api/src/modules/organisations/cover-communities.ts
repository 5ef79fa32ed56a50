import type { Reads, Transaction } from '../../platform/database';
import { divisionKey } from '../divisions';
import { type Organisation, OrganisationCoverage } from './organisation.entity';

const MOST = 50;

/** Communities and villages of a district, by internal id; undefined when any of the ids is none of them. */
export async function listCoverableCommunities(
  reads: Reads,
  districtId: string,
  globalIds: readonly string[],
): Promise<readonly string[] | undefined> {
  const ids = [...new Set(globalIds.map(divisionKey))];
  if (ids.length > MOST) return undefined;
  const rows = await reads.sql<{ id: string }>(
    `select d.id::text from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.exists_to is null and d.kind in ('community', 'village')
      where t.id = $1::bigint and d.id = any($2::bigint[]) order by d.id`,
    [districtId, ids],
  );
  return rows.length === ids.length ? rows.map(({ id }) => id) : undefined;
}

/** Adds communities to those that an organisation works in; one that it covers already is left alone. */
export async function coverCommunities(
  tx: Transaction,
  organisation: Organisation,
  { communities, from }: { readonly communities: readonly string[]; readonly from: string },
): Promise<void> {
  const rows = communities.map((communityId) => ({
    districtId: organisation.districtId,
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    communityId,
    coveredFrom: from,
  }));
  await tx.repository(OrganisationCoverage).insertIgnoringDuplicates(rows, {
    properties: ['districtId', 'organisationId', 'communityId'],
    where: 'covered_to is null',
  });
}
