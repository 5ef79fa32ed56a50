import type { AttachmentOwner } from '../../platform/attachments';
import { OrganisationDocument } from './document.entity';

/** A file of an organisation's document is as visible as the organisation; one that was withdrawn is so no more. */
export const documentOwner: AttachmentOwner = {
  uploadedWith: 'organisation.manage',
  async mayRead(reads, { districtId, id }) {
    const documents = await reads
      .repository(OrganisationDocument)
      .find({ where: { districtId, attachmentId: id } });
    return documents.some(({ withdrawnAt }) => withdrawnAt === null);
  },
};
