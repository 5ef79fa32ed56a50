import path from 'node:path';
import type { Client } from 'pg';
import { environmentOf, scripts } from '../../commands/product';
import { type Environment, requireScript } from '../../commands/run-process';
import { repositoryFolder } from '../../launcher';
import { everyDistrict } from '../../prove/support/many-organisations';
import { type BenchCluster, withClient } from './open-cluster';
import type { BenchReader } from './open-data';

const STATE_FOLDER = path.join(repositoryFolder, '.data', 'bench-state');

/** A database of the product's own schema with the demonstration data, beside others in the cluster. */
export interface Installation {
  readonly name: string;
  /** The owner of the schema, whom row-level security holds. */
  readonly ownerUrl: string;
  /** The superuser in this database. */
  readonly adminUrl: string;
  /** Settings for the product's commands. */
  readonly env: Environment;
}

/** Makes the database where it is not there yet and brings its schema to the state of this code. */
export async function openInstallation(
  { adminUrl, ownerUrl }: BenchCluster,
  name: string,
): Promise<Installation> {
  const owner = at(ownerUrl, name);
  await withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length === 0)
      await admin.query(`create database ${name} owner ${new URL(ownerUrl).username} template template0`);
  });
  const env = environmentOf({ databaseUrl: owner, stateFolder: STATE_FOLDER });
  await requireScript({ script: scripts.migrate, env });
  return { name, env, ownerUrl: owner, adminUrl: at(adminUrl, name) };
}

/** Loads the demonstration data. */
export async function seedInstallation({ env }: Installation): Promise<void> {
  await requireScript({ script: scripts.seed, env, args: ['--matters', '100'] });
}

/** Computes every kept figure anew by the product's own command, or those alone that another definition gave. */
export async function rebuildInstallation(
  { env }: Installation,
  which: 'all' | 'outdated' = 'all',
): Promise<void> {
  await requireScript({ script: scripts.rebuildRollups, env, args: which === 'all' ? [] : ['--outdated'] });
}

/** The reader of the whole demonstration district. */
export async function readerOf(owner: Client): Promise<BenchReader> {
  await everyDistrict(owner);
  const { rows } = await owner.query<BenchReader>(
    `select t.id::text as "districtId", d.id::text as "divisionId", d.path as "divisionPath"
       from district t join division d on d.id = t.division_id where t.kind = 'demonstration'`,
  );
  if (!rows[0]) throw new Error('There is no demonstration district.');
  return rows[0];
}

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
