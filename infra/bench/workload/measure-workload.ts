import { openCluster } from '../data/open-cluster';
import { measureGrowth } from '../growth/measure-growth';
import type { GrowthSide } from '../growth/measure-growth';
import type { BenchOptions } from '../options';
import { openWorkload } from './open-workload';
import { workloadPages } from './workload-pages';

const FEW = 200_000;
const MANY = 2_000_000;

/** What each part of the page of workload costs at two million tasks, in times of its cost at two hundred thousand. */
export async function measureWorkload(options: BenchOptions, tell: (line: string) => void): Promise<void> {
  const cluster = await openCluster(tell);
  try {
    const open = async (tasks: number): Promise<GrowthSide> => {
      const data = await openWorkload(cluster, tasks, tell);
      return { data, pages: workloadPages(data.reader.divisionId) };
    };
    const [few, many] = [await open(FEW), await open(MANY)];
    const signs = ['"PROVISIONAL"', '"OK"', '"atClose":"'];
    await measureGrowth(cluster, { few, many, fewAre: `${String(FEW)} tasks`, signs }, { options, tell });
  } finally {
    await cluster.stop();
  }
}
