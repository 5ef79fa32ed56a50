import { DEFAULT_ROLES, type DefaultRole } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { Account } from './account.entity';
import { identifierKey } from './identifier';
import { hashPassword } from './passwords';
import { Role, RoleGrant, RolePermission } from './role.entity';

/** Writes the shipped roles that are not there yet; those that an installation has changed are left alone. */
export async function ensureDefaultRoles(tx: Transaction): Promise<void> {
  const shipped = Object.entries(DEFAULT_ROLES).map(([code, role], position) => ({ code, role, position }));
  const added = await tx.repository(Role).insertIgnoringDuplicates(
    shipped.map(({ code, role, position }) => ({ code, nameZh: role.zh, nameEn: role.en, position })),
    ['code'],
  );
  const permissions = added.flatMap(({ code }) =>
    DEFAULT_ROLES[code as DefaultRole].permissions.map((permission) => ({ roleCode: code, permission })),
  );
  await tx.repository(RolePermission).insertMany(permissions);
}

/** An account to be there from the start. */
export interface SeededAccount {
  readonly identifier: string;
  readonly displayName: string;
  readonly password: string;
  /** Internal id of the division over which the role is held, and that looks after the account. */
  readonly divisionId: string;
  readonly role: DefaultRole;
  /** Division that looks after the account, when it is another one. */
  readonly homeDivisionId?: string;
  readonly mustChangePassword: boolean;
}

/** Opens accounts that are not there yet, with their role; answers those that are new. */
export async function seedAccounts(
  tx: Transaction,
  accounts: readonly SeededAccount[],
): Promise<readonly SeededAccount[]> {
  const fresh: SeededAccount[] = [];
  for (const account of accounts) {
    const key = identifierKey(account.identifier);
    if (await tx.repository(Account).findOne({ identifierKey: key })) continue;
    const row = await tx.repository(Account).insert({
      identifier: account.identifier,
      identifierKey: key,
      displayName: account.displayName,
      homeDivisionId: account.homeDivisionId ?? account.divisionId,
      passwordHash: await hashPassword(account.password),
      mustChangePassword: account.mustChangePassword,
    });
    await tx
      .repository(RoleGrant)
      .insert({ accountId: row.id, roleCode: account.role, divisionId: account.divisionId });
    fresh.push(account);
  }
  return fresh;
}
