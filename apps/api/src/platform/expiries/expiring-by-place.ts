import type { IsoDate } from '@weizhi/domain';
import type { Reads } from '../database';
import type { ExpirySource } from './expiry-source';

/** How much of a source expires at a place, how much has and was not renewed, and the first day of all of it. */
export interface ExpiringAtPlace {
  readonly divisionId: string;
  /** What ends on the day of the question or later. */
  readonly count: number;
  /** What ended before that day. */
  readonly lapsed: number;
  readonly soonest: string;
}

/**
 * What of a source expires within some days, or has expired and was not renewed, at each of some places and below it, whoever
 * may read it: for jobs, which keep what comes of it to those with the permission of the source.
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
  const isNotOver = source.isOverByItself === true ? 'and row.expires_on >= $3::date' : '';
  return reads.sql<ExpiringAtPlace>(
    `select c.ancestor_id::text as "divisionId", count(*) filter (where thing.expires_on >= $3::date)::int as count,
        count(*) filter (where thing.expires_on < $3::date)::int as lapsed, min(thing.expires_on)::text as soonest
       from (select row.key, row.division_id, min(row.expires_on) as expires_on from (${source.rows}) row
              where row.district_id = $1::bigint and row.expires_on <= $4::date ${isNotOver}
              group by row.key, row.division_id) thing
       join division_closure c on c.descendant_id = thing.division_id and c.ancestor_id = any($2::bigint[])
      group by 1`,
    [districtId, [...divisionIds], from, to],
  );
}
