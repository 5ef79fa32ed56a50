import { ENTITIES } from '../composition-root';
import { environment, readDatabaseConfig } from '../platform/config';
import { createDatabase, type Database, systemActor, type Transaction } from '../platform/database';

const PATIENCE_MS = 900_000;
const LOCK = `select pg_advisory_xact_lock(hashtextextended('weizhi-seed', 0))`;

/** Opens the database for commands that load much at a time and may wait for one another. */
export function openSeedDatabase(): Promise<Database> {
  const config = readDatabaseConfig(environment);
  const patient = {
    statementTimeoutMs: PATIENCE_MS,
    lockTimeoutMs: PATIENCE_MS,
    idleInTransactionTimeoutMs: PATIENCE_MS,
  };
  return createDatabase({ ...config, ...patient }, ENTITIES);
}

/** A transaction in some districts that no other loading command runs beside: what it finds absent stays so. */
export function alone<T>(
  database: Database,
  districtIds: readonly string[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction(systemActor(...districtIds), async (tx) => {
    await tx.sql(LOCK);
    return work(tx);
  });
}
