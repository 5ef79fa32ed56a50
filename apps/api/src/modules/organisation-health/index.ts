import type { ModuleManifest } from '../../platform/module-manifest';
import { ASSESSMENT_FAMILY } from './assessment-family';
import { CAPACITY_FAMILY } from './capacity-family';
import { FOUNDED_FAMILY } from './founded-family';
import { FUNDING_FAMILY } from './funding-family';
import { HEALTH_FAMILY } from './health-family';
import { INCUBATION_FAMILY } from './incubation-family';
import { IncubationOutlookResolver } from './incubation-outlook.resolver';
import { OrganisationHealthResolver } from './organisation-health.resolver';
import { OWNERS_COMMITTEE_FAMILY } from './owners-committee-family';
import { REGISTER_FAMILY } from './register-family';

export const organisationHealthModule: ModuleManifest = {
  name: 'organisation-health',
  entities: [],
  resolvers: [OrganisationHealthResolver, IncubationOutlookResolver],
  indicatorFamilies: [
    REGISTER_FAMILY,
    CAPACITY_FAMILY,
    HEALTH_FAMILY,
    INCUBATION_FAMILY,
    FOUNDED_FAMILY,
    FUNDING_FAMILY,
    ASSESSMENT_FAMILY,
    OWNERS_COMMITTEE_FAMILY,
  ],
};
