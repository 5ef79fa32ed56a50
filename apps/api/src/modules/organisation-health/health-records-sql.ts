import { activityDays, only, STATUS_ON_DAY, statusHistory, verifiedDocuments } from './organisation-day-sql';
import { withinPlaces } from '../../platform/indicators';

const NAMED = '$4';

const DOCUMENTS = `
  select d.organisation_id, t.number,
         (count(*) filter (where d.kind = 'minutes' and d.issued_on > t.day - 365 and v.verified_on <= t.day))::int
           as meetings,
         bool_or(d.kind = 'rulesOfProcedure' and coalesce(d.valid_to >= t.day, true)) as rules,
         bool_or(d.kind = 'financialPolicy' and coalesce(d.valid_to >= t.day, true)) as policy,
         min(d.issued_on) filter (where d.kind = 'annualReport' and d.issued_on >= t.report_from) as report_on
    from organisation_document d
    join asked t on d.issued_on <= t.day
    left join verified v on v.document_id = d.id
   where d.district_id = $1::bigint and d.withdrawn_at is null ${only('d.organisation_id', NAMED)}
   group by 1, 2`;

/** Each person counts once, whatever posts he or she holds. */
const POSTS = `
  select h.body_id as organisation_id, h.number, (count(*) filter (where h.core))::int as core,
         (count(*) filter (where h.deciding))::int as deciding,
         (count(*) filter (where h.supervising))::int as supervising,
         (count(*) filter (where h.deciding or h.supervising))::int as together
    from (select h.body_id, t.number, bool_or(h.post_kind = any($6::text[])) as core,
                 bool_or(h.post_kind = any($7::text[])) as deciding, bool_or(h.post_kind = 'supervisor') as supervising
            from post_holding h
            join asked t on h.held_from <= t.day and (h.held_to is null or h.held_to > t.day)
           where h.district_id = $1::bigint and h.body_kind = 'organisation' and h.withdrawn_at is null
             ${only('h.body_id', NAMED)}
           group by h.body_id, t.number, h.person_id) h
   group by 1, 2`;

/** Absent where the organisation was never under anybody's supervision, so that nothing could have been ordered. */
const RECTIFICATIONS = `
  select w.organisation_id, t.number, (count(*) filter (where w.rectifying))::int as rectifying
    from (select c.organisation_id, c.applied_on as since, c.stage = 'rectifying' as rectifying
            from incubation_case c where c.district_id = $1::bigint ${only('c.organisation_id', NAMED)}
          union all
          select f.supplier_id, f.signed_on, f.state = 'rectifying'
            from funding_contract f where f.district_id = $1::bigint ${only('f.supplier_id', NAMED)}) w
    join asked t on w.since <= t.day
   group by 1, 2`;

/**
 * The accounts in force on a day: of the last year between the year that is due and the last that is over, as they stood
 * then. What was withdrawn by then is as if it had never been filed.
 */
const FINANCE = `
  select distinct on (e.organisation_id, e.number) e.organisation_id, e.number, e.year, e.figures
    from (select distinct on (a.id, t.number) a.organisation_id, t.number, a.year, v.to_state, v.figures
            from annual_accounts a
            join asked t on a.year between t.accounts_from and t.accounts_to
            join annual_accounts_event v on v.district_id = a.district_id and v.accounts_id = a.id
             and v.occurred_on <= t.day and v.to_state <> 'draft'
           where a.district_id = $1::bigint ${only('a.organisation_id', NAMED)}
           order by a.id, t.number, v.recorded_at desc, v.id desc) e
   where e.to_state in ('filed', 'corrected')
   order by e.organisation_id, e.number, e.year desc`;

/**
 * What is recorded of organisations on days. $1 district, $2 days, $3 places, $4 organisations or null for all in
 * being at the places, $5 first days of the reporting periods, $6 core posts, $7 deciding posts, $8 and $9
 * first and last years whose accounts count.
 */
export const HEALTH_RECORDS = `
  with asked as (
    select (t.position - 1)::int as number, t.day, t.report_from, t.accounts_from, t.accounts_to
      from unnest($2::date[], $5::date[], $8::int[], $9::int[])
           with ordinality t(day, report_from, accounts_from, accounts_to, position)),
  verified as (${verifiedDocuments(NAMED)}),
  history as (${statusHistory(NAMED)}),
  documents as (${DOCUMENTS}),
  activities as (${activityDays(NAMED)}),
  posts as (${POSTS}),
  rectifications as (${RECTIFICATIONS}),
  finance as (${FINANCE})
  select o.id, t.number as day, within.places, ${STATUS_ON_DAY} as status,
         case when o.credit_since <= t.day then o.credit_flag else 'normal' end as "creditFlag",
         coalesce(o.founded_on, o.status_since)::text as "inBeingSince", o.founded_on::text as "foundedOn", e.halves,
         d.organisation_id is not null as documented, d.meetings, d.rules, d.policy, d.report_on::text as "reportOn",
         h.organisation_id is not null as posted, h.core, h.deciding, h.supervising, h.together,
         a.last_on::text as "lastOn", a.recent, r.rectifying,
         f.year as "accountsYear", f.figures
    from asked t
    join organisation o on o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null
     and coalesce(o.founded_on, (o.created_at at time zone 'Asia/Shanghai')::date) <= t.day ${only('o.id', NAMED)}
    left ${withinPlaces('$3', 'o.division_id')}
    left join history s on s.organisation_id = o.id and s.number = t.number
    left join documents d on d.organisation_id = o.id and d.number = t.number
    left join activities a on a.organisation_id = o.id and a.number = t.number
    left join posts h on h.organisation_id = o.id and h.number = t.number
    left join rectifications r on r.organisation_id = o.id and r.number = t.number
    left join finance f on f.organisation_id = o.id and f.number = t.number
    left join organisation_element_score e on e.district_id = o.district_id and e.organisation_id = o.id
     and e.valid_from <= t.day and (e.valid_to is null or e.valid_to > t.day)
   where ${NAMED}::uuid[] is not null
      or (within.places is not null and ${STATUS_ON_DAY} not in ('deregistered', 'revoked'))`;
