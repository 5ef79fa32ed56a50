import { hasUnifiedSocialCreditCode } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findLiveOrganisation } from './find-organisation';
import type { Organisation } from './organisation.entity';

/** The legal person of a district that keeps another's money; null when none is named, `unknown` when it is none. */
export async function findFiscalHost(
  reads: Reads,
  districtId: string,
  id: string | null | undefined,
): Promise<Organisation | null | 'unknown'> {
  if (id == null) return null;
  const host = await findLiveOrganisation(reads, id, 'organisation.read');
  const keepsMoney = host?.districtId === districtId && hasUnifiedSocialCreditCode(host.registrationStatus);
  return keepsMoney ? host : 'unknown';
}
