/**
 * Parts of statements about an organisation `o` on a day `t.day`. A past day is told from the history: the last
 * change of status up to it, else what the first change after it started from, else the present status where it
 * already held then.
 */
export const STATUS_ON_DAY = `
  select coalesce(
    (select e.to_code from organisation_event e
      where e.district_id = o.district_id and e.organisation_id = o.id and e.kind = 'statusChanged'
        and e.occurred_on <= t.day
      order by e.occurred_on desc, e.recorded_at desc limit 1),
    (select e.from_code from organisation_event e
      where e.district_id = o.district_id and e.organisation_id = o.id and e.kind = 'statusChanged'
        and e.occurred_on > t.day
      order by e.occurred_on, e.recorded_at limit 1),
    case when o.status_since <= t.day then o.registration_status else 'unregistered' end) as status`;

/**
 * The last verified activity: the day on minutes or photographs that stand as verified evidence for anything.
 * What nobody has verified is a claim and not an activity.
 */
export const LAST_ACTIVITY = `
  select max(d.issued_on) as last_on
    from organisation_document d
   where d.district_id = o.district_id and d.organisation_id = o.id and d.withdrawn_at is null
     and d.kind in ('minutes', 'photograph') and d.issued_on <= t.day
     and exists (select from organisation_evidence e
                  where e.district_id = d.district_id and e.document_id = d.id and e.state = 'verified'
                    and e.verified_on <= t.day)`;
