import type { Permission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** A community with the ids of organisations that work there. */
export interface CoverageRow {
  readonly communityId: string;
  readonly organisationCount: number;
  readonly countedCount: number;
  readonly organisations: readonly { readonly districtId: string; readonly id: string }[];
}

/** Where organisations are to be read from, by district and root division. */
interface Roots {
  readonly districts: readonly string[];
  readonly divisions: readonly string[];
}

/** Districts and root divisions where an actor holds a permission. */
function rootsOf({ actor }: Reads, permission: Permission): Roots {
  const grants = actor.grants.filter(({ permissions }) => permissions.has(permission));
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
  const { districts, divisions } = rootsOf(reads, 'organisation.read');
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

const PAIR = 'one.district_id, one.id as one, other.id as other, one.name_key';
const LATER =
  'other.district_id = one.district_id and (one.created_at, one.id) < (other.created_at, other.id)';

/**
 * Pairs of live records with the same name key in a division, or with contacts of the same number in a district, where
 * the actor may merge them. Each likeness is a join of its own, so that it goes by equality and not by comparing all.
 */
export function listDuplicates(reads: Reads, most: number): Promise<DuplicateRow[]> {
  const { districts, divisions } = rootsOf(reads, 'organisation.manage');
  return reads.sql<DuplicateRow>(
    `with live as (
       select o.district_id, o.id, o.division_id, o.name_key, o.created_at, p.phone_index
         from organisation o left join person p on p.district_id = o.district_id and p.id = o.contact_person_id
        where o.district_id = any($1::bigint[]) and o.withdrawn_at is null and o.merged_into_id is null
          and ${WITHIN('o.division_id', '$2')}),
     pair as (
       select ${PAIR}, true as by_name from live one join live other
           on ${LATER} and other.division_id = one.division_id and other.name_key = one.name_key
       union all
       select ${PAIR}, false from live one join live other on ${LATER} and other.phone_index = one.phone_index)
     select district_id::text as "districtId", one, other, bool_or(by_name) as "sameName",
            bool_or(not by_name) as "sameContact"
       from pair group by district_id, one, other, name_key
      order by name_key, one, other limit ${String(most)}`,
    [districts, divisions],
  );
}
