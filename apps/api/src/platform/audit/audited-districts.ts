import type { Database } from '../database/database';
import { systemActor } from '../database/system-actor';
import { INSTALLATION_DISTRICT } from './record-audit';

/** All districts that have an audit log of their own, and the installation itself. */
export async function auditedDistricts(database: Database): Promise<string[]> {
  const rows = await database.transaction(systemActor(), (tx) =>
    tx.sql<{ id: string }>('SELECT id FROM district ORDER BY id'),
  );
  return [INSTALLATION_DISTRICT, ...rows.map(({ id }) => id)];
}
