import { isPermission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, type Refusal } from '../../platform/errors/refusal';
import { keyOfType, toGlobalId } from '../../platform/graphql/global-id';
import type { Account } from './account.entity';
import type { RevokeRoleInput } from './account.inputs';
import { RoleRevoked } from './account-results';
import { ACCOUNT, toAccount } from './account.type';
import { leavesNobody } from './administrators';
import { auditDistrict, findReach, holdsOver, missingAuthority, type Reach } from './authority';
import { findManagedAccount, isUuid, voidAccess } from './find-managed';
import { AuthorityLacking, LastAdministrator, OwnAccount } from './identity.errors';
import { RoleGrant, RolePermission } from './role.entity';
import { ROLE_GRANT } from './role.type';

/** Revokes a grant, effective with the next request of the account; the grant stays as history. */
export function revokeRole(context: RequestContext, input: RevokeRoleInput): Promise<object> {
  return context.transaction((tx) => revoke(tx, context, input));
}

interface Revoking {
  readonly held: RoleGrant;
  readonly account: Account;
  readonly reach: Reach;
}

async function revoke(tx: Transaction, context: RequestContext, input: RevokeRoleInput): Promise<object> {
  const revoking = await prepare(tx, input.grantId);
  if (!revoking) return new NotFound({ subject: 'grantId' });
  const { held, account, reach } = revoking;
  const refusal = await refusalOf(tx, revoking);
  if (refusal) return refusal;
  const by = context.actor.kind === 'account' ? context.actor.id : null;
  await tx.repository(RoleGrant).update({ id: held.id }, { revokedAt: context.clock.now(), revokedBy: by });
  await voidAccess(tx, account.id);
  await tx.audit({
    districtId: auditDistrict(reach),
    action: 'role.revoke',
    subject: { type: 'Account', id: account.id },
    fieldsBefore: [`role:${held.roleCode}`, `division:${held.divisionId}`],
    why: input.reason?.slice(0, 200),
    requestId: context.requestId,
  });
  return Object.assign(new RoleRevoked(), { account: toAccount(account) });
}

async function prepare(tx: Transaction, grantId: string): Promise<Revoking | undefined> {
  const held = await findGrant(tx, grantId);
  if (!held) return undefined;
  const reach = await findReach(tx, held.divisionId);
  const account = await findManagedAccount(tx, toGlobalId(ACCOUNT, null, held.accountId), 'role.grant');
  return reach && account && holdsOver(tx.actor, 'role.grant', reach) ? { held, account, reach } : undefined;
}

async function refusalOf(tx: Transaction, { held, account, reach }: Revoking): Promise<Refusal | undefined> {
  if (account.id === tx.actor.id) return new OwnAccount({});
  const rows = await tx.repository(RolePermission).find({ where: { roleCode: held.roleCode } });
  const permissions = rows.map((row) => row.permission).filter(isPermission);
  const missing = missingAuthority(tx.actor, permissions, reach);
  if (missing.length > 0) return new AuthorityLacking({ permissions: missing });
  return permissions.includes('role.grant') && (await leavesNobody(tx, [held]))
    ? new LastAdministrator({})
    : undefined;
}

/** Locked, so that a grant is revoked once. */
async function findGrant(tx: Transaction, globalId: string): Promise<RoleGrant | undefined> {
  const key = keyOfType(globalId, ROLE_GRANT);
  if (!key || !isUuid(key.id)) return undefined;
  await tx.sql('select 1 from role_grant where id = $1 for update', [key.id]);
  const query = tx
    .repository(RoleGrant)
    .query('row')
    .andWhere('row.id = :id and row.revokedAt is null', { id: key.id });
  return (await query.getOne()) ?? undefined;
}
