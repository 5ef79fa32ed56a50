/**
 * SQL: evidence `e` with its document `d` that is in force, or was, and for which no other document of that kind lasts longer
 * or waits to be verified. Work items and the list of what expires go by the same rule.
 */
export const UNRENEWED_EVIDENCE = `e.state = 'verified'
  and not exists (select 1 from organisation_evidence later
    join organisation_document other on other.district_id = later.district_id and other.id = later.document_id
   where later.district_id = e.district_id and later.organisation_id = e.organisation_id
     and later.purpose = e.purpose
     and (later.state = 'verified' and later.valid_to > e.valid_to
       or later.state = 'proposed' and later.proposed_at > e.proposed_at)
     and other.kind = d.kind and other.withdrawn_at is null)`;
