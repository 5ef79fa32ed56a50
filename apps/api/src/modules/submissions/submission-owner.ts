import type { AttachmentOwner } from '../../platform/attachments';
import { Submission } from './submission.entity';

/** A file that came in by a link is for those who may deal with it. */
export const submissionOwner: AttachmentOwner = {
  uploadedWith: 'organisation.manage',
  async mayRead(reads, { districtId, id }) {
    return (await reads.repository(Submission).findOne({ districtId, attachmentId: id })) !== undefined;
  },
};
