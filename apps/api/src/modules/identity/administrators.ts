import type { Transaction } from '../../platform/database';

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

// Somebody else who may sign in and grant roles over the division itself or over what it lies in.
const OTHERS = `
  select 1
    from role_grant g
    join account a on a.id = g.account_id and a.disabled_at is null
    join role_permission p on p.role_code = g.role_code and p.permission = 'role.grant'
    join division held on held.id = g.division_id
    join division place on place.id = $1::bigint and starts_with(place.path, held.path)
   where g.revoked_at is null and not (g.id = any($2::uuid[]))
   limit 1`;

const GOVERNING = `
  select g.id::text, g.division_id::text
    from role_grant g join role_permission p on p.role_code = g.role_code and p.permission = 'role.grant'
   where g.account_id = $1 and g.revoked_at is null`;

/**
 * Whether a division would be left without anybody who may grant roles once some grants are gone. Commands that take
 * such grants away pass here one after the other, so that two of them never each count on the other's.
 */
export async function leavesNobody(
  tx: Transaction,
  going: readonly { id: string; divisionId: string }[],
): Promise<boolean> {
  if (going.length === 0) return false;
  await tx.sql(LOCK, ['weizhi.administrators']);
  const ids = going.map(({ id }) => id);
  for (const { divisionId } of going) {
    const others = await tx.sql(OTHERS, [divisionId, ids]);
    if (others.length === 0) return true;
  }
  return false;
}

/** The grants of an account that let it grant roles. */
export async function governingGrants(
  tx: Transaction,
  accountId: string,
): Promise<readonly { id: string; divisionId: string }[]> {
  const rows = await tx.sql<{ id: string; division_id: string }>(GOVERNING, [accountId]);
  return rows.map((row) => ({ id: row.id, divisionId: row.division_id }));
}
