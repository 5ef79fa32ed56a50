import type { Contender } from './contenders';
import type { BenchCluster } from './data/open-cluster';
import { openData } from './data/open-data';
import type { BenchData } from './data/open-data';
import { openRegister } from './data/open-register';
import type { BenchOptions } from './options';
import { PARTICIPATION_SHAPES, REGISTER_SHAPES } from './shapes';
import type { Shape } from './shapes';

/** Data with the shapes that are asked of them and the server of ours that has them. */
export interface World {
  readonly shapes: readonly Shape[];
  readonly servers: Readonly<Record<Contender, string>>;
  open(cluster: BenchCluster, options: BenchOptions, tell: (line: string) => void): Promise<BenchData>;
}

const PEERS = { limit: 'limit.ts', postgraphile: 'postgraphile.mjs' };

/** Facts on participation in tables of the bench's own, and the product's own register. */
export const WORLDS: readonly World[] = [
  {
    shapes: PARTICIPATION_SHAPES,
    // Each way into our server has a process of its own, so that their memory is told apart.
    servers: { ...PEERS, weizhi: 'ours.ts', 'weizhi-console': 'ours.ts' },
    open: (cluster, { size }, tell) => openData(cluster, size, tell),
  },
  {
    shapes: REGISTER_SHAPES,
    servers: { ...PEERS, weizhi: 'our-register.ts', 'weizhi-console': 'our-register.ts' },
    open: (cluster, _options, tell) => openRegister(cluster, tell),
  },
];
