import type { Permission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { IncubationCase } from './case.entity';
import { INCUBATION_CASE } from './case-key';

/**
 * A case by global id, for an actor with a permission at its place. Undefined for what is absent, outside the actor's
 * divisions, or where the permission is lacking: the three are not told apart.
 */
export async function findIncubationCase(
  reads: Reads,
  id: string,
  permission: Permission = 'incubation.read',
): Promise<IncubationCase | undefined> {
  const row = await reads.repository(IncubationCase).findOne({ ...districtRowKey(INCUBATION_CASE, id) });
  if (!row) return undefined;
  return permission === 'incubation.read' || (await mayAtDivision(reads, permission, row)) ? row : undefined;
}
