import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { CoverageResolver } from './coverage.resolver';
import { documentOwner } from './document-owner';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import { DocumentDetailResolver, EvidenceDetailResolver } from './document-detail.resolver';
import { OrganisationDocumentResolver } from './document.resolver';
import { documentNode, evidenceNode } from './document-nodes';
import { OrganisationElementScore } from './element-score.entity';
import { OrganisationElementsResolver } from './elements.resolver';
import { findOrganisation } from './find-organisation';
import { OrganisationEventResolver, OrganisationHistoryResolver } from './history.resolver';
import { ORGANISATION_EXPORT } from './ledger/organisation-export';
import { ORGANISATION_TEMPLATE } from './ledger/organisation-template';
import { OrganisationNotice } from './notice.entity';
import { Organisation, OrganisationCoverage, OrganisationEvent } from './organisation.entity';
import { OrganisationResolver } from './organisation.resolver';
import { ORGANISATION, toOrganisation } from './organisation.type';
import { OrganisationPostResolver } from './post.resolver';
import { OrganisationRegistrationResolver } from './registration.resolver';
import { OrganisationStatusCountResolver } from './status-counts.resolver';
import { ORGANISATION_WORK_ITEM_SOURCES } from './work-item-sources';
import { EXPIRING_EVIDENCE } from './expiring-evidence';

export { createOrganisation } from './create-organisation';
export { OrganisationLooksKnown } from './organisation.errors';
export { OrganisationCreated } from './organisation-results';
export { addDocument, type NewDocument } from './add-document';
export { OrganisationDocument, OrganisationEvidence } from './document.entity';
export { type EvidenceInForce, type EvidenceRequest, listEvidenceInForce } from './evidence-in-force.reads';
export { type EvidencePurpose, findEvidencePurpose, registerEvidencePurposes } from './evidence-purposes';
export { OrganisationDocumentType, toDocument } from './document.type';
export { readElementFacts } from './element-facts.reads';
export { findLiveOrganisation, findOrganisation } from './find-organisation';
export { Organisation, OrganisationCoverage } from './organisation.entity';
export { DocumentKindEnum, ServiceKindEnum } from './organisation.enums';
export { organisationLookup } from './ledger/organisation-lookup';
export { organisationKey } from './organisation-key';
export { organisationLoader } from './organisation.loaders';
export {
  type OrganisationMove,
  type OrganisationRecords,
  registerOrganisationRecords,
  tablesOfRecords,
} from './records-of-organisations';
export { OrganisationType, toOrganisation } from './organisation.type';
export { refreshElementScores, type ScoreRefresh } from './refresh-element-scores';

export { ORGANISATION } from './organisation.type';

export const organisationsModule: ModuleManifest = {
  name: 'organisations',
  entities: [
    Organisation,
    OrganisationCoverage,
    OrganisationDocument,
    OrganisationElementScore,
    OrganisationEvent,
    OrganisationEvidence,
    OrganisationNotice,
  ],
  resolvers: [
    OrganisationResolver,
    OrganisationStatusCountResolver,
    OrganisationHistoryResolver,
    OrganisationEventResolver,
    OrganisationDocumentResolver,
    DocumentDetailResolver,
    EvidenceDetailResolver,
    OrganisationElementsResolver,
    OrganisationRegistrationResolver,
    OrganisationPostResolver,
    CoverageResolver,
  ],
  attachmentOwners: [documentOwner],
  expirySources: [EXPIRING_EVIDENCE],
  workItemSources: ORGANISATION_WORK_ITEM_SOURCES,
  importTemplates: [ORGANISATION_TEMPLATE],
  listExports: [ORGANISATION_EXPORT],
  nodes: [
    documentNode,
    evidenceNode,
    {
      type: ORGANISATION,
      requires: 'organisation.read',
      find: async (context, key) => {
        const row = await findOrganisation(context.reads, toGlobalId(ORGANISATION, key.districtId, key.id));
        return row && toOrganisation(row);
      },
    },
  ],
};
