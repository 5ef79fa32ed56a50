import { Z_95 } from '../statistics';

/** What came in a span of days. @source issue on committee workload */
export interface Inflow {
  readonly tasks: number;
  readonly days: number;
}

/** How much more, or less, came a day after a decision than before it; below 1 is less. @source Rothman (2002); decision record 0138 */
export interface InflowRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The rate after a decision over the rate before it, with its 95 % interval on the logarithmic scale; null where one side
 * is empty, which says too little.
 * @source Rothman, K. J. (2002) Epidemiology: An Introduction, ch. 7; decision record 0138
 */
export function inflowRatio(before: Inflow, after: Inflow): InflowRatio | null {
  if (before.tasks === 0 || after.tasks === 0 || before.days === 0 || after.days === 0) return null;
  const ratio = (after.tasks * before.days) / (before.tasks * after.days);
  const spread = Math.exp(Z_95 * Math.sqrt(1 / before.tasks + 1 / after.tasks));
  return { ratio, low: ratio / spread, high: ratio * spread };
}
