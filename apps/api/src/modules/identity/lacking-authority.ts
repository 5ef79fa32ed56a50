import { type Actor, isPermission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { findReach, holdsOver, missingAuthority } from './authority';
import { AuthorityLacking } from './identity.errors';

const HELD = `
  select g.division_id::text, array_agg(distinct p.permission) as permissions
    from role_grant g join role_permission p on p.role_code = g.role_code
   where g.account_id = $1 and g.revoked_at is null
   group by g.division_id`;

/**
 * The refusal for whoever would come into the possession of an account that reaches further than they do: everywhere it
 * holds a role they must look after accounts, and hold each governing permission that it holds. Otherwise a new password
 * for a colleague of a higher level would be the way there.
 */
export async function lackingAuthorityOver(
  reads: Reads,
  actor: Actor,
  accountId: string,
): Promise<AuthorityLacking | undefined> {
  const rows = await reads.sql<{ division_id: string; permissions: string[] }>(HELD, [accountId]);
  for (const { division_id: divisionId, permissions } of rows) {
    const reach = await findReach(reads, divisionId);
    if (!reach) continue;
    const lacking = missingAuthority(actor, permissions.filter(isPermission), reach);
    if (lacking.length > 0) return new AuthorityLacking({ permissions: lacking });
    if (!holdsOver(actor, 'account.manage', reach))
      return new AuthorityLacking({ permissions: ['account.manage'] });
  }
  return undefined;
}
