import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';
import { type DatabaseConfig, readDatabaseConfig } from '../src/platform/config';
import { createDatabase, type Database, type EntityClass } from '../src/platform/database';
import { dropDatabase, inDatabase, testServer, withOwner } from './test-server';

/** A database of a suite's own, made by the real migrations. */
export interface TestDatabase {
  readonly database: Database;
  readonly config: DatabaseConfig;
  /** Address of the owner of the schema. */
  readonly ownerUrl: string;
  readonly stateFolder: string;
  /** Works as the owner of the schema, for what the application itself may not do. */
  asOwner<T>(work: (client: Client) => Promise<T>): Promise<T>;
}

interface Clone extends TestDatabase {
  readonly name: string;
}

/**
 * Gives the suite a database: cloned before its first test, dropped after its last. The answer is usable inside
 * hooks and tests only.
 */
export function useTestDatabase(
  entities: readonly EntityClass[],
  limits: Partial<
    Pick<DatabaseConfig, 'poolSize' | 'statementTimeoutMs' | 'lockTimeoutMs' | 'idleInTransactionTimeoutMs'>
  > = {},
): TestDatabase {
  let clone: Clone | undefined;
  const current = (): Clone => {
    if (!clone) throw new Error('The database of the suite exists within its hooks and tests only');
    return clone;
  };
  beforeAll(async () => {
    clone = await cloneTemplate(entities, limits);
  });
  afterAll(async () => {
    if (!clone) return;
    await clone.database.close();
    await dropClone(clone.name);
    clone = undefined;
  });
  return {
    get database() {
      return current().database;
    },
    get config() {
      return current().config;
    },
    get ownerUrl() {
      return current().ownerUrl;
    },
    get stateFolder() {
      return current().stateFolder;
    },
    asOwner: (work) => current().asOwner(work),
  };
}

/** An empty database of a test's own, for tests of the migrations themselves; drop it with {@link dropClone}. */
export async function createEmptyDatabase(): Promise<{
  name: string;
  ownerUrl: string;
  stateFolder: string;
}> {
  const { templateUrl, template, stateFolder } = testServer();
  const name = cloneName(template);
  await fromMaintenance((client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`),
  );
  return { name, ownerUrl: inDatabase(templateUrl, name), stateFolder };
}

/** Clones the template without connecting to it as the application. */
async function createClone(): Promise<{ name: string; ownerUrl: string; stateFolder: string }> {
  const { templateUrl, template, stateFolder } = testServer();
  const name = cloneName(template);
  await fromMaintenance((client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`),
  );
  return { name, ownerUrl: inDatabase(templateUrl, name), stateFolder };
}

/** Drops a database that a test made. */
export async function dropClone(name: string): Promise<void> {
  await fromMaintenance((client) => dropDatabase(client, name));
}

async function cloneTemplate(
  entities: readonly EntityClass[],
  limits: Partial<DatabaseConfig>,
): Promise<Clone> {
  const { templateUrl, stateFolder } = testServer();
  const { name, ownerUrl } = await createClone();
  const template = readDatabaseConfig({ DATABASE_URL: templateUrl, WEIZHI_STATE: stateFolder });
  const config: DatabaseConfig = {
    ...template,
    // The accounts are those of the template: roles are shared by all databases of a server.
    appUrl: inDatabase(template.appUrl, name),
    reportingUrl: inDatabase(template.reportingUrl, name),
    workerUrl: inDatabase(template.workerUrl, name),
    poolSize: 6,
    // On a busy machine two requests that wait for one another may come seconds apart.
    lockTimeoutMs: 20_000,
    statementTimeoutMs: 20_000,
    ...limits,
  };
  const database = await createDatabase(config, entities);
  return { name, ownerUrl, stateFolder, config, database, asOwner: (work) => withOwner(ownerUrl, work) };
}

function cloneName(template: string): string {
  return `${template}_${randomBytes(4).toString('hex')}`;
}

/** A connection to none of the databases that may be copied: a template must have no other session. */
function fromMaintenance<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withOwner(inDatabase(testServer().templateUrl, 'postgres'), work);
}
