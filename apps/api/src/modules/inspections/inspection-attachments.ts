import type { AttachmentOwner } from '../../platform/attachments';
import { InspectionFinding } from './inspection.entity';

/** What shows that a finding was put right is as visible as the finding. */
export const findingEvidenceOwner: AttachmentOwner = {
  uploadedWith: 'inspection.record',
  mayRead: async (reads, { districtId, id }) =>
    (await reads.repository(InspectionFinding).count({ districtId, evidenceId: id })) > 0,
};
