import type { Topology } from '../topology';

/** What is there before a distribution. */
export interface DistributionState {
  readonly tables: readonly string[];
  readonly foreignKeys: readonly { readonly from: string; readonly to: string }[];
  /** Tables that the distributed server knows already. */
  readonly known: readonly string[];
}

/** Thrown when the lists and the tables disagree: a table in no list would stay behind in silence. */
export class TopologyError extends Error {
  constructor(
    readonly code: 'TABLE_IN_NO_LIST' | 'LISTED_TABLE_MISSING' | 'FOREIGN_KEYS_CYCLE',
    readonly tables: readonly string[],
  ) {
    super(`${code}: ${tables.join(', ')}`);
    this.name = 'TopologyError';
  }
}

/**
 * The calls that distribute the tables, in an order that the server takes: reference tables first, parents before
 * children, all tenant tables in one group. Tables that are distributed already are left alone.
 */
export function planDistribution(state: DistributionState, topology: Topology): string[] {
  checkLists(state, topology);
  const known = new Set(state.known);
  const [anchor, ...others] = parentsFirst(topology.distributed, state.foreignKeys);
  const calls = parentsFirst(topology.reference, state.foreignKeys)
    .filter((table) => !known.has(table))
    .map((table) => `SELECT create_reference_table('${table}')`);
  if (anchor && !known.has(anchor)) {
    calls.push(`SELECT create_distributed_table('${anchor}', 'district_id', colocate_with => 'none')`);
  }
  for (const table of others.filter((other) => !known.has(other))) {
    calls.push(
      `SELECT create_distributed_table('${table}', 'district_id', colocate_with => '${anchor ?? ''}')`,
    );
  }
  return calls;
}

function checkLists({ tables }: DistributionState, { reference, distributed, local }: Topology): void {
  const listed = new Set([...reference, ...distributed, ...local]);
  const unlisted = tables.filter((table) => !listed.has(table));
  if (unlisted.length > 0) throw new TopologyError('TABLE_IN_NO_LIST', unlisted);
  const there = new Set(tables);
  const missing = [...listed].filter((table) => !there.has(table));
  if (missing.length > 0) throw new TopologyError('LISTED_TABLE_MISSING', missing);
}

function parentsFirst(tables: readonly string[], foreignKeys: DistributionState['foreignKeys']): string[] {
  const waiting = new Set([...tables].sort());
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) =>
      foreignKeys.every(({ from, to }) => from !== table || to === table || !waiting.has(to)),
    );
    if (free.length === 0) throw new TopologyError('FOREIGN_KEYS_CYCLE', [...waiting]);
    for (const table of free) waiting.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
