import { type Permission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { mayAtDivision } from '../divisions';
import { Organisation } from './organisation.entity';
import { organisationKey } from './organisation-key';

/**
 * An organisation that is not withdrawn, by global id. Undefined for what is absent, outside the actor's divisions,
 * or where the actor lacks the permission: the three are not told apart.
 */
export async function findOrganisation(
  reads: Reads,
  id: string,
  permission: Permission = 'organisation.read',
): Promise<Organisation | undefined> {
  const key = organisationKey(id);
  const row = await reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.districtId = :districtId and row.id = :id and row.withdrawnAt is null', { ...key })
    .getOne();
  if (!row) return undefined;
  return permission === 'organisation.read' || (await mayAtDivision(reads, permission, row))
    ? row
    : undefined;
}

/** An organisation that goes on under its own name: neither withdrawn nor merged into another. */
export async function findLiveOrganisation(
  reads: Reads,
  id: string,
  permission: Permission,
): Promise<Organisation | undefined> {
  const row = await findOrganisation(reads, id, permission);
  return row?.mergedIntoId === null ? row : undefined;
}
