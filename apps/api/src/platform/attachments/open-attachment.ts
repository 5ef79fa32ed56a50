import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Attachment } from './attachment.entity';
import { contentPath } from './content-store';

/** The content of an attachment and the headers that it is sent with. */
export function openAttachment(
  stateFolder: string,
  attachment: Attachment,
): { content: Readable; headers: Record<string, string> } {
  return {
    content: createReadStream(contentPath(stateFolder, attachment.sha256)),
    headers: attachmentHeaders(attachment),
  };
}

/** A file of a user is saved by the browser and never shown in our origin, whatever it says it is. */
export function attachmentHeaders({ mediaType, byteSize, fileName }: Attachment): Record<string, string> {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-type': mediaType,
    'content-length': byteSize,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  };
}
