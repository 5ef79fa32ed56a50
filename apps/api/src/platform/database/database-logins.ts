import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DATABASE_ROLES, type DatabaseRole, databaseName, loginName, loginUrl } from '../config';

interface LoginRequest {
  /** Connection of the migrator, who may create roles. */
  readonly client: Client;
  readonly migratorUrl: string;
  readonly stateFolder: string;
}

/**
 * Makes the account of each role that the environment gives no address for, with a password kept in the state
 * folder. Running it again changes nothing; after the loss of the folder it sets new passwords.
 */
export async function ensureLogins(request: LoginRequest, given: NodeJS.ProcessEnv): Promise<void> {
  const named: Record<DatabaseRole, string | undefined> = {
    weizhi_app: given['APP_DATABASE_URL'],
    weizhi_reporting: given['REPORTING_DATABASE_URL'],
    weizhi_worker: given['WORKER_DATABASE_URL'],
  };
  for (const role of DATABASE_ROLES) {
    if (!named[role]) await ensureLogin(request, role);
  }
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
  await client.query(`GRANT ${role} TO ${login}`);
  // Whatever the worker creates belongs to the role and not to one account of it.
  if (role === 'weizhi_worker') await client.query(`ALTER ROLE ${login} SET role = weizhi_worker`);
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
