import type { AttachmentOwner } from '../../platform/attachments';
import { FormTemplate } from './form-template.entity';

/** The file of a template is for whoever may see organisations of the district, as long as it is offered. */
export const templateOwner: AttachmentOwner = {
  uploadedWith: 'organisation.manage',
  async mayRead(reads, { districtId, id }) {
    const rows = await reads.repository(FormTemplate).find({ where: { districtId, attachmentId: id } });
    return rows.some(({ withdrawnAt }) => withdrawnAt === null);
  },
};
