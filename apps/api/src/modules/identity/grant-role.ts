import { exclusiveConflicts, isPermission, type Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { DuplicateEntry, NotFound, type Refusal } from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import type { Account } from './account.entity';
import type { GrantRoleInput } from './account.inputs';
import { RoleGranted } from './account-results';
import { toAccount } from './account.type';
import { auditDistrict, findReach, holdsOver, missingAuthority, type Reach } from './authority';
import { findManagedAccount, voidAccess } from './find-managed';
import { AuthorityLacking, ExclusivePermissions, OwnAccount } from './identity.errors';
import { RoleGrant, RolePermission } from './role.entity';

/**
 * Grants a role over a division subtree: never outside one's own, never a governing permission that one lacks there,
 * never to oneself, and never so that an account holds two permissions that are kept apart.
 */
export async function grantRole(context: RequestContext, input: GrantRoleInput): Promise<object> {
  try {
    return await context.transaction((tx) => grant(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_role_grant_in_force') return new DuplicateEntry({ field: 'role' });
    throw error;
  }
}

interface Granting {
  readonly account: Account;
  readonly reach: Reach;
  readonly permissions: readonly Permission[];
}

async function grant(tx: Transaction, context: RequestContext, input: GrantRoleInput): Promise<object> {
  const granting = await prepare(tx, input);
  if (granting instanceof NotFound) return granting;
  const { account, reach } = granting;
  const refusal = await refusalOf(tx, granting);
  if (refusal) return refusal;
  await tx.repository(RoleGrant).insert({
    accountId: account.id,
    roleCode: input.role,
    divisionId: reach.divisionId,
    grantedAt: context.clock.now(),
    grantedBy: context.actor.kind === 'account' ? context.actor.id : null,
  });
  await voidAccess(tx, account.id);
  await tx.audit({
    districtId: auditDistrict(reach),
    action: 'role.grant',
    subject: { type: 'Account', id: account.id },
    fieldsAfter: [`role:${input.role}`, `division:${reach.divisionId}`],
    requestId: context.requestId,
  });
  return Object.assign(new RoleGranted(), { account: toAccount(account) });
}

async function prepare(tx: Transaction, input: GrantRoleInput): Promise<Granting | NotFound> {
  const account = await findManagedAccount(tx, input.accountId, 'role.grant');
  if (!account || account.disabledAt) return new NotFound({ subject: 'accountId' });
  const reach = await findReach(tx, keyOfType(input.divisionId, 'Division')?.id ?? '0');
  if (!reach?.isCurrent || !holdsOver(tx.actor, 'role.grant', reach))
    return new NotFound({ subject: 'divisionId' });
  const permissions = await permissionsOf(tx, input.role);
  return permissions.length === 0 ? new NotFound({ subject: 'role' }) : { account, reach, permissions };
}

async function refusalOf(
  tx: Transaction,
  { account, reach, permissions }: Granting,
): Promise<Refusal | undefined> {
  if (account.id === tx.actor.id) return new OwnAccount({});
  const missing = missingAuthority(tx.actor, permissions, reach);
  if (missing.length > 0) return new AuthorityLacking({ permissions: missing });
  const conflicts = await conflictsWith(tx, account.id, permissions);
  return conflicts.length > 0
    ? new ExclusivePermissions({ conflicts, conflictText: conflicts.join('、') })
    : undefined;
}

async function permissionsOf(tx: Transaction, role: string): Promise<readonly Permission[]> {
  const rows = await tx.repository(RolePermission).find({ where: { roleCode: role } });
  return rows.map(({ permission }) => permission).filter(isPermission);
}

/** Two grants to one account wait for each other on its row, so that neither overlooks the other. */
async function conflictsWith(
  tx: Transaction,
  accountId: string,
  added: readonly Permission[],
): Promise<readonly string[]> {
  await tx.sql('select 1 from account where id = $1 for update', [accountId]);
  const held = await tx.sql<{ permission: string }>(
    `select distinct p.permission from role_grant g join role_permission p on p.role_code = g.role_code
      where g.account_id = $1 and g.revoked_at is null`,
    [accountId],
  );
  const together = new Set([...held.map(({ permission }) => permission).filter(isPermission), ...added]);
  return exclusiveConflicts(together).map(([one, other]) => `${one} / ${other}`);
}
