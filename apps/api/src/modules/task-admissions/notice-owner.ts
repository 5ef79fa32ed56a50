import type { AttachmentOwner } from '../../platform/attachments';
import { isOwn } from './find-admission';
import { TaskAdmission } from './task-admission.entity';

/** The notice of something is for whoever may read it. */
export const noticeOwner: AttachmentOwner = {
  uploadedWith: 'taskAdmission.apply',
  async mayRead(reads, { districtId, id }) {
    const rows = await reads.repository(TaskAdmission).find({ where: { districtId, attachmentId: id } });
    return rows.some((row) => row.state !== 'draft' || isOwn(reads, row));
  },
};
