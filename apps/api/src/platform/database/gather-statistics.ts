import { Client } from 'pg';
import { toDatabaseError } from './database-error';

/**
 * Has the server look at what is in its tables (ANALYZE), as their owner. After much was loaded at once it would do so by
 * itself a minute or more later, and until then it plans reads for tables that it takes to be empty: some of them then
 * run into the time limit of a request. Thrown with DATABASE_UNAVAILABLE when the server does not answer.
 */
export async function gatherStatistics(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('ANALYZE');
  } catch (error) {
    throw toDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
