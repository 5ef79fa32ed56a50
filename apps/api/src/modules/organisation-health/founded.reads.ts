import { ACTIVITY_RULE, type IsoDate } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { withinPlaces } from '../../platform/indicators';
import { activityDays, STATUS_ON_DAY, statusHistory, verifiedDocuments } from './organisation-day-sql';

/** What became of organisations by a day: ended, still active, silent for a year, or never recorded at anything. */
export type FoundedState = 'ended' | 'active' | 'silent' | 'unrecorded';

/** So many organisations that were founded in one year, by what became of them; places and days by their index in the question. */
export interface FoundedCount {
  readonly places: readonly number[];
  readonly day: number;
  readonly year: string;
  readonly state: FoundedState;
  readonly organisations: number;
}

/** How many years before that of the day are looked at. */
const YEARS = 5;

const FOUNDED = `
  with asked as (
    select (t.position - 1)::int as number, t.day from unnest($3::date[]) with ordinality t(day, position)),
  verified as (${verifiedDocuments()}),
  history as (${statusHistory()}),
  activities as (${activityDays()}),
  by_division as (
    select o.division_id, t.number as day, extract(year from o.founded_on)::int::text as year,
           case when ${STATUS_ON_DAY} in ('deregistered', 'revoked') then 'ended'
                when a.last_on is null then 'unrecorded'
                when t.day - a.last_on < $4::int then 'active'
                else 'silent' end as state,
           count(*)::int as organisations
      from asked t
      join organisation o on o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null
       and o.founded_on <= t.day - $4::int
       and extract(year from o.founded_on) >= extract(year from t.day) - $5::int
      left join history s on s.organisation_id = o.id and s.number = t.number
      left join activities a on a.organisation_id = o.id and a.number = t.number
     group by 1, 2, 3, 4
  )
  select within.places, b.day, b.year, b.state, b.organisations
    from by_division b
    ${withinPlaces('$2', 'b.division_id')}`;

/**
 * Counts what became of organisations of the last years, each at least as long in being as it takes to be called silent;
 * those without a day of founding belong to no year.
 */
export function readFounded(
  reads: Reads,
  asked: {
    readonly districtId: string;
    readonly divisionIds: readonly string[];
    readonly days: readonly IsoDate[];
  },
): Promise<readonly FoundedCount[]> {
  return reads.sql<FoundedCount>(FOUNDED, [
    asked.districtId,
    [...asked.divisionIds],
    [...asked.days],
    ACTIVITY_RULE.dormantDays,
    YEARS,
  ]);
}
