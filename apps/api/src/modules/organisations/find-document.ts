import type { Permission } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import { DOCUMENT, EVIDENCE } from './document.type';
import { findLiveOrganisation } from './find-organisation';
import type { Organisation } from './organisation.entity';
import { ORGANISATION } from './organisation.type';

/** A document with its organisation. */
export interface FoundDocument {
  readonly organisation: Organisation;
  readonly document: OrganisationDocument;
}

/** A document by global id, of an organisation that goes on and where the actor holds the permission. */
export async function findDocument(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<FoundDocument | undefined> {
  const document = await tx.repository(OrganisationDocument).findOne({ ...districtRowKey(DOCUMENT, id) });
  const organisation = document && (await organisationOf(tx, document, permission));
  return organisation && { organisation, document };
}

/** Evidence with its document and organisation. */
export async function findEvidence(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<(FoundDocument & { readonly evidence: OrganisationEvidence }) | undefined> {
  const evidence = await tx.repository(OrganisationEvidence).findOne({ ...districtRowKey(EVIDENCE, id) });
  if (!evidence) return undefined;
  const { districtId, documentId } = evidence;
  const found = await findDocument(tx, toGlobalId(DOCUMENT, districtId, documentId), permission);
  return found && { ...found, evidence };
}

function organisationOf(
  tx: Transaction,
  { districtId, organisationId }: OrganisationDocument,
  permission: Permission,
): Promise<Organisation | undefined> {
  return findLiveOrganisation(tx, toGlobalId(ORGANISATION, districtId, organisationId), permission);
}
