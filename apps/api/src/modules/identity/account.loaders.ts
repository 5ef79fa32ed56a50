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
const SECOND_FACTOR = Symbol('whether an account has a second factor');
const SIGN_IN_LINK = Symbol('link of an account to set a password');

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

/** Whether accounts have a second factor. */
export function secondFactorLoader(context: RequestContext): DataLoader<string, boolean> {
  return context.loader(
    SECOND_FACTOR,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads.sql<{ account_id: string }>(
          'select account_id from second_factor where account_id = any($1::uuid[]) and confirmed_at is not null',
          [ids],
        );
        const having = new Set(rows.map((row) => row.account_id));
        return ids.map((id) => having.has(id));
      }),
  );
}

/** Until when the links of accounts work; null where there is none. */
export function signInLinkLoader(context: RequestContext): DataLoader<string, Date | null> {
  return context.loader(
    SIGN_IN_LINK,
    ({ reads, clock }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await reads.sql<{ account_id: string; expires_at: Date }>(
          'select account_id, expires_at from sign_in_link where account_id = any($1::uuid[]) and expires_at > $2',
          [ids, clock.now()],
        );
        const until = new Map(rows.map((row) => [row.account_id, row.expires_at]));
        return ids.map((id) => until.get(id) ?? null);
      }),
  );
}
