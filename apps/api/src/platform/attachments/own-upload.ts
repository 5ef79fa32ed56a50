import type { Transaction } from '../database';
import { keyOfType } from '../graphql/global-id';
import { Attachment } from './attachment.entity';

/** A file that the actor uploaded to the district, by its global id: what others uploaded is not named by guessing. */
export async function findOwnUpload(
  tx: Transaction,
  districtId: string,
  id: string,
): Promise<Attachment | undefined> {
  const key = keyOfType(id, 'Attachment');
  if (key?.districtId !== districtId || key.id.length !== 36) return undefined;
  return tx.repository(Attachment).findOne({ districtId, id: key.id, uploadedBy: tx.actor.id });
}
