import type { ClientBase } from 'pg';
import { type Topology, TOPOLOGY } from '../topology';
import { type DistributionState, planDistribution } from './plan-distribution';

/** What {@link distributeTables} did; on a plain server it only checked the lists. */
export interface DistributionOutcome {
  readonly server: 'plain' | 'distributed';
  readonly calls: readonly string[];
}

const TABLES = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`;
const FOREIGN_KEYS = `
  SELECT own.relname AS "from", other.relname AS "to" FROM pg_constraint
  JOIN pg_class own ON own.oid = conrelid JOIN pg_class other ON other.oid = confrelid
  WHERE contype = 'f' AND own.relnamespace = 'public'::regnamespace AND NOT own.relispartition`;

/**
 * Spreads the tables over the nodes of a distributed server as the topology says. In one transaction: a step that
 * is cut off leaves nothing behind, and running it again does what is left. The connection is the migrator's.
 */
export async function distributeTables(
  client: ClientBase,
  topology: Topology = TOPOLOGY,
): Promise<DistributionOutcome> {
  const { rowCount } = await client.query(`SELECT FROM pg_extension WHERE extname = 'citus'`);
  if (!rowCount) {
    planDistribution(await readState(client, []), topology);
    return { server: 'plain', calls: [] };
  }
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL citus.multi_shard_modify_mode = 'sequential'`);
    await client.query('SET LOCAL citus.enable_local_reference_table_foreign_keys = off');
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name::text AS name FROM citus_tables WHERE citus_table_type IN ('distributed', 'reference')`,
    );
    const calls = planDistribution(
      await readState(
        client,
        rows.map(({ name }) => name),
      ),
      topology,
    );
    for (const call of calls) await client.query(call);
    await client.query('COMMIT');
    return { server: 'distributed', calls };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function readState(client: ClientBase, known: readonly string[]): Promise<DistributionState> {
  const tables = await client.query<{ name: string }>(TABLES);
  const foreignKeys = await client.query<{ from: string; to: string }>(FOREIGN_KEYS);
  return { tables: tables.rows.map(({ name }) => name), foreignKeys: foreignKeys.rows, known };
}
