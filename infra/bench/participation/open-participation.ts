import path from 'node:path';
import { readDatabaseConfig } from '../../../apps/api/src/platform/config';
import { requireScript } from '../../commands/run-process';
import { type BenchCluster, withClient } from '../data/open-cluster';
import type { BenchData } from '../data/open-data';
import {
  type Installation,
  openInstallation,
  readerOf,
  rebuildInstallation,
  seedInstallation,
} from '../data/open-installation';

const PLANT = path.join('infra', 'bench', 'participation', 'plant.ts');

/** A district with so many facts of participation and their rollups. */
export interface ParticipationWorld {
  readonly installation: Installation;
  readonly data: BenchData;
}

/** Opens the world, which is built at first use; what an earlier run kept by another definition is computed anew. */
export async function openParticipation(
  cluster: BenchCluster,
  facts: number,
  tell: (line: string) => void,
): Promise<ParticipationWorld> {
  const name = `participation_${String(facts)}`;
  const installation = await openInstallation(cluster, name);
  const { adminUrl, env } = installation;
  if (!(await isPlanted(adminUrl))) {
    tell(`${name}: demonstration data`);
    await seedInstallation(installation);
    tell(`${name}: ${String(facts)} facts`);
    await requireScript({ script: PLANT, env: { ...env, BENCH_ADMIN_URL: adminUrl }, args: [String(facts)] });
    const started = Date.now();
    await rebuildInstallation(installation);
    tell(`${name}: rollups rebuilt in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  await rebuildInstallation(installation, 'outdated');
  await withClient(adminUrl, (admin) => admin.query('vacuum (analyze) rollup_cell'));
  const { appUrl } = readDatabaseConfig({ ...process.env, ...env });
  const reader = await withClient(installation.ownerUrl, readerOf);
  return { installation, data: { appUrl, samples: [], reader } };
}

function isPlanted(adminUrl: string): Promise<boolean> {
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query(`select 1 from participation where source_module = 'bench' limit 1`);
    return rows.length > 0;
  });
}
