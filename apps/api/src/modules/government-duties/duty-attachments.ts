import type { AttachmentOwner } from '../../platform/attachments';
import { GovernmentDutyAct } from './government-duty.entity';

/** What shows that a duty was done is for everybody who may read the register. */
export const dutyEvidenceOwner: AttachmentOwner = {
  uploadedWith: 'governmentDuty.act',
  mayRead: async (reads, { districtId, id }) =>
    (await reads.repository(GovernmentDutyAct).count({ districtId, evidenceId: id })) > 0,
};
