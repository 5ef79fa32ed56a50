import type { AttachmentOwner } from '../../platform/attachments';
import { FormDemand } from './form-demand.entity';

/** A workbook that a community filled in is read once and belongs to no record: only who uploaded it sees it. */
export const fillWorkbookOwner: AttachmentOwner = {
  uploadedWith: 'reporting.fill',
  mayRead: () => Promise.resolve(false),
};

/** The workbook of a form is for whoever may see forms of the district. */
export const layoutOwner: AttachmentOwner = {
  uploadedWith: 'taskAdmission.apply',
  async mayRead(reads, { districtId, id }) {
    return (await reads.repository(FormDemand).count({ districtId, attachmentId: id })) > 0;
  },
};
