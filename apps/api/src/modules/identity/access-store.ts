import { divisionPath, type Grant, isPermission, type Permission } from '@weizhi/domain';
import type { Logger } from 'pino';
import type { Authentication, Principal } from '../../platform/access/authentication';
import type { Clock } from '../../platform/context/request-context';
import type { Database } from '../../platform/database';
import type { SecondFactorPolicy } from '../../platform/http/server-config';
import { toDatabaseError } from '../../platform/database/database-error';
import { needsSecondFactor } from './second-factor/second-factor-policy';
import { SESSION_IDLE_MS } from './session-lifetime';
import { hashToken, openApiKey, sameHash } from './tokens';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secondFactor: SecondFactorPolicy;
}

interface SessionRow {
  readonly account_id: string;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly confirmed_at: Date;
  readonly must_change_password: boolean;
  readonly has_second_factor: boolean;
  readonly access_version: number;
}

interface GrantRow {
  readonly role: string;
  readonly permissions: readonly string[];
  readonly district_id: string;
  readonly division_id: string;
  readonly division_path: string;
  readonly whole_district: boolean;
}

interface KeyRow extends GrantRow {
  readonly id: string;
  readonly secret_hash: string;
  readonly last_used_at: Date | null;
}

/** A division above districts reaches all of them; one below a district reaches into every tenant of that district. */
const REACH = `
  join district di on true
  join division dd on dd.id = di.division_id and (starts_with(dd.path, d.path) or starts_with(d.path, dd.path))`;
const REACHED = `di.id::text as district_id, d.id::text as division_id, d.path as division_path, starts_with(dd.path, d.path) as whole_district`;

const SESSION_SQL = `
  select s.account_id, s.last_seen_at, s.expires_at, s.confirmed_at, a.must_change_password, a.access_version,
         exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as has_second_factor
    from session s join account a on a.id = s.account_id
   where s.token_hash = $1 and a.disabled_at is null`;
const GRANTS_SQL = `
  select g.role_code as role, ${REACHED},
         array(select p.permission from role_permission p where p.role_code = g.role_code) as permissions
    from role_grant g join division d on d.id = g.division_id ${REACH}
   where g.account_id = $1 and g.revoked_at is null`;
const KEY_SQL = `
  select k.id, k.secret_hash, k.last_used_at, 'apiClient' as role, k.scopes as permissions, ${REACHED}
    from api_key k join division d on d.id = k.division_id ${REACH}
   where k.prefix = $1 and k.revoked_at is null and k.expires_at > $2`;

const TOUCH_EVERY_MS = 60_000;
/** Division trees change without an account changing; nobody keeps an old place in the tree for longer than this. */
const GRANTS_KEPT_MS = 30_000;
const MOST_KEPT = 10_000;
/** What somebody may do who has not changed the initial password or set up the second factor yet: see that it is to be done. */
const BEFORE_PASSWORD_CHANGE: ReadonlySet<Permission> = new Set(['workItem.read']);

/**
 * Says what a credential is worth now. The account and its version are read for each request, so that a revocation
 * holds from the next one on; grants are computed once for a version.
 */
export class AccessStore implements Authentication {
  private readonly grants = new Map<
    string,
    { readonly version: number; readonly until: number; readonly grants: readonly Grant[] }
  >();

  constructor(private readonly parts: Parts) {}

  async bySession(token: string): Promise<Principal | undefined> {
    const hash = hashToken(token);
    const [row] = await this.query<SessionRow>(SESSION_SQL, [hash]);
    const now = this.parts.clock.now();
    if (!row || row.expires_at <= now || now.getTime() - row.last_seen_at.getTime() > SESSION_IDLE_MS)
      return undefined;
    if (now.getTime() - row.last_seen_at.getTime() > TOUCH_EVERY_MS)
      this.touch('update session set last_seen_at = $2 where token_hash = $1', [hash, now]);
    const all = await this.grantsOf(row.account_id, row.access_version);
    const hasSecondFactor = row.has_second_factor;
    const mustSetUpSecondFactor = !hasSecondFactor && needsSecondFactor(this.parts.secondFactor, all);
    const grants = row.must_change_password || mustSetUpSecondFactor ? all.map(reduce) : all;
    return {
      actor: { kind: 'account', id: row.account_id, grants },
      session: {
        id: hash,
        accountId: row.account_id,
        mustChangePassword: row.must_change_password,
        mustSetUpSecondFactor,
        hasSecondFactor,
        confirmedAt: row.confirmed_at,
      },
    };
  }

  async byApiKey(text: string): Promise<Principal | undefined> {
    const key = openApiKey(text);
    if (!key) return undefined;
    const now = this.parts.clock.now();
    const rows = await this.query<KeyRow>(KEY_SQL, [key.prefix, now]);
    const [first] = rows;
    if (!first || !sameHash(first.secret_hash, hashToken(key.secret))) return undefined;
    if (!first.last_used_at || now.getTime() - first.last_used_at.getTime() > TOUCH_EVERY_MS) {
      this.touch('update api_key set last_used_at = $2 where id = $1', [first.id, now]);
    }
    return { actor: { kind: 'apiClient', id: first.id, grants: rows.map(toGrant) }, session: null };
  }

  private async grantsOf(accountId: string, version: number): Promise<readonly Grant[]> {
    const now = this.parts.clock.now().getTime();
    const known = this.grants.get(accountId);
    if (known?.version === version && known.until > now) return known.grants;
    const grants = (await this.query<GrantRow>(GRANTS_SQL, [accountId])).map(toGrant);
    if (this.grants.size >= MOST_KEPT) this.grants.clear();
    this.grants.set(accountId, { version, until: now + GRANTS_KEPT_MS, grants });
    return grants;
  }

  /** Before it is known who acts there is no scope to apply; these tables belong to no district. */
  private async query<Row>(text: string, parameters: readonly unknown[]): Promise<Row[]> {
    try {
      return await this.parts.database.dataSource.query<Row[]>(text, [...parameters]);
    } catch (error) {
      throw toDatabaseError(error);
    }
  }

  private touch(text: string, parameters: readonly unknown[]): void {
    this.query(text, parameters).catch((error: unknown) =>
      this.parts.logger.warn({ err: error }, 'last use not noted'),
    );
  }
}

function toGrant(row: GrantRow): Grant {
  return {
    role: row.role,
    permissions: new Set(row.permissions.filter(isPermission)),
    districtId: row.district_id,
    divisionId: row.division_id,
    divisionPath: divisionPath(row.division_path),
    wholeDistrict: row.whole_district,
  };
}

function reduce(grant: Grant): Grant {
  return {
    ...grant,
    permissions: new Set(
      [...grant.permissions].filter((permission) => BEFORE_PASSWORD_CHANGE.has(permission)),
    ),
  };
}
