import type { ModuleManifest } from '../../platform/module-manifest';
import { CASCADE_FAMILY } from './cascade-family';
import { FigureCorrectionResolver } from './corrections/figure-correction.resolver';
import { POST_LOAD_FAMILY } from './post-load-family';
import { RE_ENTRY_FAMILY } from './re-entry-family';
import { WORKLOAD_FAMILY } from './workload-family';
import { WorkloadResolver } from './workload.resolver';

export const workloadModule: ModuleManifest = {
  name: 'workload',
  entities: [],
  resolvers: [FigureCorrectionResolver, WorkloadResolver],
  indicatorFamilies: [WORKLOAD_FAMILY, CASCADE_FAMILY, POST_LOAD_FAMILY, RE_ENTRY_FAMILY],
};
