export { acceptUpload, type AttachmentRefusal, type StoredContent } from './accept-upload';
export { attach } from './attach';
export { Attachment } from './attachment.entity';
export { contentPath } from './content-store';
