import { type Client, escapeIdentifier } from 'pg';
import { databaseName } from '../config';

const INSTALLED = `SELECT FROM pg_class WHERE relnamespace = to_regnamespace('graphile_worker') AND relname = 'migrations'`;

/** Creates or updates the tables of the job queue, as the role that owns them; `client` is the migrator's. */
export async function installJobTables(client: Client, workerUrl: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker');
  const { rowCount } = await client.query(INSTALLED);
  if (rowCount) return runMigrations({ connectionString: workerUrl });
  // The first installation says CREATE SCHEMA IF NOT EXISTS, which asks for this right although the schema is there.
  const database = escapeIdentifier(databaseName(workerUrl));
  await client.query(`GRANT CREATE ON DATABASE ${database} TO weizhi_worker`);
  try {
    await runMigrations({ connectionString: workerUrl });
  } finally {
    await client.query(`REVOKE CREATE ON DATABASE ${database} FROM weizhi_worker`);
  }
}
