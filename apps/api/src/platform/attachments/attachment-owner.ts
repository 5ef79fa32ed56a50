import type { Permission } from '@weizhi/domain';
import type { Reads } from '../database';

/** An attachment of a district. */
export interface AttachmentKey {
  readonly districtId: string;
  readonly id: string;
}

/**
 * Records that attachments belong to, as a module says it. An attachment is as visible as a record that it belongs
 * to, and to whoever uploaded it; nobody else is told that it exists.
 */
export interface AttachmentOwner {
  /** Whoever may do this in a district may upload files there. */
  readonly uploadedWith: Permission;
  /** Whether some record that the actor may read has the attachment. */
  mayRead(reads: Reads, key: AttachmentKey): Promise<boolean>;
}
