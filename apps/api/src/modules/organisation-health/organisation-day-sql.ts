import { ACTIVITY_RULE } from '@weizhi/domain';

/*
 * Parts of statements about all organisations of a district on some days, each a query of its own that goes over its
 * table once; looking the same up for one organisation after the other costs twenty times as much at five thousand.
 * They expect $1 to be the district, and a query `asked (number, day)` of the days.
 */

/** Keeps a column of organisations to those named in a parameter; null names none and keeps all. */
export function only(column: string, parameter: string | null): string {
  return parameter === null
    ? ''
    : `and (${parameter}::uuid[] is null or ${column} = any(${parameter}::uuid[]))`;
}

/**
 * What the history says of the registration status of an organisation on a day: the last change up to it, and what
 * the first change after it started from.
 */
export function statusHistory(named: string | null = null): string {
  return `
    select e.organisation_id, t.number,
           (array_agg(e.to_code order by e.occurred_on desc, e.recorded_at desc)
             filter (where e.occurred_on <= t.day))[1] as reached,
           (array_agg(e.from_code order by e.occurred_on, e.recorded_at) filter (where e.occurred_on > t.day))[1] as left_from
      from organisation_event e cross join asked t
     where e.district_id = $1::bigint and e.kind = 'statusChanged' ${only('e.organisation_id', named)}
     group by 1, 2`;
}

/** The status of an organisation `o` on a day `t` by its history `s`; without one, the present status where it already held. */
export const STATUS_ON_DAY = `
  coalesce(s.reached, s.left_from,
    case when o.status_since <= t.day then o.registration_status else 'unregistered' end)`;

/**
 * The day from which minutes or a photograph stand as verified evidence for anything; what nobody has verified is a
 * claim. Of other papers nobody asks.
 */
export function verifiedDocuments(named: string | null = null): string {
  return `
    select e.document_id, min(e.verified_on) as verified_on
      from organisation_document d
      join organisation_evidence e on e.district_id = d.district_id and e.document_id = d.id
     where d.district_id = $1::bigint and d.kind in ('minutes', 'photograph')
       and e.district_id = $1::bigint and e.state = 'verified' ${only('e.organisation_id', named)}
     group by 1`;
}

/**
 * The last verified activity of an organisation up to a day, and how many there were lately: verified minutes and
 * photographs by the day that they bear, and visits after graduation at which it was found active. Expects a query
 * `verified` of {@link verifiedDocuments}.
 */
export function activityDays(named: string | null = null): string {
  return `
    select a.organisation_id, t.number, max(a.acted_on) as last_on,
           (count(*) filter (where a.acted_on >= t.day - ${String(ACTIVITY_RULE.activeDays)}))::int as recent
      from (select d.organisation_id, d.issued_on as acted_on, greatest(d.issued_on, v.verified_on) as known_on
              from organisation_document d join verified v on v.document_id = d.id
             where d.district_id = $1::bigint and d.withdrawn_at is null and d.kind in ('minutes', 'photograph')
               ${only('d.organisation_id', named)}
            union all
            select c.organisation_id, w.visited_on, w.visited_on
              from incubation_visit w
              join incubation_case c on c.district_id = w.district_id and c.id = w.case_id
             where w.district_id = $1::bigint and w.active and w.visited_on is not null
               ${only('c.organisation_id', named)}) a
      join asked t on a.known_on <= t.day
     group by 1, 2`;
}
