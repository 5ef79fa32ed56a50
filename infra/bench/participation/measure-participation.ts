import path from 'node:path';
import { requireScript } from '../../commands/run-process';
import { type BenchCluster, openCluster, withClient } from '../data/open-cluster';
import { type Growth, type GrowthSide, measureGrowth } from '../growth/measure-growth';
import type { BenchOptions } from '../options';
import { demandFactsUnread } from './facts-unread';
import { keepCells, unlikeKept } from './kept-cells';
import { openParticipation, type ParticipationWorld } from './open-participation';
import { participationPages } from './participation-pages';

/** Between the larger district and the smaller one. */
const TIMES = 20;
/** Facts of the added day, of each million that are there: 60,000 of twenty millions. */
const ADDED_PER_MILLION = 3_000;
const MOST_SECONDS = 60;

const script = (name: string): string => path.join('infra', 'bench', 'participation', name);

type Tell = (line: string) => void;

/**
 * What the pages of participation cost at so many facts in times of their cost at a twentieth of them, that they read no fact,
 * how long a day's facts take until every figure has them, and that a rebuild makes the same cells.
 */
export async function measureParticipation(options: BenchOptions, facts: number, tell: Tell): Promise<void> {
  const cluster = await openCluster(tell);
  try {
    const few = Math.round(facts / TIMES);
    const worlds = {
      few: await openParticipation(cluster, few, tell),
      many: await openParticipation(cluster, facts, tell),
    };
    await measurePages(cluster, { worlds, few }, { options, tell });
    await addDay(worlds.many, facts, tell);
    await demandSameRebuilt(worlds.many, tell);
  } finally {
    await cluster.stop();
  }
}

async function measurePages(
  cluster: BenchCluster,
  {
    worlds,
    few,
  }: { worlds: { readonly few: ParticipationWorld; readonly many: ParticipationWorld }; few: number },
  told: { readonly options: BenchOptions; readonly tell: Tell },
): Promise<void> {
  const sideOf = ({ data }: ParticipationWorld): GrowthSide => ({
    data,
    pages: participationPages(data.reader.divisionId),
  });
  const growth: Growth = {
    few: sideOf(worlds.few),
    many: sideOf(worlds.many),
    fewAre: `${String(few)} facts`,
    signs: ['"PROVISIONAL"', '"OK"', '"months":[{'],
  };
  const parts = await demandFactsUnread(worlds.many, growth.many.pages);
  told.tell(`met    no part of ${String(parts)} reads a fact: all answer without the right to read any`);
  await measureGrowth(cluster, growth, told);
}

async function addDay({ installation }: ParticipationWorld, facts: number, tell: Tell): Promise<void> {
  const added = Math.round((facts / 1_000_000) * ADDED_PER_MILLION);
  const [line = '{}'] = await requireScript({
    script: script('add-day.ts'),
    env: installation.env,
    args: [String(facts), String(added)],
  });
  const { recorded, current } = JSON.parse(line) as { recorded: number; current: number };
  judge(
    current < MOST_SECONDS,
    tell,
  )(
    `${String(added)} facts of a day recorded in ${recorded.toFixed(1)} s, all figures current after ${current.toFixed(1)} s (goal < ${String(MOST_SECONDS)})`,
  );
}

async function demandSameRebuilt({ installation, data }: ParticipationWorld, tell: Tell): Promise<void> {
  const { adminUrl, env } = installation;
  const kept = await withClient(adminUrl, keepCells);
  const args = [data.reader.districtId];
  for (const line of await requireScript({ script: script('rebuild.ts'), env, args })) tell(line);
  const unlike = await withClient(adminUrl, unlikeKept);
  judge(
    unlike === 0,
    tell,
  )(
    `rebuilt from the facts, ${String(unlike)} of ${String(kept)} cells of participation are not what the increments made of them`,
  );
}

function judge(isMet: boolean, tell: Tell): Tell {
  if (!isMet) process.exitCode = 1;
  return (line) => tell(`${isMet ? 'met   ' : 'MISSED'} ${line}`);
}
