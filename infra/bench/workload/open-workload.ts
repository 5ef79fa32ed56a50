import type { Client } from 'pg';
import { readDatabaseConfig } from '../../../apps/api/src/platform/config';
import { everyDistrict } from '../../prove/support/many-organisations';
import type { BenchCluster } from '../data/open-cluster';
import { withClient } from '../data/open-cluster';
import type { BenchData } from '../data/open-data';
import { openInstallation, readerOf, rebuildInstallation, seedInstallation } from '../data/open-installation';
import { plantTasks } from './many-tasks';

/** The product's own schema with so many tasks, in a database of its own, and their rollups built by the product's command. */
export async function openWorkload(
  cluster: BenchCluster,
  tasks: number,
  tell: (line: string) => void,
): Promise<BenchData> {
  const name = `workload_${String(tasks)}`;
  const installation = await openInstallation(cluster, name);
  const { ownerUrl, env } = installation;
  await withClient(ownerUrl, async (owner) => {
    if ((await countTasks(owner)) >= tasks) return;
    tell(`${name}: demonstration data`);
    await seedInstallation(installation);
    tell(`${name}: ${String(tasks)} tasks`);
    await everyDistrict(owner);
    await plantTasks(owner, tasks);
    const started = Date.now();
    await rebuildInstallation(installation);
    tell(`${name}: rollups rebuilt in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  });
  // What an earlier run kept by another definition is computed anew, as the product itself does on its start.
  await rebuildInstallation(installation, 'outdated');
  await withClient(ownerUrl, (owner) => owner.query('vacuum (analyze) rollup_cell'));
  const { appUrl } = readDatabaseConfig({ ...process.env, ...env });
  return { appUrl, samples: [], reader: await withClient(ownerUrl, readerOf) };
}

async function countTasks(owner: Client): Promise<number> {
  await everyDistrict(owner);
  const { rows } = await owner.query<{ tasks: number }>('select count(*)::int as tasks from community_task');
  return rows[0]?.tasks ?? 0;
}
