import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import { findOrganisation } from './find-organisation';
import { Organisation, OrganisationCoverage, OrganisationEvent } from './organisation.entity';
import { OrganisationResolver } from './organisation.resolver';
import { ORGANISATION, toOrganisation } from './organisation.type';
import { OrganisationStatusCountResolver } from './status-counts.resolver';

export { OrganisationDocument, OrganisationEvidence } from './document.entity';
export { type EvidenceInForce, type EvidenceRequest, listEvidenceInForce } from './evidence-in-force.reads';
export { findLiveOrganisation, findOrganisation } from './find-organisation';
export { Organisation, OrganisationCoverage } from './organisation.entity';
export { DocumentKindEnum, ServiceKindEnum } from './organisation.enums';
export { type DistrictRowKey, districtRowKey, organisationKey } from './organisation-key';
export { organisationLoader } from './organisation.loaders';
export { OrganisationType, toOrganisation } from './organisation.type';
export { findCurrentDivisions, findDistrictFor, mayAt } from './places';

export const organisationsModule: ModuleManifest = {
  name: 'organisations',
  entities: [
    Organisation,
    OrganisationCoverage,
    OrganisationDocument,
    OrganisationEvent,
    OrganisationEvidence,
  ],
  resolvers: [OrganisationResolver, OrganisationStatusCountResolver],
  nodes: [
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
