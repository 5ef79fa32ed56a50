export { acceptUpload, type AttachmentRefusal, type StoredContent, type Upload } from './accept-upload';
export { attach } from './attach';
export { Attachment } from './attachment.entity';
export { contentPath } from './content-store';
export type { MediaType } from './media-types';
export { openAttachment } from './open-attachment';
export { sweepAttachments } from './sweep-attachments';
