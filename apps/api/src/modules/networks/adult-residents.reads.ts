import { AGE_BAND_START, AGE_BANDS } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { withinPlaces } from '../../platform/indicators';

const ADULT = 18;
const ADULT_BANDS = AGE_BANDS.filter((band) => AGE_BAND_START[band] >= ADULT);

// Of each division the count of the latest year.
const ADULTS = `
  select place, sum(persons)::int as adults
    from (select distinct on (p.division_id, p.sex, p.age_band) p.division_id, p.persons, within.places
            from population_count p
            ${withinPlaces('$2', 'p.division_id')}
           where p.district_id = $1::bigint and p.age_band = any($3::text[])
           order by p.division_id, p.sex, p.age_band, p.year desc) latest
    cross join unnest(latest.places) place
   group by place`;

/** Residents of 18 and over by place, by its index in the question; places without a population are absent. */
export async function readAdultResidents(
  reads: Reads,
  { districtId, divisionIds }: { readonly districtId: string; readonly divisionIds: readonly string[] },
): Promise<ReadonlyMap<number, number>> {
  const rows = await reads.sql<{ place: number; adults: number }>(ADULTS, [
    districtId,
    [...divisionIds],
    [...ADULT_BANDS],
  ]);
  return new Map(rows.map(({ place, adults }) => [place, adults]));
}
