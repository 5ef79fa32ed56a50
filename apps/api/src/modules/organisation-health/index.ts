import type { ModuleManifest } from '../../platform/module-manifest';
import { REGISTER_FAMILY } from './register-family';

export const organisationHealthModule: ModuleManifest = {
  name: 'organisation-health',
  entities: [],
  resolvers: [],
  indicatorFamilies: [REGISTER_FAMILY],
};
