import { escapeLiteral } from 'pg';
import type { Client } from 'pg';
import { withClient } from './connection';

export const migratorName = 'weizhi_migrator';
export const databaseName = 'weizhi';

/**
 * The role that owns the schema and its database. It is no superuser, so that migrations meet here the same limits
 * as on a server that somebody else runs; it may create the roles of the application and, for tests, databases.
 */
export function prepareDatabase(adminUrl: string, password: string): Promise<void> {
  return withClient(adminUrl, async (client) => {
    if (!(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', migratorName))) {
      await client.query(
        `CREATE ROLE ${migratorName} LOGIN CREATEROLE CREATEDB NOSUPERUSER PASSWORD ${escapeLiteral(password)}`,
      );
    }
    if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', databaseName))) {
      await client.query(`CREATE DATABASE ${databaseName} OWNER ${migratorName}`);
    }
  });
}

async function exists(client: Client, query: string, name: string): Promise<boolean> {
  return ((await client.query(query, [name])).rowCount ?? 0) > 0;
}
