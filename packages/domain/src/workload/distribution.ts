/** How often each whole number occurs. @source decision record 0138 */
export type Tally = ReadonlyMap<number, number>;

/**
 * The smallest value that at least a share of the observations do not exceed (nearest rank), the share being
 * `numerator` of `denominator`; null without observations. 1 of 2 is the lower median, 9 of 10 the 90th percentile.
 * @source ISO 3534-1; Hyndman & Fan (1996), definition 1; domain.md 4.3 W12
 */
export function tallyQuantile(
  tally: Tally,
  share: { readonly numerator: number; readonly denominator: number },
): number | null {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const sorted = [...tally].sort(([one], [other]) => one - other);
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen * share.denominator >= total * share.numerator) return value;
  }
  return null;
}

/** The median of a tally: the mean of the two middle observations where their number is even. @source requirements.md M12 */
export function tallyMedian(tally: Tally): number | null {
  const total = [...tally.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const sorted = [...tally].sort(([one], [other]) => one - other);
  const at = (position: number): number => {
    let seen = 0;
    for (const [value, count] of sorted) {
      seen += count;
      if (seen >= position) return value;
    }
    return 0;
  };
  return (at(Math.floor((total + 1) / 2)) + at(Math.floor(total / 2) + 1)) / 2;
}
