import type { Permission } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { keyOfType } from '../../platform/graphql/global-id';
import { Account } from './account.entity';
import { ACCOUNT } from './account.type';
import { rootDivisions, withinRoots } from './authority';

/** Finds an account that the actor may see with a permission; what lies outside is undefined like what is absent. */
export async function findManagedAccount(
  reads: Reads,
  globalId: string,
  permission: Permission,
): Promise<Account | undefined> {
  const key = keyOfType(globalId, ACCOUNT);
  if (!key || !isUuid(key.id)) return undefined;
  const query = reads.repository(Account).query('row').andWhere('row.id = :id', { id: key.id });
  if (reads.actor.kind !== 'system')
    query.andWhere(withinRoots('row.home_division_id'), { roots: rootDivisions(reads.actor, permission) });
  return (await query.getOne()) ?? undefined;
}

/** Whether an id of a global id is a uuid, which these tables have. */
export function isUuid(id: string): boolean {
  return id.length === 36;
}

/** What was computed of an account's grants is void from its next request on. Counted in the database, where no two changes agree by accident. */
export async function voidAccess(tx: Transaction, accountId: string): Promise<void> {
  await tx.sql('update account set access_version = access_version + 1 where id = $1', [accountId]);
}
