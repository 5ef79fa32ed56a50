import type { AgeBand } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Residents of one sex and age band of a place, by the index of the place, in a year asked for. */
export interface PlacePopulation {
  readonly place: number;
  readonly year: number;
  /** As registers write it: 1 male, 2 female, 0 unknown, 9 not stated. */
  readonly sex: number;
  readonly ageBand: AgeBand;
  readonly persons: number;
}

/**
 * Usual residents of many places in some years; of a year without counts those of the last year before it. Counts that
 * were entered for a place itself hold; where there are none, what lies below it is added up.
 */
export async function listPopulations(
  reads: Reads,
  asked: {
    readonly districtId: string;
    readonly divisionIds: readonly string[];
    readonly years: readonly number[];
  },
): Promise<readonly PlacePopulation[]> {
  return reads.sql<PlacePopulation>(
    `with places as (
       select (position - 1)::int as place, id from unnest($2::bigint[]) with ordinality p(id, position)
     ), years as (
       select y.year as asked, max(r.year) as year from unnest($3::int[]) y(year)
         join (select distinct year from population_count where district_id = $1::bigint) r on r.year <= y.year
        group by 1
     ), own as (
       select p.place, y.asked, r.sex, r.age_band, r.persons from places p cross join years y
         join population_count r on r.district_id = $1::bigint and r.division_id = p.id and r.year = y.year
     ), without as materialized (
       select p.place, p.id, y.asked, y.year from places p cross join years y
        where not exists (select 1 from population_count o
                           where o.district_id = $1::bigint and o.division_id = p.id and o.year = y.year)
     ), below as (
       select w.place, w.asked, r.sex, r.age_band, r.persons from without w
         join division_closure c on c.ancestor_id = w.id
         join population_count r on r.district_id = $1::bigint and r.division_id = c.descendant_id and r.year = w.year
     )
     select place, asked as year, sex::int as sex, age_band as "ageBand", sum(persons)::int as persons
       from (select * from own union all select * from below) counts
      group by 1, 2, 3, 4`,
    [asked.districtId, [...asked.divisionIds], [...new Set(asked.years)]],
  );
}
