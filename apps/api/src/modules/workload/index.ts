import type { ModuleManifest } from '../../platform/module-manifest';
import { WORKLOAD_FAMILY } from './workload-family';

export const workloadModule: ModuleManifest = {
  name: 'workload',
  entities: [],
  resolvers: [],
  indicatorFamilies: [WORKLOAD_FAMILY],
};
