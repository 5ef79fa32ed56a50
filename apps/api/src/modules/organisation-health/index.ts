import type { ModuleManifest } from '../../platform/module-manifest';
import { HEALTH_FAMILY } from './health-family';
import { OrganisationHealthResolver } from './organisation-health.resolver';
import { REGISTER_FAMILY } from './register-family';

export const organisationHealthModule: ModuleManifest = {
  name: 'organisation-health',
  entities: [],
  resolvers: [OrganisationHealthResolver],
  indicatorFamilies: [REGISTER_FAMILY, HEALTH_FAMILY],
};
