import { CONTENDERS } from './contenders';
import type { Contender } from './contenders';
import type { Shape } from './shapes';
import { SHAPES } from './shapes';

/** What one stretch of load on one contender came to. */
export interface Measurement {
  readonly contender: Contender;
  readonly shape: Shape;
  /** From 1; what has the same number was measured one after the other. */
  readonly round: number;
  readonly requestsPerSecond: number;
  /** Processor microseconds per request, of the server's process and of Postgres. */
  readonly nodeUs: number;
  readonly postgresUs: number;
  readonly peakMb: number;
}

/** A goal of ARCHITECTURE §5 and whether this run met it. */
export interface Goal {
  readonly text: string;
  readonly met: boolean;
}

const WITH_GOAL: readonly Shape[] = ['point', 'list', 'page', 'rollup', 'register', 'organisation'];
const WANTED = 2.5;
const NEAR_THE_LIMIT = 1.25;

/** Medians of the rounds, per shape and contender. */
export function medians(measurements: readonly Measurement[]): ReadonlyMap<string, Measurement> {
  const result = new Map<string, Measurement>();
  for (const shape of SHAPES) {
    for (const contender of CONTENDERS) {
      const own = measurements.filter((one) => one.shape === shape && one.contender === contender);
      if (own.length > 0) result.set(key(shape, contender), middle(own));
    }
  }
  return result;
}

/** The table of a run. */
export function table(result: ReadonlyMap<string, Measurement>): string {
  const rows = SHAPES.map((shape) => [
    shape,
    ...CONTENDERS.map((contender) => cell(result.get(key(shape, contender)))),
  ]);
  return render([['requests/s (node/postgres µs, peak MB)', ...CONTENDERS], ...rows]);
}

/** The ratios of a run with the goals beside them. */
export function goals(measurements: readonly Measurement[]): readonly Goal[] {
  const present = SHAPES.filter((shape) =>
    CONTENDERS.every((name) => measurements.some((one) => one.shape === shape && one.contender === name)),
  );
  return present.flatMap((shape) => goalsOf(new Rounds(measurements.filter((one) => one.shape === shape))));
}

function goalsOf(rounds: Rounds): readonly Goal[] {
  const { shape } = rounds;
  const hasGoal = WITH_GOAL.includes(shape);
  const reached = rounds.ratio('limit', 'postgraphile', speed);
  const throughput = rounds.ratio('weizhi', 'postgraphile', speed);
  const atLeast = hasGoal ? throughputGoal(reached) : 1;
  const time = rounds.ratio('limit', 'weizhi-console', speed);
  const byCost = [
    rounds.ratio('postgraphile', 'weizhi', cost),
    rounds.ratio('weizhi-console', 'limit', cost),
  ].map((ratio) => ratio.toFixed(2));
  const [ours, peer] = [rounds.peakMb('weizhi'), rounds.peakMb('postgraphile')];
  const nearTheLimit = {
    text: `${shape}: ${time.toFixed(2)} × the limit's time through trusted documents (goal ≤ ${NEAR_THE_LIMIT}; by processor time ${byCost[1] ?? ''})`,
    met: time <= NEAR_THE_LIMIT,
  };
  return [
    {
      text: `${shape}: ${throughput.toFixed(2)} × PostGraphile (goal ≥ ${atLeast === 1 ? 1 : atLeast.toFixed(2)}, the limit has ${reached.toFixed(2)}; by processor time ${byCost[0] ?? ''})`,
      met: throughput >= atLeast,
    },
    ...(hasGoal ? [nearTheLimit] : []),
    { text: `${shape}: peak memory ${ours.toFixed(0)} MB against ${peer.toFixed(0)} MB`, met: ours < peer },
  ];
}

const speed = ({ requestsPerSecond }: Measurement): number => requestsPerSecond;
const cost = ({ nodeUs, postgresUs }: Measurement): number => nodeUs + postgresUs;

/** The rounds of a shape. Contenders are compared within a round, where they had the same machine; the median of those ratios counts. */
class Rounds {
  constructor(private readonly measurements: readonly Measurement[]) {}

  get shape(): Shape {
    const [first] = this.measurements;
    if (!first) throw new Error('no measurement');
    return first.shape;
  }

  ratio(one: Contender, other: Contender, of: (measurement: Measurement) => number): number {
    const others = new Map(this.of(other).map((measurement) => [measurement.round, measurement]));
    const ratios = this.of(one).flatMap((measurement) => {
      const beside = others.get(measurement.round);
      return beside ? [of(measurement) / of(beside)] : [];
    });
    const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
    if (middle === undefined) throw new Error(`no round of ${one} beside ${other}`);
    return middle;
  }

  peakMb(contender: Contender): number {
    return Math.max(...this.of(contender).map(({ peakMb }) => peakMb));
  }

  private of(contender: Contender): readonly Measurement[] {
    return this.measurements.filter((one) => one.contender === contender);
  }
}

/**
 * 2.5 times the peer; where the hand-written statement itself does not reach that, as near to it as trusted documents have
 * to be (decision record 0023).
 */
function throughputGoal(reached: number): number {
  return reached < WANTED ? reached / NEAR_THE_LIMIT : WANTED;
}

function middle(measurements: readonly Measurement[]): Measurement {
  const sorted = [...measurements].sort((one, other) => one.requestsPerSecond - other.requestsPerSecond);
  const chosen = sorted[Math.floor(sorted.length / 2)] ?? measurements[0];
  if (!chosen) throw new Error('no measurement');
  return { ...chosen, peakMb: Math.max(...measurements.map(({ peakMb }) => peakMb)) };
}

function key(shape: Shape, contender: Contender): string {
  return `${shape} ${contender}`;
}

function cell(measurement: Measurement | undefined): string {
  if (!measurement) return '–';
  const { requestsPerSecond, nodeUs, postgresUs, peakMb } = measurement;
  return `${Math.round(requestsPerSecond).toLocaleString('en-GB')} (${nodeUs.toFixed(0)}/${postgresUs.toFixed(0)}, ${peakMb.toFixed(0)})`;
}

function render(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
