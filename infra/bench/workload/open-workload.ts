import path from 'node:path';
import type { Client } from 'pg';
import { readDatabaseConfig } from '../../../apps/api/src/platform/config';
import { environmentOf, scripts } from '../../commands/product';
import { requireScript } from '../../commands/run-process';
import { repositoryFolder } from '../../launcher';
import { everyDistrict } from '../../prove/support/many-organisations';
import type { BenchCluster } from '../data/open-cluster';
import { withClient } from '../data/open-cluster';
import type { BenchData } from '../data/open-data';
import { plantTasks } from './many-tasks';

const STATE_FOLDER = path.join(repositoryFolder, '.data', 'bench-state');

/** The product's own schema with so many tasks, in a database of its own, and their rollups built by the product's command. */
export async function openWorkload(
  { adminUrl, ownerUrl }: BenchCluster,
  tasks: number,
  tell: (line: string) => void,
): Promise<BenchData> {
  const name = `workload_${String(tasks)}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  const env = environmentOf({ databaseUrl: url.href, stateFolder: STATE_FOLDER });
  await withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length === 0)
      await admin.query(`create database ${name} owner ${new URL(ownerUrl).username} template template0`);
  });
  await requireScript({ script: scripts.migrate, env });
  await withClient(url.href, async (owner) => {
    if ((await countTasks(owner)) >= tasks) return;
    tell(`${name}: demonstration data`);
    await requireScript({ script: scripts.seed, env, args: ['--matters', '100'] });
    tell(`${name}: ${String(tasks)} tasks`);
    await everyDistrict(owner);
    await plantTasks(owner, tasks);
    const started = Date.now();
    await requireScript({ script: scripts.rebuildRollups, env });
    tell(`${name}: rollups rebuilt in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  });
  // What an earlier run kept by another definition is computed anew, as the product itself does on its start.
  await requireScript({ script: scripts.rebuildRollups, env, args: ['--outdated'] });
  await withClient(url.href, (owner) => owner.query('vacuum (analyze) rollup_cell'));
  const { appUrl } = readDatabaseConfig({ ...process.env, ...env });
  return { appUrl, samples: [], reader: await withClient(url.href, readerOf) };
}

async function countTasks(owner: Client): Promise<number> {
  await everyDistrict(owner);
  const { rows } = await owner.query<{ tasks: number }>('select count(*)::int as tasks from community_task');
  return rows[0]?.tasks ?? 0;
}

async function readerOf(owner: Client): Promise<BenchData['reader']> {
  await everyDistrict(owner);
  const { rows } = await owner.query<BenchData['reader']>(
    `select t.id::text as "districtId", d.id::text as "divisionId", d.path as "divisionPath"
       from district t join division d on d.id = t.division_id where t.kind = 'demonstration'`,
  );
  if (!rows[0]) throw new Error('There is no demonstration district.');
  return rows[0];
}
