import type { BenchOptions } from '../options';
import { openCluster } from '../data/open-cluster';
import type { Outgoing } from '../contenders';
import { load } from '../load';
import { childrenTimes, processorTime, usedBetween } from '../process-cost';
import { type RunningServer, startServer } from '../start-peers';
import { openWorkload } from './open-workload';
import { workloadPages } from './workload-pages';

const FEW = 200_000;
const MANY = 2_000_000;
const MOST_TIMES = 1.2;
const CONNECTIONS = 4;

interface Side {
  readonly server: RunningServer;
  readonly pages: Readonly<Record<string, Outgoing>>;
}

interface Cost {
  readonly perSecond: number;
  readonly microseconds: number;
}

/** What each part of the page of workload costs at two million tasks, in times of its cost at two hundred thousand. */
export async function measureWorkload(options: BenchOptions, tell: (line: string) => void): Promise<void> {
  const cluster = await openCluster(tell);
  const sides: Side[] = [];
  try {
    for (const tasks of [FEW, MANY]) {
      const data = await openWorkload(cluster, tasks, tell);
      sides.push({
        server: await startServer('our-register.ts', data),
        pages: workloadPages(data.reader.divisionId),
      });
    }
    const [few, many] = sides;
    if (!few || !many) throw new Error('There are two sides');
    const postmaster = await cluster.postmasterPid();
    for (const page of Object.keys(few.pages)) await compare(page, { few, many, postmaster, options, tell });
  } finally {
    for (const { server } of sides) server.stop();
    await cluster.stop();
  }
}

async function compare(
  page: string,
  bench: {
    readonly few: Side;
    readonly many: Side;
    readonly postmaster: number;
    readonly options: BenchOptions;
    readonly tell: (line: string) => void;
  },
): Promise<void> {
  const { few, many, postmaster, options, tell } = bench;
  const size = [await sizeOf(few, page), await sizeOf(many, page)];
  const measured: (readonly [Cost, Cost])[] = [];
  const rounds = options.starts * options.rounds;
  for (let round = 0; round <= rounds; round += 1) {
    // There and back again; the round before the first warms up.
    const order = round % 2 === 0 ? [few, many] : [many, few];
    const costs = new Map<Side, Cost>();
    for (const side of order)
      costs.set(side, await stretch(side, page, { postmaster, seconds: options.seconds }));
    const [one, other] = [costs.get(few), costs.get(many)];
    if (round > 0 && one && other) measured.push([one, other]);
  }
  const time = middle(measured.map(([one, other]) => one.perSecond / other.perSecond));
  const cost = middle(measured.map(([one, other]) => other.microseconds / one.microseconds));
  const absolute = middle(measured.map(([, other]) => other.microseconds)) / 1000;
  if (time > MOST_TIMES) process.exitCode = 1;
  tell(
    `${time <= MOST_TIMES ? 'met   ' : 'MISSED'} ${page}: ${time.toFixed(2)} × the time at ${String(FEW)} tasks (goal ≤ ${String(MOST_TIMES)}; ` +
      `by processor time ${cost.toFixed(2)}, ${absolute.toFixed(1)} ms a request; answers of ${size.join(' and ')} bytes)`,
  );
}

async function stretch(
  { server, pages }: Side,
  page: string,
  { postmaster, seconds }: { readonly postmaster: number; readonly seconds: number },
): Promise<Cost> {
  const request = pages[page];
  if (!request) throw new Error(page);
  const before = { node: processorTime(server.pid), postgres: childrenTimes(postmaster) };
  const result = await load({ port: server.port, requests: [request], connections: CONNECTIONS, seconds });
  const used =
    processorTime(server.pid) - before.node + usedBetween(before.postgres, childrenTimes(postmaster));
  return { perSecond: result.requests / result.seconds, microseconds: used / result.requests };
}

/** Bytes of an answer, which has to be one with figures in it. */
async function sizeOf({ server, pages }: Side, page: string): Promise<number> {
  const { path = '/', headers = {}, body = '' } = pages[page] ?? {};
  const response = await fetch(`http://127.0.0.1:${String(server.port)}${path}`, {
    method: 'POST',
    headers,
    body,
  });
  const text = await response.text();
  if (!['"PROVISIONAL"', '"OK"', '"atClose":"'].some((sign) => text.includes(sign)))
    throw new Error(`${page}: ${text.slice(0, 500)}`);
  return text.length;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
