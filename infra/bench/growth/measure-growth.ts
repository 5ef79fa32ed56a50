import type { Outgoing } from '../contenders';
import type { BenchCluster } from '../data/open-cluster';
import type { BenchData } from '../data/open-data';
import { ask, load } from '../load';
import type { BenchOptions } from '../options';
import { childrenTimes, processorTime, usedBetween } from '../process-cost';
import { type RunningServer, startServer } from '../start-peers';

/** What a part of a page may cost at the larger size, in times of its cost at the smaller one. */
const MOST_TIMES = 1.2;
const CONNECTIONS = 4;

/** Requests by the name of the part of a page that sends them. */
export type Pages = Readonly<Record<string, Outgoing>>;

/** A database of one size, with what is asked of it. */
export interface GrowthSide {
  readonly data: BenchData;
  readonly pages: Pages;
}

/** Two sizes of the same, which are asked the same in turn. */
export interface Growth {
  readonly few: GrowthSide;
  readonly many: GrowthSide;
  /** What the smaller size is called, such as `200000 tasks`. */
  readonly fewAre: string;
  /** What an answer with figures in it holds one of. */
  readonly signs: readonly string[];
}

interface Side {
  readonly server: RunningServer;
  readonly pages: Pages;
}

interface Cost {
  readonly perSecond: number;
  readonly microseconds: number;
}

interface Bench extends Pick<Growth, 'fewAre' | 'signs'> {
  readonly few: Side;
  readonly many: Side;
  readonly postmaster: number;
  readonly options: BenchOptions;
  readonly tell: (line: string) => void;
}

/**
 * Measures what each part of a page costs at many in times of its cost at few, both by a server of the product's own, and fails
 * above 1.2. By processor time: other work on the machine stretches the clock of whoever is measured, and not this.
 */
export async function measureGrowth(
  cluster: BenchCluster,
  growth: Growth,
  { options, tell }: Pick<Bench, 'options' | 'tell'>,
): Promise<void> {
  const servers: RunningServer[] = [];
  const open = async ({ data, pages }: GrowthSide): Promise<Side> => {
    const server = await startServer('our-register.ts', data);
    servers.push(server);
    return { server, pages };
  };
  try {
    const [few, many] = [await open(growth.few), await open(growth.many)];
    const postmaster = await cluster.postmasterPid();
    const { fewAre, signs } = growth;
    for (const page of Object.keys(few.pages))
      await compare(page, { few, many, postmaster, options, tell, fewAre, signs });
  } finally {
    for (const server of servers) server.stop();
  }
}

async function compare(page: string, bench: Bench): Promise<void> {
  const { few, many, options, tell, fewAre } = bench;
  const size = [await sizeOf(few, page, bench), await sizeOf(many, page, bench)];
  const measured: (readonly [Cost, Cost])[] = [];
  const rounds = options.starts * options.rounds;
  for (let round = 0; round <= rounds; round += 1) {
    // There and back again; the round before the first warms up.
    const order = round % 2 === 0 ? [few, many] : [many, few];
    const costs = new Map<Side, Cost>();
    for (const side of order) costs.set(side, await stretch(side, page, bench));
    const [one, other] = [costs.get(few), costs.get(many)];
    if (round > 0 && one && other) measured.push([one, other]);
  }
  const time = middle(measured.map(([one, other]) => one.perSecond / other.perSecond));
  const cost = middle(measured.map(([one, other]) => other.microseconds / one.microseconds));
  const absolute = middle(measured.map(([, other]) => other.microseconds)) / 1000;
  if (cost > MOST_TIMES) process.exitCode = 1;
  tell(
    `${cost <= MOST_TIMES ? 'met   ' : 'MISSED'} ${page}: ${cost.toFixed(2)} × the processor time at ${fewAre} (goal ≤ ${String(MOST_TIMES)}; ` +
      `by the clock ${time.toFixed(2)}, ${absolute.toFixed(1)} ms of processor a request; answers of ${size.join(' and ')} bytes)`,
  );
}

async function stretch(
  { server, pages }: Side,
  page: string,
  { postmaster, options }: Pick<Bench, 'postmaster' | 'options'>,
): Promise<Cost> {
  const request = pages[page];
  if (!request) throw new Error(page);
  const before = { node: processorTime(server.pid), postgres: childrenTimes(postmaster) };
  const result = await load({
    port: server.port,
    requests: [request],
    connections: CONNECTIONS,
    seconds: options.seconds,
  });
  const used =
    processorTime(server.pid) - before.node + usedBetween(before.postgres, childrenTimes(postmaster));
  return { perSecond: result.requests / result.seconds, microseconds: used / result.requests };
}

/** Bytes of the answer to a part, which has to be one with figures in it. */
async function sizeOf(
  { server, pages }: Side,
  page: string,
  { signs }: Pick<Bench, 'signs'>,
): Promise<number> {
  const text = await ask(server.port, pages[page]);
  if (!signs.some((sign) => text.includes(sign)) || text.includes('"errors"'))
    throw new Error(`${page}: ${text.slice(0, 500)}`);
  return text.length;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
