import type { Transaction } from '../database/transaction';
import type { StoredContent } from './accept-upload';
import { Attachment } from './attachment.entity';

/** Attaches content that is on disk to a district; the record that wants it keeps the id. */
export function attach(
  tx: Transaction,
  request: { districtId: string; content: StoredContent },
): Promise<Attachment> {
  const { districtId, content } = request;
  return tx.repository(Attachment).insert({
    districtId,
    sha256: content.sha256,
    byteSize: String(content.byteSize),
    mediaType: content.mediaType,
    fileName: content.fileName,
    uploadedBy: tx.actor.id,
  });
}
