import type { ModuleManifest } from '../../platform/module-manifest';
import { Affiliation } from './affiliation.entity';
import { AFFILIATION_TEMPLATE } from './ledger/affiliation-template';
import { NETWORK_FAMILY } from './network-family';
import { NetworkResolver } from './network.resolver';

export const networksModule: ModuleManifest = {
  name: 'networks',
  entities: [Affiliation],
  resolvers: [NetworkResolver],
  importTemplates: [AFFILIATION_TEMPLATE],
  indicatorFamilies: [NETWORK_FAMILY],
};
