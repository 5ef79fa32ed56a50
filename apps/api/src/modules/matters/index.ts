import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { Matter } from './matter.entity';
import { MATTER_EXPORT } from './matter-export';
import { MATTER_TEMPLATE } from './matter-template';
import { MATTER_ROLLUP } from './matter-rollup';
import { findMatter, MatterResolver } from './matter.resolver';

export { MATTER_ROLLUP } from './matter-rollup';
export { type RecordedMatter, recordMatters } from './record-matters';
export { withdrawMatters } from './withdraw-matters';

export const mattersModule: ModuleManifest = {
  name: 'matters',
  entities: [Matter],
  resolvers: [MatterResolver],
  listExports: [MATTER_EXPORT],
  importTemplates: [MATTER_TEMPLATE],
  rollupSources: [MATTER_ROLLUP],
  nodes: [
    {
      type: 'Matter',
      requires: 'matter.read',
      find: (context, key) => findMatter(context, toGlobalId(key.type, key.districtId, key.id)),
    },
  ],
};
