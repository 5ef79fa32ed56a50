import { type BootstrapRule, type Bounds, percentileInterval, randomSequence, shuffled } from '../statistics';
import type { TieGraph } from './tie-graph';

/**
 * Ties across groups (桥接率) beside what chance alone would give: who is in which group is drawn anew many times while
 * the ties stay. Without that baseline a community of many small groups would look open by its make-up.
 * @source domain.md 4.4 N03; Krackhardt & Stern (1988) Informal networks and organizational crises
 */
export interface Bridging {
  readonly across: number;
  readonly ties: number;
  /** Ties across groups ÷ ties. */
  readonly share: number;
  /** (Across − within) ÷ ties, −1 to 1. */
  readonly externalInternalIndex: number;
  /** What the share is by chance, on average. */
  readonly expectedShare: number;
  /** Where 95 % of the shares by chance lie; `null` when too few were drawn. */
  readonly byChance: Bounds | null;
}

/** How the baseline is drawn. @source domain.md 4.4 N03; decision record 0167 */
export const PERMUTATION_RULE: BootstrapRule = { seed: '0000000000005eed', replicates: 199 };

/** Bridging of a graph whose persons each have a group; `null` without ties. @source domain.md 4.4 N03 */
export function bridgingOf(
  { ties }: TieGraph,
  groups: readonly string[],
  { seed, replicates }: BootstrapRule,
): Bridging | null {
  if (ties.length === 0) return null;
  const numbers = new Map([...new Set(groups)].map((group, index) => [group, index]));
  const numbered = groups.map((group) => numbers.get(group) ?? -1);
  const acrossWith = (drawn: readonly number[]): number =>
    ties.reduce((sum, { one, other }) => sum + (drawn[one] === drawn[other] ? 0 : 1), 0);
  const random = randomSequence(seed);
  const across = acrossWith(numbered);
  const chance = Array.from(
    { length: replicates },
    () => acrossWith(shuffled(numbered, random)) / ties.length,
  );
  return {
    across,
    ties: ties.length,
    share: across / ties.length,
    externalInternalIndex: (2 * across - ties.length) / ties.length,
    expectedShare: expectedAcross(groups),
    byChance: percentileInterval(chance),
  };
}

/** By chance two persons are of different groups as often as any two drawn without returning the first. */
function expectedAcross(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const pairs = groups.length * (groups.length - 1);
  return 1 - [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / pairs, 0);
}
