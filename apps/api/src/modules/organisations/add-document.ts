import type { DocumentKind } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import type { Organisation } from './organisation.entity';
import { recordEvent } from './record-event';

/** A document whose file is attached already. */
export interface NewDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuedOn: string;
  readonly validTo: string | null;
  readonly attachmentId: string;
  /** The version before; null for the first. */
  readonly supersedes: OrganisationDocument | null;
  /** Codes of purposes that it is proposed for. */
  readonly purposes: readonly string[];
}

/**
 * Adds a document to an organisation and proposes it as evidence. What the version before is evidence for stays in
 * force until its own last day: it was true when it was verified.
 */
export async function addDocument(
  tx: Transaction,
  context: Pick<RequestContext, 'clock' | 'requestId'>,
  { organisation, document }: { readonly organisation: Organisation; readonly document: NewDocument },
): Promise<OrganisationDocument> {
  const { supersedes, purposes, ...paper } = document;
  const row = await tx.repository(OrganisationDocument).insert({
    ...paper,
    districtId: organisation.districtId,
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    versionNumber: (supersedes?.versionNumber ?? 0) + 1,
    supersedesId: supersedes?.id ?? null,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordEvent(tx, context, {
    organisation,
    kind: 'documentRecorded',
    toCode: row.kind,
    subject: row.title,
  });
  await proposeFor(tx, context, { document: row, purposes });
  return row;
}

/** Proposes a document for purposes; those that it is proposed or verified for already are left alone. */
export async function proposeFor(
  tx: Transaction,
  context: Pick<RequestContext, 'clock' | 'requestId'>,
  { document, purposes }: { readonly document: OrganisationDocument; readonly purposes: readonly string[] },
): Promise<void> {
  const { districtId, organisationId, divisionId } = document;
  const rows = [...new Set(purposes)].map((purpose) => ({
    districtId,
    organisationId,
    divisionId,
    documentId: document.id,
    purpose,
    proposedBy: tx.actor.id,
    proposedAt: context.clock.now(),
  }));
  const added = await tx.repository(OrganisationEvidence).insertIgnoringDuplicates(rows, {
    properties: ['districtId', 'documentId', 'purpose'],
    where: `state in ('proposed', 'verified')`,
  });
  for (const { purpose } of added) {
    await recordEvent(tx, context, {
      organisation: { districtId, id: organisationId, divisionId },
      kind: 'evidenceProposed',
      toCode: purpose,
      subject: document.title,
    });
  }
}
