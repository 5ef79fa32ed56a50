import type { Bounds } from './proportion';
import { randomSequence } from './random-sequence';

/** How a bootstrap is run: from which seed, so that it can be repeated, and how many times. @source Efron & Tibshirani (1993) */
export interface BootstrapRule {
  /** 16 hexadecimal digits. */
  readonly seed: string;
  /** One less than a round number, so that the percentiles are order statistics. */
  readonly replicates: number;
}

/** The rule of this product's intervals; 999 replicates are usual for percentiles. @source Davison & Hinkley (1997) 5.2 */
export const BOOTSTRAP_RULE: BootstrapRule = { seed: '0000000000003c19', replicates: 999 };

/** Samples of as many units as there are, drawn with replacement, each as the indexes of its units. @source Efron (1979) Bootstrap methods: another look at the jackknife */
export function bootstrapSamples(
  units: number,
  { seed, replicates }: BootstrapRule,
): readonly (readonly number[])[] {
  if (units === 0) return [];
  const random = randomSequence(seed);
  return Array.from({ length: replicates }, () => Array.from({ length: units }, () => random.below(units)));
}

/**
 * The percentile interval (自助法百分位区间) of 95 % over replicates of a statistic; `null` for fewer than 39, of which
 * no value stands for 2.5 %.
 * @source Efron & Tibshirani (1993) An Introduction to the Bootstrap, 13.3
 */
export function percentileInterval(replicates: readonly number[]): Bounds | null {
  const ordered = [...replicates].sort((one, other) => one - other);
  const rank = Math.floor((ordered.length + 1) / 40);
  const low = ordered[rank - 1];
  const high = ordered.at(-rank);
  return rank === 0 || low === undefined || high === undefined ? null : { low, high };
}
