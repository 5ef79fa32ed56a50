/** The two-sided 95 % point of the normal distribution. @source ISO 3534-1; Wilson (1927) */
export const Z_95 = 1.959963984540054;

/** Bounds of an interval on the scale of the value. @source Wilson (1927) */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval (威尔逊区间) of a proportion; `null` without trials.
 * @source Wilson, E. B. (1927) Probable inference, JASA 22; vectors in domain.md 4.1
 */
export function wilsonInterval(successes: number, trials: number, z: number = Z_95): Bounds | null {
  if (trials <= 0) return null;
  const share = successes / trials;
  const zz = (z * z) / trials;
  const centre = (share + zz / 2) / (1 + zz);
  const half = (z * Math.sqrt((share * (1 - share)) / trials + zz / (4 * trials))) / (1 + zz);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}

/** A stratum of a directly standardised rate: the weight of the standard population and the observed rate. @source Curtin & Klein (1995) */
export interface Stratum {
  readonly weight: number;
  readonly rate: number;
}

/**
 * Directly standardised rate (直接标准化率): the rate if every place had the standard's structure; weights need
 * not add up to one. `null` when they add up to nothing.
 * @source Curtin, L. R. & Klein, R. J. (1995) Direct standardization, NCHS; indicator P17
 */
export function directlyStandardisedRate(strata: readonly Stratum[]): number | null {
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return null;
  return strata.reduce((sum, { weight, rate }) => sum + weight * rate, 0) / total;
}

/**
 * A rate drawn towards the mean of its peers (beta-binomial shrinkage), for tiny denominators.
 * @source domain.md 4.0 rule 6; Efron & Morris (1975)
 */
export function shrunkenRate(
  successes: number,
  trials: number,
  prior: { alpha: number; beta: number },
): number {
  return (successes + prior.alpha) / (trials + prior.alpha + prior.beta);
}

/**
 * Byar's interval (泊松区间, Byar 近似) of a count of events that come by chance; its bounds are close to the exact ones from 1 on.
 * @source Breslow, N. E. & Day, N. E. (1987) Statistical Methods in Cancer Research II, p. 69
 */
export function poissonInterval(count: number, z: number = Z_95): Bounds {
  const bound = (events: number, side: number): number =>
    events * (1 - 1 / (9 * events) + side / (3 * Math.sqrt(events))) ** 3;
  return { low: count === 0 ? 0 : Math.max(0, bound(count, -z)), high: bound(count + 1, z) };
}
