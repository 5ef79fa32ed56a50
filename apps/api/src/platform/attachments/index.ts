export { acceptUpload, type AttachmentRefusal, type StoredContent } from './accept-upload';
export { attach } from './attach';
export { Attachment } from './attachment.entity';
export type { AttachmentKey, AttachmentOwner } from './attachment-owner';
export { contentPath } from './content-store';
export { openAttachment } from './open-attachment';
export { findOwnUpload } from './own-upload';
