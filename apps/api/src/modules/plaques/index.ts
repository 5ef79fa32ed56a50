import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { PLAQUE_EXPORT } from './ledger/plaque-export';
import { PLAQUE_TEMPLATE } from './ledger/plaque-template';
import { plaquePhotoOwner, plaqueProofOwner } from './plaque-attachments';
import { PlaqueCommandResolver } from './plaque-command.resolver';
import { Plaque, PlaqueEvent } from './plaque.entity';
import { PLAQUE_FAMILY } from './plaque-family';
import { PlaqueResolver } from './plaque.resolver';
import { findPlaque } from './plaque-rows';
import { PLAQUE, toPlaque } from './plaque.type';
import { PLAQUE_WORK_ITEM_SOURCES } from './plaque-work-items';

export { Plaque, PlaqueEvent } from './plaque.entity';

export const plaquesModule: ModuleManifest = {
  name: 'plaques',
  entities: [Plaque, PlaqueEvent],
  resolvers: [PlaqueResolver, PlaqueCommandResolver],
  importTemplates: [PLAQUE_TEMPLATE],
  listExports: [PLAQUE_EXPORT],
  workItemSources: PLAQUE_WORK_ITEM_SOURCES,
  attachmentOwners: [plaquePhotoOwner, plaqueProofOwner],
  indicatorFamilies: [PLAQUE_FAMILY],
  nodes: [
    {
      type: PLAQUE,
      requires: 'plaque.read',
      find: async (context, key) => {
        const row = await findPlaque(context.reads, toGlobalId(PLAQUE, key.districtId, key.id));
        return row && toPlaque(row);
      },
    },
  ],
};
