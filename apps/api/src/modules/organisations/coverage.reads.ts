import type { Reads } from '../../platform/database';

/** A community with the ids of organisations that work there. */
export interface CoverageRow {
  readonly communityId: string;
  readonly organisationCount: number;
  readonly countedCount: number;
  readonly organisations: readonly { readonly districtId: string; readonly id: string }[];
}

/** Where organisations are to be read from: what the actor may read, by district and root division. */
interface Roots {
  readonly districts: readonly string[];
  readonly divisions: readonly string[];
}

/** Districts and root divisions where an actor may read organisations. */
export function rootsOf({ actor }: Reads): Roots {
  const grants = actor.grants.filter(({ permissions }) => permissions.has('organisation.read'));
  return {
    districts: grants.map(({ districtId }) => districtId),
    divisions: grants.map(({ divisionId }) => divisionId),
  };
}

const WITHIN = (column: string, roots: string): string =>
  `exists (select 1 from division_closure w where w.descendant_id = ${column} and w.ancestor_id = any(${roots}::bigint[]))`;

/** Communities below a division within the actor's divisions, those that nobody covers first. */
export function listCoverage(
  reads: Reads,
  request: { readonly divisionId: string; readonly countedSql: string; readonly most: number },
): Promise<CoverageRow[]> {
  const { districts, divisions } = rootsOf(reads);
  return reads.sql<CoverageRow>(
    `select d.id::text as "communityId", count(o.id)::int as "organisationCount",
            (count(o.id) filter (where ${request.countedSql}))::int as "countedCount",
            coalesce((array_agg(json_build_object('districtId', o.district_id::text, 'id', o.id) order by o.name)
              filter (where o.id is not null))[1:10], '{}') as organisations
       from division d
       left join organisation_coverage c on c.community_id = d.id and c.covered_to is null and c.district_id = any($2::bigint[])
       left join organisation o on o.district_id = c.district_id and o.id = c.organisation_id and o.withdrawn_at is null
        and o.merged_into_id is null and ${WITHIN('o.division_id', '$3')}
      where d.kind in ('community', 'village') and d.exists_to is null and ${WITHIN('d.id', 'array[$1]')} and ${WITHIN('d.id', '$3')}
      group by d.id, d.name order by count(o.id), d.id limit ${String(request.most)}`,
    [request.divisionId, districts, divisions],
  );
}

/** Two records that look like one organisation. */
export interface DuplicateRow {
  readonly districtId: string;
  readonly one: string;
  readonly other: string;
  readonly sameName: boolean;
  readonly sameContact: boolean;
}

/** Pairs of live records with the same name key in a division, or with contacts of the same number in a district. */
export function listDuplicates(reads: Reads, most: number): Promise<DuplicateRow[]> {
  const { districts, divisions } = rootsOf(reads);
  return reads.sql<DuplicateRow>(
    `with live as (
       select o.district_id, o.id, o.division_id, o.name_key, o.created_at, p.phone_index
         from organisation o left join person p on p.district_id = o.district_id and p.id = o.contact_person_id
        where o.district_id = any($1::bigint[]) and o.withdrawn_at is null and o.merged_into_id is null
          and ${WITHIN('o.division_id', '$2')})
     select one.district_id::text as "districtId", one.id as one, other.id as other,
            one.name_key = other.name_key and one.division_id = other.division_id as "sameName",
            coalesce(one.phone_index = other.phone_index, false) as "sameContact"
       from live one join live other on other.district_id = one.district_id
        and (one.created_at, one.id) < (other.created_at, other.id)
        and ((other.division_id = one.division_id and other.name_key = one.name_key) or other.phone_index = one.phone_index)
      order by one.name_key, one.id, other.id limit ${String(most)}`,
    [districts, divisions],
  );
}
