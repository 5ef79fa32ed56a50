import { collectCursors, demandEqualAnswers, pageOf } from './compare';
import type { Cursors, Ports } from './compare';
import { CONTENDERS, requestOf } from './contenders';
import type { Contender } from './contenders';
import { openCluster } from './data/open-cluster';
import type { BenchCluster } from './data/open-cluster';
import type { BenchData } from './data/open-data';
import { load } from './load';
import { readOptions } from './options';
import type { BenchOptions } from './options';
import { childrenTimes, peakMemory, processorTime, resetPeakMemory, usedBetween } from './process-cost';
import { goals, medians, table } from './report';
import type { Measurement } from './report';
import type { Shape } from './shapes';
import { installPeers, startServer } from './start-peers';
import type { RunningServer } from './start-peers';
import type { Values } from './values';
import { measureParticipation } from './participation/measure-participation';
import { measureWorkload } from './workload/measure-workload';
import { type World, WORLDS } from './worlds';

const WARM_UP_SECONDS = 2;

interface Bench {
  readonly options: BenchOptions;
  readonly shapes: readonly Shape[];
  readonly start: number;
  readonly servers: Readonly<Record<Contender, RunningServer>>;
  readonly postmaster: number;
  readonly samples: readonly Values[];
  readonly cursors: Cursors;
}

/** Builds the data, starts everybody, compares answers, then measures round by round. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.workload) return measureWorkload(options, tell);
  if (options.participation !== null) return measureParticipation(options, options.participation, tell);
  installPeers(tell);
  const cluster = await openCluster(tell);
  const measurements: Measurement[] = [];
  try {
    for (const world of WORLDS) {
      const shapes = world.shapes.filter((shape) => options.shapes.includes(shape));
      if (shapes.length === 0) continue;
      const data = await world.open(cluster, options, tell);
      for (let start = 0; start < options.starts; start += 1)
        measurements.push(...(await measureStart(world, { cluster, data, options, shapes, start })));
    }
    report(measurements);
  } finally {
    await cluster.stop();
  }
}

/** What is measured of one start of all servers. */
interface Start {
  readonly cluster: BenchCluster;
  readonly data: BenchData;
  readonly options: BenchOptions;
  readonly shapes: readonly Shape[];
  /** From 0. */
  readonly start: number;
}

/** One and the same server is some hundredths faster or slower from one start to the next, for as long as it runs: several are measured. */
async function measureStart(
  world: World,
  { cluster, data, options, shapes, start }: Start,
): Promise<readonly Measurement[]> {
  const servers = await startAll(world, data);
  try {
    const { samples } = data;
    const [first] = samples;
    if (!first) throw new Error('there are no rows to ask for');
    const ports = portsOf(servers);
    const cursors = await collectCursors(ports, first, world.shapes);
    const asked = { shapes: world.shapes, samples: samples.slice(0, 10), cursors };
    tell(`${await demandEqualAnswers(ports, asked)} answers compared, all equal`);
    const postmaster = await cluster.postmasterPid();
    return await measureAll({ options, shapes, start, servers, postmaster, samples, cursors });
  } finally {
    for (const server of Object.values(servers)) server.stop();
  }
}

async function startAll(world: World, data: BenchData): Promise<Readonly<Record<Contender, RunningServer>>> {
  const started = await Promise.all(
    CONTENDERS.map(async (name) => [name, await startServer(world.servers[name], data)] as const),
  );
  return Object.fromEntries(started) as Record<Contender, RunningServer>;
}

function portsOf(servers: Bench['servers']): Ports {
  return Object.fromEntries(CONTENDERS.map((name) => [name, servers[name].port])) as unknown as Ports;
}

/** Interleaved: what disturbs the machine for a while disturbs everybody. */
async function measureAll(bench: Bench): Promise<Measurement[]> {
  const { options, start } = bench;
  const measurements: Measurement[] = [];
  for (const shape of bench.shapes) {
    for (const contender of options.contenders)
      await stretch(bench, { shape, contender, round: 0, seconds: WARM_UP_SECONDS });
    for (let round = 1; round <= options.rounds; round += 1) {
      // There and back again: a machine that grows faster or slower favours nobody.
      const order = round % 2 === 1 ? options.contenders : options.contenders.toReversed();
      const what = { shape, round: start * options.rounds + round, seconds: options.seconds };
      for (const contender of order) measurements.push(await stretch(bench, { ...what, contender }));
    }
    tell(
      `${shape}: ${String(options.rounds)} rounds of ${String(options.seconds)} s, start ${String(start + 1)}`,
    );
  }
  return measurements;
}

async function stretch(
  bench: Bench,
  what: { shape: Shape; contender: Contender; round: number; seconds: number },
): Promise<Measurement> {
  const { shape, contender, round, seconds } = what;
  const { servers, postmaster, samples, cursors, options } = bench;
  const { pid, port } = servers[contender];
  const requests = samples.map((values, index) =>
    requestOf(contender, shape, pageOf(values, cursors[contender], index)),
  );
  resetPeakMemory(pid);
  const before = { node: processorTime(pid), postgres: childrenTimes(postmaster) };
  const result = await load({ port, requests, connections: options.connections, seconds });
  return {
    contender,
    shape,
    round,
    requestsPerSecond: result.requests / result.seconds,
    nodeUs: (processorTime(pid) - before.node) / result.requests,
    postgresUs: usedBetween(before.postgres, childrenTimes(postmaster)) / result.requests,
    peakMb: peakMemory(pid),
  };
}

function report(measurements: readonly Measurement[]): void {
  tell(`\n${table(medians(measurements))}\n`);
  const judged = goals(measurements);
  for (const { text, met } of judged) tell(`${met ? 'met   ' : 'MISSED'} ${text}`);
  if (judged.some(({ met }) => !met)) process.exitCode = 1;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
