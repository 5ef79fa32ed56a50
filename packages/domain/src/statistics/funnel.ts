import type { Bounds } from './proportion';

/** The two-sided points of the inner and the outer limits of a funnel plot, 95 % and 99.8 %. @source Spiegelhalter (2005) */
export const FUNNEL_POINTS = { inner: 1.959963984540054, outer: 3.090232306167813 } as const;

/** Where a place lies in a funnel: within the outer limits its distance from the mean may be chance. @source Spiegelhalter (2005) */
export type FunnelStanding = 'above' | 'within' | 'below';

/**
 * Limits (漏斗图控制限) between which a rate over so many persons lies by chance when it is truly the target, by the normal
 * approximation and held to 0 to 1; `null` without persons.
 * @source Spiegelhalter, D. J. (2005) Funnel plots for comparing institutional performance, Statist. Med. 24
 */
export function funnelLimits(target: number, persons: number, z: number): Bounds | null {
  if (persons <= 0) return null;
  const half = z * Math.sqrt((target * (1 - target)) / persons);
  return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

/** Whether a rate lies outside the outer limits of its funnel. @source Spiegelhalter (2005) */
export function funnelStanding(rate: number, target: number, persons: number): FunnelStanding {
  const limits = funnelLimits(target, persons, FUNNEL_POINTS.outer);
  if (!limits) return 'within';
  if (rate > limits.high) return 'above';
  return rate < limits.low ? 'below' : 'within';
}
