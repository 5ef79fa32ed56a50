import { DataSource, type MigrationInterface } from 'typeorm';
import type { DatabaseConfig } from '../config';
import type { EntityClass } from './entity-class';
import { SteadyClient } from './steady-client';

interface ConnectionPurpose {
  readonly url: string;
  readonly applicationName: string;
  readonly config: DatabaseConfig;
}

/** Connections for requests: short statements, sent without waiting for the answer to the one before. */
export function requestDataSource(purpose: ConnectionPurpose, entities: readonly EntityClass[]): DataSource {
  const { config } = purpose;
  return new DataSource({
    type: 'postgres',
    url: purpose.url,
    applicationName: purpose.applicationName,
    entities: [...entities],
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    poolSize: config.poolSize,
    connectTimeoutMS: 5_000,
    poolErrorHandler: ignoreIdleLoss,
    extra: {
      pipeline: true,
      Client: SteadyClient,
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: config.lockTimeoutMs,
      idle_in_transaction_session_timeout: config.idleInTransactionTimeoutMs,
      // Without it the districts that row-level security asks for do not reach the workers of a distributed server.
      options: '-c citus.propagate_set_commands=local',
    },
  });
}

/** The connection of the owner of the schema: for migrations and checks only. */
export function migratorDataSource(
  url: string,
  entities: readonly EntityClass[],
  migrations: readonly (new () => MigrationInterface)[],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'weizhi-migrate',
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    poolSize: 2,
    poolErrorHandler: ignoreIdleLoss,
    extra: {
      options:
        '-c citus.multi_shard_modify_mode=sequential -c citus.enable_local_reference_table_foreign_keys=off',
    },
  });
}

/** A server that stops ends idle connections; the next statement reports it, and an unheard event would end the process. */
function ignoreIdleLoss(): void {}
