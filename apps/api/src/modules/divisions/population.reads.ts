import type { Reads } from '../../platform/database';
import { PopulationCount } from './estate.entity';

/** Residents of one sex and age band. */
export interface ResidentCount {
  readonly sex: number;
  readonly ageBand: string;
  readonly persons: number;
}

/**
 * Usual residents of a division in a year. Counts that were entered for the division itself hold; where there are
 * none, what lies below it is added up, so that a district has the residents of its communities.
 */
export async function listPopulation(
  reads: Reads,
  asked: { divisionId: string; year: number },
): Promise<ResidentCount[]> {
  const own = await sum(reads, asked, 'row.divisionId = :divisionId');
  if (own.length > 0) return own;
  return sum(
    reads,
    asked,
    'exists (select 1 from division_closure below where below.descendant_id = row.divisionId and below.ancestor_id = :divisionId::bigint)',
  );
}

function sum(
  reads: Reads,
  asked: { divisionId: string; year: number },
  place: string,
): Promise<ResidentCount[]> {
  return reads
    .repository(PopulationCount)
    .query('row')
    .select('row.sex', 'sex')
    .addSelect('row.ageBand', 'ageBand')
    .addSelect('sum(row.persons)::int', 'persons')
    .andWhere('row.year = :year', asked)
    .andWhere(place, asked)
    .groupBy('row.sex')
    .addGroupBy('row.ageBand')
    .orderBy('row.sex')
    .addOrderBy('row.ageBand')
    .getRawMany<ResidentCount>();
}
