import { secretFile } from './secret-file';
import { stateFolder } from './state-folder';

/** How a process reaches the database, one address for each of the roles that it uses. */
export interface DatabaseConfig {
  /** Connects as a member of `weizhi_app`: reads and writes rows, owns nothing. */
  readonly appUrl: string;
  /** Connects as a member of `weizhi_reporting`: reads only; possibly another server (a replica). */
  readonly reportingUrl: string;
  /** Connects as `weizhi_worker`, the owner of the job tables. */
  readonly workerUrl: string;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
}

/** Roles that tables are granted to; people and processes connect as members of them. */
export const DATABASE_ROLES = ['weizhi_app', 'weizhi_reporting', 'weizhi_worker'] as const;

/** See {@link DATABASE_ROLES}. */
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Thrown when the environment does not say where the database is, or says it wrongly. */
export class ConfigError extends Error {
  constructor(
    readonly code:
      | 'DATABASE_URL_MISSING'
      | 'DATABASE_URL_INVALID'
      | 'SETTING_INVALID'
      | 'MIGRATOR_MAY_NOT_CREATE_ROLES'
      | 'ACCOUNT_MISSING',
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'ConfigError';
  }
}

/** Address of the migrator, the owner of the schema. */
export function migratorUrl(env: NodeJS.ProcessEnv): string {
  const url = env['DATABASE_URL'];
  if (!url) throw new ConfigError('DATABASE_URL_MISSING');
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new ConfigError('DATABASE_URL_INVALID');
  return url;
}

/** Reads the addresses and limits; addresses that are not given are those of the roles that `migrate` creates. */
export function readDatabaseConfig(env: NodeJS.ProcessEnv): DatabaseConfig {
  const migrator = migratorUrl(env);
  const folder = stateFolder(env);
  return {
    appUrl: env['APP_DATABASE_URL'] ?? loginUrl(migrator, 'weizhi_app', folder),
    reportingUrl: env['REPORTING_DATABASE_URL'] ?? loginUrl(migrator, 'weizhi_reporting', folder),
    workerUrl: env['WORKER_DATABASE_URL'] ?? loginUrl(migrator, 'weizhi_worker', folder),
    poolSize: positiveInteger(env, 'DATABASE_POOL_SIZE', 16),
    statementTimeoutMs: positiveInteger(env, 'DATABASE_STATEMENT_TIMEOUT_MS', 5_000),
    lockTimeoutMs: positiveInteger(env, 'DATABASE_LOCK_TIMEOUT_MS', 2_000),
    idleInTransactionTimeoutMs: positiveInteger(env, 'DATABASE_IDLE_IN_TRANSACTION_TIMEOUT_MS', 10_000),
  };
}

/**
 * Name of the account that the installation makes for itself as a member of a role. The database is part of it,
 * because roles belong to the whole server and another installation there has a password of its own.
 */
export function loginName(role: DatabaseRole, database: string): string {
  return `${role}_${database}`.slice(0, 63);
}

/** Address of the account of a role that {@link loginName} names, with the password kept in the state folder. */
export function loginUrl(migrator: string, role: DatabaseRole, folder: string): string {
  const url = new URL(migrator);
  const name = loginName(role, databaseName(migrator));
  const password = secretFile(folder, `database-${name.replace(/[^\w-]/g, '_')}`);
  if (url.host === '') {
    // An address of a socket folder has no place for a user before the host.
    url.searchParams.set('user', name);
    url.searchParams.set('password', password);
  } else {
    url.username = encodeURIComponent(name);
    url.password = encodeURIComponent(password);
  }
  return url.href;
}

/** Name of the account in an address. */
export function accountName(url: string): string {
  const { username, searchParams } = new URL(url);
  return decodeURIComponent(username) || (searchParams.get('user') ?? '');
}

/** Name of the database in an address. */
export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function positiveInteger(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new ConfigError('SETTING_INVALID', { name });
  return Number(text);
}
