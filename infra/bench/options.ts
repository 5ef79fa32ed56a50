import { parseArgs } from 'node:util';
import { CONTENDERS } from './contenders';
import type { Contender } from './contenders';
import type { DataSize } from './data/fill';
import { SHAPES } from './shapes';
import type { Shape } from './shapes';

/** What the bench was asked to do. */
export interface BenchOptions {
  readonly size: DataSize;
  readonly seconds: number;
  /** How often all servers are started anew, and rounds of each start. */
  readonly starts: number;
  readonly rounds: number;
  readonly connections: number;
  readonly shapes: readonly Shape[];
  readonly contenders: readonly Contender[];
  /** Instead of the peers: what the pages of workload cost at many tasks and at few. */
  readonly workload: boolean;
  /** Instead of the peers: what the pages of participation cost at so many facts and at a twentieth of them; null where that is not asked. */
  readonly participation: number | null;
}

/** Reads the command line, such as `--facts 200000 --seconds 3 --rounds 1 --shapes point,list`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      facts: { type: 'string' },
      organisations: { type: 'string', default: '5000' },
      activities: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '1' },
      starts: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '16' },
      shapes: { type: 'string', default: SHAPES.join(',') },
      contenders: { type: 'string', default: CONTENDERS.join(',') },
      workload: { type: 'boolean', default: false },
      participation: { type: 'boolean', default: false },
    },
  });
  const size = {
    facts: count(values.facts ?? '2000000'),
    organisations: count(values.organisations),
    activities: count(values.activities),
  };
  return {
    size,
    seconds: count(values.seconds),
    starts: count(values.starts),
    rounds: count(values.rounds),
    connections: count(values.connections),
    shapes: chosen(values.shapes, SHAPES),
    contenders: chosen(values.contenders, CONTENDERS),
    workload: values.workload,
    participation: values.participation ? count(values.facts ?? '20000000') : null,
  };
}

function chosen<Name extends string>(text: string, all: readonly Name[]): readonly Name[] {
  const names = text.split(',');
  const unknown = names.find((name) => !(all as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${all.join(', ')}`);
  return all.filter((name) => names.includes(name));
}

function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${text} is not a number from 1`);
  return Number(text);
}
