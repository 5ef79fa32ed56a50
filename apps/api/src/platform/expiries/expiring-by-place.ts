import type { IsoDate } from '@weizhi/domain';
import type { Reads } from '../database';
import type { ExpirySource } from './expiry-source';

/** How much of a source expires at a place, and when the first of it does. */
export interface ExpiringAtPlace {
  readonly divisionId: string;
  readonly count: number;
  readonly soonest: string;
}

/**
 * What of a source expires within some days at each of some places and below it, whoever may read it: for jobs, which keep
 * what comes of it to those with the permission of the source.
 */
export function countExpiringByPlace(
  reads: Reads,
  source: ExpirySource,
  asked: {
    readonly districtId: string;
    readonly divisionIds: readonly string[];
    readonly from: IsoDate;
    readonly to: IsoDate;
  },
): Promise<ExpiringAtPlace[]> {
  const { districtId, divisionIds, from, to } = asked;
  return reads.sql<ExpiringAtPlace>(
    `select c.ancestor_id::text as "divisionId", count(distinct row.key)::int as count,
        min(row.expires_on)::text as soonest
       from (${source.rows}) row
       join division_closure c on c.descendant_id = row.division_id and c.ancestor_id = any($2::bigint[])
      where row.district_id = $1::bigint and row.expires_on between $3::date and $4::date
      group by 1`,
    [districtId, [...divisionIds], from, to],
  );
}
