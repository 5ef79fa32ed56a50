import type { AttachmentKey, AttachmentOwner } from '../../platform/attachments';
import type { Reads } from '../../platform/database';
import { Plaque, PlaqueEvent } from './plaque.entity';

async function isOfPlaque(reads: Reads, { districtId, id }: AttachmentKey): Promise<boolean> {
  if ((await reads.repository(Plaque).count({ districtId, photoId: id })) > 0) return true;
  return (await reads.repository(PlaqueEvent).count({ districtId, attachmentId: id })) > 0;
}

/** Photographs of plaques are as visible as the plaques; those at the community take them. */
export const plaquePhotoOwner: AttachmentOwner = { uploadedWith: 'plaque.record', mayRead: isOfPlaque };

/** Whoever decides files the proof by which a plaque is kept. */
export const plaqueProofOwner: AttachmentOwner = {
  uploadedWith: 'taskAdmission.decide',
  mayRead: isOfPlaque,
};
