import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { Account } from './account.entity';
import { Role, RoleGrant, RolePermission } from './role.entity';
import { accountBucket } from './sign-in-throttle';

/** A role with its permissions. */
export interface RoleInForce {
  readonly role: Role;
  readonly permissions: readonly string[];
}

const ACCOUNT = Symbol('account');
const GRANTS = Symbol('grants in force of an account');
const ROLE = Symbol('role with permissions');
const LOCK = Symbol('lock of an account name');

/** Accounts by id, for names beside what somebody did; lists of accounts are scoped where they are read. */
export function accountLoader(context: RequestContext): DataLoader<string, Account | undefined> {
  return context.loader(
    ACCOUNT,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(Account)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id));
      }),
  );
}

/** The grants in force of an account, oldest first. */
export function grantsLoader(context: RequestContext): DataLoader<string, readonly RoleGrant[]> {
  return context.loader(
    GRANTS,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads
          .repository(RoleGrant)
          .query('row')
          .andWhere('row.accountId = any(:ids) and row.revokedAt is null', { ids })
          .orderBy('row.grantedAt')
          .addOrderBy('row.id')
          .getMany();
        return ids.map((id) => rows.filter((row) => row.accountId === id));
      }),
  );
}

/** Roles by code. */
export function roleLoader(context: RequestContext): DataLoader<string, RoleInForce | undefined> {
  return context.loader(
    ROLE,
    ({ reads }) =>
      new DataLoader(async (codes: readonly string[]) => {
        const roles = await reads
          .repository(Role)
          .query('row')
          .andWhere('row.code = any(:codes)', { codes })
          .getMany();
        const permissions = await reads
          .repository(RolePermission)
          .query('row')
          .andWhere('row.roleCode = any(:codes)', { codes })
          .getMany();
        return codes.map((code) => {
          const role = roles.find((row) => row.code === code);
          return (
            role && {
              role,
              permissions: permissions.filter((row) => row.roleCode === code).map((row) => row.permission),
            }
          );
        });
      }),
  );
}

/** Until when an account name is locked; null when it is not. */
export function lockLoader(context: RequestContext): DataLoader<string, Date | null> {
  return context.loader(
    LOCK,
    ({ reads, clock }) =>
      new DataLoader(async (identifierKeys: readonly string[]) => {
        const buckets = identifierKeys.map(accountBucket);
        const rows = await reads.sql<{ bucket: string; locked_until: Date }>(
          'select bucket, locked_until from sign_in_throttle where bucket = any($1::text[]) and locked_until > $2',
          [buckets, clock.now()],
        );
        const byBucket = new Map(rows.map((row) => [row.bucket, row.locked_until]));
        return buckets.map((bucket) => byBucket.get(bucket) ?? null);
      }),
  );
}
