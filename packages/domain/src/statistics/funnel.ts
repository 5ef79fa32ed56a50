import type { Bounds } from './proportion';

/** The two-sided points of the inner and the outer limits of a funnel plot, 95 % and 99.8 %. @source Spiegelhalter (2005) */
export const FUNNEL_POINTS = { inner: 1.959963984540054, outer: 3.090232306167813 } as const;

/** Where a place lies in a funnel: within the outer limits its distance from the mean may be chance. @source Spiegelhalter (2005) */
export type FunnelStanding = 'above' | 'within' | 'below';

/**
 * Limits (漏斗图控制限) between which a share of so many cases lies by chance when it is truly the target, by the normal
 * approximation and held to 0 to 1; `null` without cases.
 * @source Spiegelhalter, D. J. (2005) Funnel plots for comparing institutional performance, Statist. Med. 24
 */
export function funnelLimits(target: number, cases: number, z: number): Bounds | null {
  if (cases <= 0) return null;
  const half = z * Math.sqrt((target * (1 - target)) / cases);
  return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

/** Whether a share lies outside the outer limits of its funnel. @source Spiegelhalter (2005) */
export function funnelStanding(rate: number, target: number, cases: number): FunnelStanding {
  const limits = funnelLimits(target, cases, FUNNEL_POINTS.outer);
  if (!limits) return 'within';
  if (rate > limits.high) return 'above';
  return rate < limits.low ? 'below' : 'within';
}
