import {
  elementPurpose,
  type ElementEvidence,
  type ElementFacts,
  type ElementPost,
  FOUR_ELEMENTS,
  isoDate,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Which organisations of a district, judged on which day. */
export interface ElementFactsRequest {
  readonly districtId: string;
  readonly organisationIds: readonly string[];
  readonly day: string;
}

interface EvidenceRow {
  readonly organisationId: string;
  readonly purpose: string;
  readonly documentKind: ElementEvidence['documentKind'];
  readonly issuedOn: string;
  readonly verifiedOn: string;
  readonly validTo: string;
}

interface PostRow {
  readonly organisationId: string;
  readonly personId: string;
  readonly kind: ElementPost['kind'];
  readonly heldFrom: string;
  readonly heldTo: string | null;
  readonly committeeStaff: boolean;
}

const EVIDENCE = `
  select e.organisation_id as "organisationId", e.purpose, d.kind as "documentKind", d.issued_on::text as "issuedOn",
         e.verified_on::text as "verifiedOn", e.valid_to::text as "validTo"
    from organisation_evidence e
    join organisation_document d on d.district_id = e.district_id and d.id = e.document_id and d.withdrawn_at is null
   where e.district_id = $1::bigint and e.organisation_id = any($2::uuid[]) and e.state = 'verified'
     and starts_with(e.purpose, 'element:')`;

const POSTS = `
  select h.body_id as "organisationId", h.person_id as "personId", h.post_kind as kind, h.held_from::text as "heldFrom",
         h.held_to::text as "heldTo",
         exists (select 1 from post_holding staff
                  where staff.district_id = h.district_id and staff.person_id = h.person_id
                    and staff.body_kind = 'residentsCommittee' and staff.withdrawn_at is null
                    and staff.held_from <= $3::date and (staff.held_to is null or staff.held_to > $3::date)) as "committeeStaff"
    from post_holding h
   where h.district_id = $1::bigint and h.body_kind = 'organisation' and h.body_id = any($2::uuid[])
     and h.withdrawn_at is null`;

const COVERED = `
  select organisation_id as "organisationId", count(*)::int as count from organisation_coverage
   where district_id = $1::bigint and organisation_id = any($2::uuid[]) and covered_to is null group by 1`;

const ELEMENT_OF = new Map(FOUR_ELEMENTS.map((element) => [elementPurpose(element), element]));

/**
 * What the four elements of organisations are judged by. The organisations must have been read within the actor's
 * scope. Whether somebody is committee staff is asked as of the day.
 */
export async function readElementFacts(
  reads: Reads,
  { districtId, organisationIds, day }: ElementFactsRequest,
): Promise<ReadonlyMap<string, ElementFacts>> {
  const place = [districtId, [...organisationIds]];
  const evidence = await reads.sql<EvidenceRow>(EVIDENCE, place);
  const posts = await reads.sql<PostRow>(POSTS, [...place, day]);
  const covered = await reads.sql<{ organisationId: string; count: number }>(COVERED, place);
  const counts = new Map(covered.map(({ organisationId, count }) => [organisationId, count]));
  return new Map(
    organisationIds.map((id) => [
      id,
      {
        evidence: evidence.filter(({ organisationId }) => organisationId === id).flatMap(toEvidence),
        posts: posts.filter(({ organisationId }) => organisationId === id).map(toPost),
        coveredCommunities: counts.get(id) ?? 0,
      },
    ]),
  );
}

function toEvidence(row: EvidenceRow): ElementEvidence[] {
  const element = ELEMENT_OF.get(row.purpose);
  if (!element) return [];
  return [
    {
      element,
      documentKind: row.documentKind,
      issuedOn: isoDate(row.issuedOn),
      from: isoDate(row.verifiedOn),
      to: isoDate(row.validTo),
    },
  ];
}

function toPost({ personId, kind, heldFrom, heldTo, committeeStaff }: PostRow): ElementPost {
  const to = heldTo === null ? null : isoDate(heldTo);
  return { personId, kind, from: isoDate(heldFrom), to, committeeStaff };
}
