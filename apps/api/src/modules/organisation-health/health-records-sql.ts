import { STATUS_ON_DAY } from './organisation-day-sql';

/** Verified by the day, as evidence for anything. */
const VERIFIED = `
  exists (select from organisation_evidence e
           where e.district_id = d.district_id and e.document_id = d.id and e.state = 'verified'
             and e.verified_on <= t.day)`;

const DOCUMENTS = `
  select count(*) > 0 as documented,
         count(*) filter (where d.kind = 'minutes' and d.issued_on > t.day - 365 and v.verified)::int as meetings,
         coalesce(bool_or(d.kind = 'rulesOfProcedure' and coalesce(d.valid_to >= t.day, true)), false) as rules,
         coalesce(bool_or(d.kind = 'financialPolicy' and coalesce(d.valid_to >= t.day, true)), false) as policy,
         min(d.issued_on) filter (where d.kind = 'annualReport' and d.issued_on >= t.report_from) as report_on,
         max(d.issued_on) filter (where d.kind in ('minutes', 'photograph') and v.verified) as last_on,
         count(*) filter (where d.kind in ('minutes', 'photograph') and v.verified and d.issued_on >= t.day - 90)::int
           as recent
    from organisation_document d cross join lateral (select ${VERIFIED} as verified) v
   where d.district_id = o.district_id and d.organisation_id = o.id and d.withdrawn_at is null
     and d.issued_on <= t.day`;

const POSTS = `
  select count(*) > 0 as posted,
         count(distinct h.person_id) filter (where h.post_kind = any($6::text[]))::int as core,
         count(distinct h.person_id) filter (where h.post_kind = any($7::text[]))::int as deciding,
         count(distinct h.person_id) filter (where h.post_kind = 'supervisor')::int as supervising,
         count(distinct h.person_id) filter (where h.post_kind = any($7::text[]) or h.post_kind = 'supervisor')::int
           as together
    from post_holding h
   where h.district_id = o.district_id and h.body_id = o.id and h.body_kind = 'organisation'
     and h.withdrawn_at is null and h.held_from <= t.day and (h.held_to is null or h.held_to > t.day)`;

/** Null where the organisation was never under anybody's supervision, so that nothing could have been ordered. */
const RECTIFICATIONS = `
  select case when count(*) = 0 then null else (count(*) filter (where w.rectifying))::int end as rectifying
    from (select c.stage = 'rectifying' as rectifying from incubation_case c
           where c.district_id = o.district_id and c.organisation_id = o.id and c.applied_on <= t.day
          union all
          select f.state = 'rectifying' from funding_contract f
           where f.district_id = o.district_id and f.supplier_id = o.id and f.signed_on <= t.day) w`;

/** The last visit after graduation at which it was found active is an activity too. */
const VISITS = `
  select max(w.visited_on) as last_on, count(*) filter (where w.visited_on >= t.day - 90)::int as recent
    from incubation_case c
    join incubation_visit w on w.district_id = c.district_id and w.case_id = c.id and w.active
     and w.visited_on <= t.day
   where c.district_id = o.district_id and c.organisation_id = o.id`;

/**
 * What is recorded of organisations on days. $1 district, $2 days, $3 places, $4 organisations or null for all in
 * being, $5 first days of the reporting periods, $6 core posts, $7 deciding posts.
 */
export const HEALTH_RECORDS = `
  select o.id, t.position - 1 as day,
         array(select p.position - 1 from unnest($3::bigint[]) with ordinality p(id, position)
                 join division_closure c on c.ancestor_id = p.id and c.descendant_id = o.division_id) as places,
         s.status, case when o.credit_since <= t.day then o.credit_flag else 'normal' end as "creditFlag",
         coalesce(o.founded_on, o.status_since)::text as "inBeingSince", e.halves, d.documented, d.meetings, d.rules,
         d.policy, d.report_on::text as "reportOn", h.posted, h.core, h.deciding, h.supervising, h.together,
         greatest(d.last_on, v.last_on)::text as "lastOn", d.recent + v.recent as recent, r.rectifying
    from unnest($2::date[], $5::date[]) with ordinality t(day, report_from, position)
    join organisation o on o.district_id = $1::bigint and o.withdrawn_at is null and o.merged_into_id is null
     and ($4::uuid[] is null or o.id = any($4::uuid[]))
     and coalesce(o.founded_on, (o.created_at at time zone 'Asia/Shanghai')::date) <= t.day
   cross join lateral (${STATUS_ON_DAY}) s
   cross join lateral (${DOCUMENTS}) d
   cross join lateral (${POSTS}) h
   cross join lateral (${VISITS}) v
   cross join lateral (${RECTIFICATIONS}) r
    left join organisation_element_score e on e.district_id = o.district_id and e.organisation_id = o.id
     and e.valid_from <= t.day and (e.valid_to is null or e.valid_to > t.day)
   where $4::uuid[] is not null or s.status not in ('deregistered', 'revoked')`;
