import type { Reads } from '../../platform/database';
import { mayAtDivision } from '../divisions';

/** Whether the actor may manage votes and committees at the division of a row: reading it is not enough. */
export function mayManage(
  reads: Reads,
  row: { readonly districtId: string; readonly divisionId: string },
): Promise<boolean> {
  return mayAtDivision(reads, 'ownersCommittee.manage', row);
}
