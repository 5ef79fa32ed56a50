import type { WorkloadSource } from '../workload-source';
import type { TimeUseRule } from './time-use-rule';

/** What was changed after the close of one source, in all communities of a draw together. @source decision record 0152 */
export interface CorrectionSum {
  /** Null for minutes in meetings. */
  readonly source: WorkloadSource | null;
  /** Communities in which something was changed. A correction is of nobody, so that no more can be known of how many people made them. */
  readonly communities: number;
  readonly corrections: number;
  readonly oldMinutes: number;
  readonly newMinutes: number;
}

/** What is told of corrections: sums by source, and whether there are some that are not told in numbers. @source decision record 0152 */
export interface ShownCorrections {
  readonly shown: readonly CorrectionSum[];
  readonly withheld: boolean;
}

/**
 * What may be told of corrections. That there are some is told always; what they came to only of a source that was
 * corrected in at least as many communities as there are people behind a figure, and never where the figures themselves
 * are hidden. Sources are not added up, so that nothing is left to a subtraction.
 * @source issue on committee workload (gaming guards); 统计法 (2024) art. 28; decision record 0152
 */
export function shownCorrections(
  sums: readonly CorrectionSum[],
  figuresHidden: boolean,
  { leastParticipants }: Pick<TimeUseRule, 'leastParticipants'>,
): ShownCorrections {
  const shown = figuresHidden ? [] : sums.filter(({ communities }) => communities >= leastParticipants);
  return { shown, withheld: shown.length < sums.length };
}
