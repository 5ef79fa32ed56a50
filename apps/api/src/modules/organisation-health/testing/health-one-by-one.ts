/**
 * The slow way, as a yardstick: everything that is recorded of an organisation on a day, looked up for this one
 * organisation and this one day. $1 district, $2 days, $3 first days of the reporting periods, $4 and $5 first and last
 * years whose accounts count.
 */
export const ONE_BY_ONE = `
  select o.id, t.position - 1 as day,
         coalesce(
           (select e.to_code from organisation_event e
             where e.district_id = o.district_id and e.organisation_id = o.id and e.kind = 'statusChanged'
               and e.occurred_on <= t.day
             order by e.occurred_on desc, e.recorded_at desc limit 1),
           (select e.from_code from organisation_event e
             where e.district_id = o.district_id and e.organisation_id = o.id and e.kind = 'statusChanged'
               and e.occurred_on > t.day
             order by e.occurred_on, e.recorded_at limit 1),
           case when o.status_since <= t.day then o.registration_status else 'unregistered' end) as status,
         d.documented, d.meetings, d.rules, d.policy, d.report_on::text as "reportOn",
         h.posted, h.core, h.deciding, h.supervising, h.together,
         greatest(d.last_on, v.last_on)::text as "lastOn", d.recent + v.recent as recent, r.rectifying,
         (select e.halves from organisation_element_score e
           where e.district_id = o.district_id and e.organisation_id = o.id
             and e.valid_from <= t.day and (e.valid_to is null or e.valid_to > t.day)) as halves,
         f.year as "accountsYear", f.closing
    from unnest($2::date[], $3::date[], $4::int[], $5::int[])
         with ordinality t(day, report_from, accounts_from, accounts_to, position)
    join organisation o on o.district_id = $1::bigint
   cross join lateral (
     select count(*) > 0 as documented,
            (count(*) filter (where d.kind = 'minutes' and d.issued_on > t.day - 365 and c.verified))::int as meetings,
            coalesce(bool_or(d.kind = 'rulesOfProcedure' and coalesce(d.valid_to >= t.day, true)), false) as rules,
            coalesce(bool_or(d.kind = 'financialPolicy' and coalesce(d.valid_to >= t.day, true)), false) as policy,
            min(d.issued_on) filter (where d.kind = 'annualReport' and d.issued_on >= t.report_from) as report_on,
            max(d.issued_on) filter (where d.kind in ('minutes', 'photograph') and c.verified) as last_on,
            (count(*) filter (where d.kind in ('minutes', 'photograph') and c.verified and d.issued_on >= t.day - 90))::int
              as recent
       from organisation_document d
      cross join lateral (select exists (
              select from organisation_evidence e
               where e.district_id = d.district_id and e.document_id = d.id and e.state = 'verified'
                 and e.verified_on <= t.day) as verified) c
      where d.district_id = o.district_id and d.organisation_id = o.id and d.withdrawn_at is null
        and d.issued_on <= t.day) d
   cross join lateral (
     select count(*) > 0 as posted,
            (count(distinct h.person_id) filter (where h.post_kind in ('legalRepresentative', 'chair', 'councilMember',
              'supervisor', 'financeOfficer', 'secretary', 'coreMember')))::int as core,
            (count(distinct h.person_id) filter (where h.post_kind in ('legalRepresentative', 'chair', 'councilMember')))::int
              as deciding,
            (count(distinct h.person_id) filter (where h.post_kind = 'supervisor'))::int as supervising,
            (count(distinct h.person_id) filter (where h.post_kind in ('legalRepresentative', 'chair', 'councilMember',
              'supervisor')))::int as together
       from post_holding h
      where h.district_id = o.district_id and h.body_id = o.id and h.body_kind = 'organisation'
        and h.withdrawn_at is null and h.held_from <= t.day and (h.held_to is null or h.held_to > t.day)) h
   cross join lateral (
     select max(w.visited_on) as last_on, (count(*) filter (where w.visited_on >= t.day - 90))::int as recent
       from incubation_case c
       join incubation_visit w on w.district_id = c.district_id and w.case_id = c.id and w.active
        and w.visited_on <= t.day
      where c.district_id = o.district_id and c.organisation_id = o.id) v
   cross join lateral (
     select case when count(*) = 0 then null else (count(*) filter (where w.rectifying))::int end as rectifying
       from (select c.stage = 'rectifying' as rectifying from incubation_case c
              where c.district_id = o.district_id and c.organisation_id = o.id and c.applied_on <= t.day
             union all
             select f.state = 'rectifying' from funding_contract f
              where f.district_id = o.district_id and f.supplier_id = o.id and f.signed_on <= t.day) w) r
    left join lateral (
     select y.year, s.figures -> 'closing' ->> 'unrestricted' as closing
       from generate_series(t.accounts_from, t.accounts_to) y(year)
      cross join lateral (
        select v.to_state, v.figures
          from annual_accounts a join annual_accounts_event v on v.district_id = a.district_id and v.accounts_id = a.id
         where a.district_id = o.district_id and a.organisation_id = o.id and a.year = y.year
           and a.state <> 'withdrawn' and v.occurred_on <= t.day and v.to_state <> 'draft'
         order by v.recorded_at desc limit 1) s
      where s.to_state in ('filed', 'corrected')
      order by y.year desc limit 1) f on true
   where o.withdrawn_at is null and o.merged_into_id is null
     and coalesce(o.founded_on, (o.created_at at time zone 'Asia/Shanghai')::date) <= t.day`;
