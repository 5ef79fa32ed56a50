import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import {
  accountName,
  ConfigError,
  DATABASE_ROLES,
  type DatabaseRole,
  databaseName,
  loginName,
  loginUrl,
} from '../config';

interface LoginRequest {
  /** Connection of the migrator, who may create roles. */
  readonly client: Client;
  readonly migratorUrl: string;
  readonly stateFolder: string;
}

/**
 * Makes the account of each role that the environment gives no address for, with a password kept in the state
 * folder, and makes those that it names members of their roles. Running it again changes nothing; after the loss of
 * the folder it sets new passwords.
 */
export async function ensureLogins(request: LoginRequest, given: NodeJS.ProcessEnv): Promise<void> {
  const named: Record<DatabaseRole, string | undefined> = {
    weizhi_app: given['APP_DATABASE_URL'],
    weizhi_reporting: given['REPORTING_DATABASE_URL'],
    weizhi_worker: given['WORKER_DATABASE_URL'],
  };
  for (const role of DATABASE_ROLES) {
    const url = named[role];
    if (url) await ensureMembership(request.client, accountName(url), role);
    else await ensureLogin(request, role);
  }
}

/** Refuses an owner that could not make the roles, before anything is changed. */
export async function demandRoles(client: Client, roles: readonly string[] = DATABASE_ROLES): Promise<void> {
  const { rows } = await client.query<{ may: boolean; there: boolean }>(
    `SELECT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may,
       (SELECT count(*) = $2 FROM pg_roles WHERE rolname = any ($1)) AS there`,
    [roles, roles.length],
  );
  if (!rows[0]?.may && !rows[0]?.there) throw new ConfigError('MIGRATOR_MAY_NOT_CREATE_ROLES');
}

async function ensureMembership(client: Client, account: string, role: DatabaseRole): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `SELECT pg_has_role(oid, $2, 'usage') AS member FROM pg_roles WHERE rolname = $1`,
    [account, role],
  );
  if (!rows[0]) throw new ConfigError('ACCOUNT_MISSING', { account });
  if (!rows[0].member) await admit(client, account, role);
}

async function admit(client: Client, account: string, role: DatabaseRole): Promise<void> {
  const login = escapeIdentifier(account);
  await client.query(`GRANT ${role} TO ${login}`);
  // Whatever the worker creates belongs to the role and not to one account of it.
  if (role === 'weizhi_worker') await client.query(`ALTER ROLE ${login} SET role = weizhi_worker`);
}

async function ensureLogin(
  { client, migratorUrl, stateFolder }: LoginRequest,
  role: DatabaseRole,
): Promise<void> {
  const url = loginUrl(migratorUrl, role, stateFolder);
  if (await connects(url)) return;
  const login = escapeIdentifier(loginName(role, databaseName(migratorUrl)));
  const password = escapeLiteral(
    decodeURIComponent(new URL(url).password || (new URL(url).searchParams.get('password') ?? '')),
  );
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [
    loginName(role, databaseName(migratorUrl)),
  ]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${login} LOGIN PASSWORD ${password} NOSUPERUSER NOCREATEDB NOCREATEROLE`);
  await admit(client, loginName(role, databaseName(migratorUrl)), role);
}

async function connects(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
