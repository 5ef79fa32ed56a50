import {
  ACTIVITY_RULE,
  type ActivityState,
  countsAsCommunityOrganisation,
  type GovernanceBody,
  type IsoDate,
  type RegistrationStatus,
  type ServiceKind,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { activityDays, STATUS_ON_DAY, statusHistory, verifiedDocuments } from './organisation-day-sql';

/** So many organisations of one sort at a place on a day; places and days by their index in the question. */
export interface RegisterCount {
  readonly place: number;
  readonly day: number;
  readonly serviceKind: ServiceKind;
  readonly registrationStatus: RegistrationStatus;
  /** Whether it counts as a community social organisation, by the domain's rule. */
  readonly isOfCommunity: boolean;
  readonly activity: ActivityState;
  readonly organisations: number;
}

/** Which places and days are asked for. */
export interface RegisterAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  /** A day before everything stands for none. */
  readonly days: readonly IsoDate[];
}

/**
 * Counts the register of a district once by division, sort and day, and adds the divisions up to the places asked
 * for: the cost does not grow with their number.
 */
const REGISTER = `
  with asked as (
    select (t.position - 1)::int as number, t.day from unnest($3::date[]) with ordinality t(day, position)),
  verified as (${verifiedDocuments()}),
  history as (${statusHistory()}),
  activities as (${activityDays()}),
  by_division as (
    select o.division_id, t.number as day, o.service_kind, ${STATUS_ON_DAY} as status, o.governance_body,
           case when o.filing_number is null then null else 'filed' end as filing_number,
           case when a.last_on is null then 'unrecorded'
                when t.day - a.last_on <= $4::int then 'active'
                when t.day - a.last_on < $5::int then 'quiet'
                else 'dormant' end as activity,
           count(*) as organisations
      from asked t
      join organisation o on o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null
       and coalesce(o.founded_on, (o.created_at at time zone 'Asia/Shanghai')::date) <= t.day
      left join history s on s.organisation_id = o.id and s.number = t.number
      left join activities a on a.organisation_id = o.id and a.number = t.number
     group by 1, 2, 3, 4, 5, 6, 7
  )
  select (p.position - 1)::int as place, b.day, b.service_kind, b.status, b.governance_body, b.filing_number, b.activity,
         sum(b.organisations)::int as organisations
    from unnest($2::bigint[]) with ordinality p(id, position)
    join division_closure c on c.ancestor_id = p.id
    join by_division b on b.division_id = c.descendant_id and b.status not in ('deregistered', 'revoked')
   group by 1, 2, 3, 4, 5, 6, 7`;

interface RegisterRow {
  readonly place: number;
  readonly day: number;
  readonly service_kind: ServiceKind;
  readonly status: RegistrationStatus;
  readonly governance_body: GovernanceBody | null;
  readonly filing_number: string | null;
  readonly activity: ActivityState;
  readonly organisations: number;
}

/** Counts what is on the register at places on days, by sort. */
export async function readRegister(reads: Reads, asked: RegisterAsked): Promise<readonly RegisterCount[]> {
  const rows = await reads.sql<RegisterRow>(REGISTER, [
    asked.districtId,
    [...asked.divisionIds],
    [...asked.days],
    ACTIVITY_RULE.activeDays,
    ACTIVITY_RULE.dormantDays,
  ]);
  return rows.map((row) => ({
    place: row.place,
    day: row.day,
    serviceKind: row.service_kind,
    registrationStatus: row.status,
    isOfCommunity: countsAsCommunityOrganisation({
      registrationStatus: row.status,
      governanceBody: row.governance_body,
      filingNumber: row.filing_number,
    }),
    activity: row.activity,
    organisations: row.organisations,
  }));
}

const COMMUNITIES = `
  select p.position - 1 as place, t.position - 1 as day, count(*)::int as communities
    from unnest($1::bigint[]) with ordinality p(id, position)
    join division_closure c on c.ancestor_id = p.id
    join division d on d.id = c.descendant_id and d.kind in ('community', 'village')
    join unnest($2::date[]) with ordinality t(day, position)
      on d.exists_from <= t.day and (d.exists_to is null or d.exists_to > t.day)
   group by 1, 2`;

/** Communities and villages of places on days, by `place|day`; virtual communities have no body and do not count. */
export async function readCommunities(
  reads: Reads,
  asked: Pick<RegisterAsked, 'divisionIds' | 'days'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reads.sql<{ place: string; day: string; communities: number }>(COMMUNITIES, [
    [...asked.divisionIds],
    [...asked.days],
  ]);
  return new Map(rows.map((row) => [`${row.place}|${row.day}`, row.communities]));
}

const ANYTHING = `select exists (select from organisation where district_id = $1::bigint and withdrawn_at is null) as kept`;

/** Whether a district keeps a register at all; without one, nothing is known of its places. */
export async function keepsRegister(reads: Reads, districtId: string): Promise<boolean> {
  const [row] = await reads.sql<{ kept: boolean }>(ANYTHING, [districtId]);
  return row?.kept ?? false;
}
