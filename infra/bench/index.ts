import { Client } from 'pg';
import { collectCursors, demandEqualAnswers, pageOf } from './compare';
import type { Cursors, Ports } from './compare';
import { CONTENDERS, requestOf } from './contenders';
import type { Contender } from './contenders';
import { openData } from './data/open-data';
import type { BenchData } from './data/open-data';
import { load } from './load';
import { readOptions } from './options';
import type { BenchOptions } from './options';
import { childrenTimes, peakMemory, processorTime, resetPeakMemory, usedBetween } from './process-cost';
import { goals, medians, table } from './report';
import type { Measurement } from './report';
import { DISTRICT } from './servers/reader';
import type { Shape, Values } from './shapes';
import { installPeers, startServer } from './start-peers';
import type { RunningServer } from './start-peers';

const WARM_UP_SECONDS = 2;

interface Bench {
  readonly options: BenchOptions;
  readonly servers: Readonly<Record<Contender, RunningServer>>;
  readonly postmaster: number;
  readonly samples: readonly Values[];
  readonly cursors: Cursors;
}

/** Builds the data, starts everybody, compares answers, then measures round by round. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  installPeers(tell);
  const data = await openData(options.size, tell);
  const servers = await startAll(data);
  try {
    const samples = await chooseValues(data);
    const [first] = samples;
    if (!first) throw new Error('there are no rows to ask for');
    const ports = portsOf(servers);
    const cursors = await collectCursors(ports, first);
    const compared = await demandEqualAnswers(ports, samples.slice(0, 10), cursors);
    tell(`${compared} answers compared, all equal`);
    const postmaster = await data.postmasterPid();
    const measurements = await measureAll({ options, servers, postmaster, samples, cursors });
    report(measurements);
  } finally {
    for (const server of Object.values(servers)) server.stop();
    await data.stop();
  }
}

async function startAll({ appUrl }: BenchData): Promise<Readonly<Record<Contender, RunningServer>>> {
  // Each way into our server has a process of its own, so that their memory is told apart.
  const files: Readonly<Record<Contender, string>> = {
    limit: 'limit.ts',
    postgraphile: 'postgraphile.mjs',
    weizhi: 'ours.ts',
    'weizhi-console': 'ours.ts',
  };
  const started = await Promise.all(
    CONTENDERS.map(async (name) => [name, await startServer(files[name], appUrl)] as const),
  );
  return Object.fromEntries(started) as Record<Contender, RunningServer>;
}

function portsOf(servers: Bench['servers']): Ports {
  return Object.fromEntries(CONTENDERS.map((name) => [name, servers[name].port])) as unknown as Ports;
}

/** Interleaved: what disturbs the machine for a while disturbs everybody. */
async function measureAll(bench: Bench): Promise<Measurement[]> {
  const { options } = bench;
  const measurements: Measurement[] = [];
  for (const shape of options.shapes) {
    for (const contender of options.contenders)
      await stretch(bench, { shape, contender, seconds: WARM_UP_SECONDS });
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const contender of options.contenders) {
        const measured = await stretch(bench, { shape, contender, seconds: options.seconds });
        measurements.push(measured);
        tell(`${shape} round ${round} ${contender}: ${Math.round(measured.requestsPerSecond)} requests/s`);
      }
    }
  }
  return measurements;
}

async function stretch(
  bench: Bench,
  what: { shape: Shape; contender: Contender; seconds: number },
): Promise<Measurement> {
  const { shape, contender, seconds } = what;
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
    requestsPerSecond: result.requests / result.seconds,
    nodeUs: (processorTime(pid) - before.node) / result.requests,
    postgresUs: usedBetween(before.postgres, childrenTimes(postmaster)) / result.requests,
    peakMb: peakMemory(pid),
  };
}

/** Rows of the reader's district to ask for in turn. */
async function chooseValues({ appUrl }: BenchData): Promise<readonly Values[]> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query(`begin; set local app.districts = '${DISTRICT}'`);
    const { rows } = await client.query<Omit<Values, 'after' | 'districtId'>>(
      `select o.id as "organisationId", o.kind, c.parent_id as "subdistrictId",
         (select a.id from activity a where a.district_id = o.district_id and a.organisation_id = o.id limit 1) as "activityId",
         (row_number() over () * 37)::text as "residentId"
       from organisation o join division c on c.id = o.community_id order by md5(o.id::text) limit 200`,
    );
    return rows.map((row) => ({ ...row, districtId: DISTRICT, after: null }));
  } finally {
    await client.end();
  }
}

function report(measurements: readonly Measurement[]): void {
  const result = medians(measurements);
  tell(`\n${table(result)}\n`);
  const judged = goals(result);
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
