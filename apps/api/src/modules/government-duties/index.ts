import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { dutyEvidenceOwner } from './duty-attachments';
import { DUTY_FAMILY } from './duty-family';
import { findDuty } from './duty-rows';
import { DUTY_WORK_ITEM_SOURCES } from './duty-work-items';
import { GovernmentDutyAct, GovernmentDutyRow } from './government-duty.entity';
import { GovernmentDutyResolver } from './government-duty.resolver';
import { GOVERNMENT_DUTY, toGovernmentDuty } from './government-duty.type';
import { DUTY_EXPORT } from './ledger/duty-export';
import { DUTY_TEMPLATE } from './ledger/duty-template';

export { GovernmentDutyAct, GovernmentDutyRow } from './government-duty.entity';

export const governmentDutiesModule: ModuleManifest = {
  name: 'government-duties',
  entities: [GovernmentDutyRow, GovernmentDutyAct],
  resolvers: [GovernmentDutyResolver],
  importTemplates: [DUTY_TEMPLATE],
  listExports: [DUTY_EXPORT],
  workItemSources: DUTY_WORK_ITEM_SOURCES,
  attachmentOwners: [dutyEvidenceOwner],
  indicatorFamilies: [DUTY_FAMILY],
  nodes: [
    {
      type: GOVERNMENT_DUTY,
      requires: 'governmentDuty.read',
      find: async (context, key) => {
        const row = await findDuty(context.reads, toGlobalId(GOVERNMENT_DUTY, key.districtId, key.id));
        return row && toGovernmentDuty(row);
      },
    },
  ],
};
