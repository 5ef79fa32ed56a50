import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { OUTSIDE_SYSTEM_EXPORT } from './ledger/outside-system-export';
import { OUTSIDE_SYSTEM_TEMPLATE } from './ledger/outside-system-template';
import { OutsideSystem } from './outside-system.entity';
import { OUTSIDE_SYSTEM_FAMILY } from './outside-system-family';
import { OutsideSystemField, OutsideSystemTarget } from './outside-system-parts.entity';
import { OutsideSystemResolver } from './outside-system.resolver';
import { findSystem } from './outside-system-rows';
import { OUTSIDE_SYSTEM, toOutsideSystem } from './outside-system.type';

export { OutsideSystem } from './outside-system.entity';
export { OutsideSystemField, OutsideSystemTarget } from './outside-system-parts.entity';
export { ensureOwnSystem } from './outside-system-rows';

export const outsideSystemsModule: ModuleManifest = {
  name: 'outside-systems',
  entities: [OutsideSystem, OutsideSystemTarget, OutsideSystemField],
  resolvers: [OutsideSystemResolver],
  importTemplates: [OUTSIDE_SYSTEM_TEMPLATE],
  listExports: [OUTSIDE_SYSTEM_EXPORT],
  indicatorFamilies: [OUTSIDE_SYSTEM_FAMILY],
  nodes: [
    {
      type: OUTSIDE_SYSTEM,
      requires: 'reporting.read',
      find: async (context, key) => {
        const row = await findSystem(context.reads, toGlobalId(OUTSIDE_SYSTEM, key.districtId, key.id));
        return row && toOutsideSystem(row);
      },
    },
  ],
};
