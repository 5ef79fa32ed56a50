import { randomUUID } from 'node:crypto';
import { organisationNameKey } from '@weizhi/domain';
import { Attachment } from '../../../platform/attachments/attachment.entity';
import type { Transaction } from '../../../platform/database';
import { Organisation, OrganisationDocument, OrganisationEvidence } from '../../organisations';

/** What a test says of an organisation; the rest is ordinary. */
export type PlantedOrganisation = Partial<Organisation> & Pick<Organisation, 'divisionId'>;

let planted = 0;

/** Puts an organisation on the register as a row, for figures that must not depend on how it got there. */
export async function plantOrganisation(tx: Transaction, facts: PlantedOrganisation): Promise<Organisation> {
  planted += 1;
  const name = `邻里组织${String(planted)}`;
  const row = {
    districtId: '1',
    id: randomUUID(),
    name,
    nameKey: organisationNameKey(name),
    registrationStatus: 'filed',
    statusSince: '2020-03-01',
    serviceKind: 'cultureSports',
    filingNumber: `备${String(planted)}`,
    foundedOn: '2020-01-01',
    ...facts,
  } as const;
  await tx.repository(Organisation).insert(row);
  return row as Organisation;
}

/** What a test says of a document: its kind, its day, and what it is verified evidence for. */
export interface PlantedDocument {
  readonly kind: OrganisationDocument['kind'];
  readonly issuedOn: string;
  readonly purposes?: readonly string[];
  readonly state?: OrganisationEvidence['state'];
  readonly verifiedOn?: string;
  readonly evidenceValidTo?: string;
}

/** Gives an organisation a document, and makes it evidence where that is said. */
export async function plantDocument(
  tx: Transaction,
  organisation: Pick<Organisation, 'districtId' | 'id' | 'divisionId'>,
  facts: PlantedDocument,
): Promise<void> {
  const { districtId, id: organisationId, divisionId } = organisation;
  const attachmentId = randomUUID();
  await tx.repository(Attachment).insert({
    districtId,
    id: attachmentId,
    sha256: '0'.repeat(64),
    byteSize: '10',
    mediaType: 'application/pdf',
    fileName: '材料.pdf',
    uploadedBy: 'test',
  });
  const documentId = randomUUID();
  const owner = { districtId, organisationId, divisionId };
  await tx.repository(OrganisationDocument).insert({
    ...owner,
    id: documentId,
    kind: facts.kind,
    title: '材料',
    issuedOn: facts.issuedOn,
    attachmentId,
    recordedBy: 'test',
    recordedAt: new Date(`${facts.issuedOn}T02:00:00Z`),
  });
  for (const purpose of facts.purposes ?? []) {
    await tx.repository(OrganisationEvidence).insert({
      ...owner,
      id: randomUUID(),
      documentId,
      purpose,
      state: facts.state ?? 'verified',
      proposedBy: 'test',
      proposedAt: new Date(`${facts.issuedOn}T03:00:00Z`),
      verifiedOn: facts.verifiedOn ?? facts.issuedOn,
      validTo: facts.evidenceValidTo ?? '2030-12-31',
    });
  }
}
