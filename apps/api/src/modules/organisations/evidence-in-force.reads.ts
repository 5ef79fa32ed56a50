import type { DocumentKind } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** Evidence that is in force on a day. */
export interface EvidenceInForce {
  readonly evidenceId: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly documentId: string;
  readonly documentKind: DocumentKind;
  readonly documentTitle: string;
  /** Day that the paper bears. */
  readonly issuedOn: string;
  readonly verifiedOn: string;
  readonly verifiedBy: string;
  /** Last day on which it is in force. */
  readonly validTo: string;
}

/** Evidence of which organisations of a district, on which day, for which purposes. */
export interface EvidenceRequest {
  readonly districtId: string;
  readonly organisationIds: readonly string[];
  readonly day: string;
  /** Beginning of the purposes asked for, such as `exit:`; all when left out. */
  readonly purposePrefix?: string;
}

const IN_FORCE = `
  select e.id as "evidenceId", e.organisation_id as "organisationId", e.purpose, e.document_id as "documentId",
         d.kind as "documentKind", d.title as "documentTitle", d.issued_on::text as "issuedOn",
         e.verified_on::text as "verifiedOn", e.decided_by as "verifiedBy", e.valid_to::text as "validTo"
    from organisation_evidence e
    join organisation_document d on d.district_id = e.district_id and d.id = e.document_id and d.withdrawn_at is null
   where e.district_id = $1::bigint and e.organisation_id = any($2::uuid[]) and e.state = 'verified'
     and e.verified_on <= $3::date and e.valid_to >= $3::date and starts_with(e.purpose, $4)
   order by e.organisation_id, e.purpose, e.valid_to, e.id`;

/**
 * Verified evidence that is in force on a day. The organisations must have been read within the actor's scope.
 * What expires is gone from the answer on the day after, without anybody doing anything.
 */
export function listEvidenceInForce(reads: Reads, request: EvidenceRequest): Promise<EvidenceInForce[]> {
  const { districtId, organisationIds, day, purposePrefix = '' } = request;
  return reads.sql<EvidenceInForce>(IN_FORCE, [districtId, [...organisationIds], day, purposePrefix]);
}
