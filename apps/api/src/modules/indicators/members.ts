import type { FigureMember } from '../../platform/indicators';
import type { RollupSum } from './rollup-sums.reads';

/** Everything beyond the members told apart. The code cannot be a ledger's word: it has a control character. */
export const REST_MEMBER: FigureMember = { kind: 'rest', code: '\u0001rest' };

/** The members with the largest sums of a measure, largest first; what is left over is one member of its own. */
export function keepLargestMembers(
  sums: readonly RollupSum[],
  measure: string,
  limit: number,
): readonly FigureMember[] {
  const totals = new Map<string, number>();
  for (const sum of sums) {
    if (sum.measure === measure) totals.set(sum.member, (totals.get(sum.member) ?? 0) + sum.amount);
  }
  const ordered = [...totals].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const kept = ordered
    .slice(0, limit)
    .map(([code]): FigureMember => ({ kind: code === '' ? 'unrecorded' : 'member', code }));
  return ordered.length > limit ? [...kept, REST_MEMBER] : kept;
}
