import type { Reads } from '../../platform/database';
import { District, mayAtDivision } from '../divisions';

/** Whether the actor may prescribe forms for a district: whoever manages organisations in all of it. */
export async function mayPrescribe(reads: Reads, districtId: string): Promise<boolean> {
  const district = await reads.repository(District).findOne({ id: districtId });
  if (!district) return false;
  const { divisionId } = district;
  return mayAtDivision(reads, 'organisation.manage', { districtId, divisionId });
}
