import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { findingEvidenceOwner } from './inspection-attachments';
import { InspectionCommandResolver } from './inspection-command.resolver';
import { Inspection, InspectionEvent, InspectionFinding } from './inspection.entity';
import { INSPECTION_FAMILY } from './inspection-family';
import { InspectionResolver } from './inspection.resolver';
import { findInspection } from './inspection-rows';
import { INSPECTION, toInspection } from './inspection.type';
import { INSPECTION_WORK_ITEM_SOURCES } from './inspection-work-items';
import { INSPECTION_EXPORT } from './ledger/inspection-export';
import { INSPECTION_TEMPLATE } from './ledger/inspection-template';

export { Inspection, InspectionEvent, InspectionFinding } from './inspection.entity';

export const inspectionsModule: ModuleManifest = {
  name: 'inspections',
  entities: [Inspection, InspectionEvent, InspectionFinding],
  resolvers: [InspectionResolver, InspectionCommandResolver],
  importTemplates: [INSPECTION_TEMPLATE],
  listExports: [INSPECTION_EXPORT],
  workItemSources: INSPECTION_WORK_ITEM_SOURCES,
  attachmentOwners: [findingEvidenceOwner],
  indicatorFamilies: [INSPECTION_FAMILY],
  nodes: [
    {
      type: INSPECTION,
      requires: 'inspection.read',
      find: async (context, key) => {
        const row = await findInspection(context.reads, toGlobalId(INSPECTION, key.districtId, key.id));
        return row && toInspection(row);
      },
    },
  ],
};
