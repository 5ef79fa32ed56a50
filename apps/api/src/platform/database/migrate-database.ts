import { Client } from 'pg';
import { fillCalendar } from '../calendar/fill-calendar';
import { migratorUrl, readDatabaseConfig, stateFolder } from '../config';
import { installJobTables } from '../jobs/install-job-tables';
import { toDatabaseError } from './database-error';
import { migratorDataSource } from './data-source';
import { demandRoles, ensureLogins } from './database-logins';
import { loadMigrations, type MigrationClass } from './load-migrations';

/** What {@link migrateDatabase} did. */
export interface MigrationOutcome {
  readonly executed: readonly string[];
}

const LOCK = 'weizhi-migrate';

/**
 * Brings the database to the state of this code: migrations, calendar, accounts, tables of the job queue. One process at a
 * time does it, any other waits; nothing to do takes a few statements.
 */
export async function migrateDatabase(
  env: NodeJS.ProcessEnv,
  migrations: readonly MigrationClass[] = loadMigrations(),
): Promise<MigrationOutcome> {
  const url = migratorUrl(env);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [LOCK]);
    await demandRoles(client);
    const executed = await runMigrations(url, migrations);
    await fillCalendar(client);
    await ensureLogins({ client, migratorUrl: url, stateFolder: stateFolder(env) }, env);
    await installJobTables(client, readDatabaseConfig(env).workerUrl);
    return { executed };
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function runMigrations(url: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const dataSource = migratorDataSource(url, [], migrations);
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
