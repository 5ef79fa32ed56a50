import type { ModuleManifest } from '../../platform/module-manifest';
import { CommitteeStaffingRow } from './committee-staffing.entity';
import { STAFFING_EXPORT } from './staffing-export';
import { StaffingResolver } from './staffing.resolver';
import { STAFFING_TEMPLATE } from './staffing-template';

export { CommitteeStaffingRow } from './committee-staffing.entity';
export { type CommitteeBelow, listCommitteesBelow } from './committees-below.reads';
export { readStaffingFacts } from './staffing.reads';

export const staffingModule: ModuleManifest = {
  name: 'staffing',
  entities: [CommitteeStaffingRow],
  resolvers: [StaffingResolver],
  importTemplates: [STAFFING_TEMPLATE],
  listExports: [STAFFING_EXPORT],
};
