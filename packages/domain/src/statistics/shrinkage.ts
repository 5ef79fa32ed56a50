/** So many of so many, of one place. @source Kleinman (1973) */
export interface PlaceCounts {
  readonly successes: number;
  readonly trials: number;
}

/**
 * The beta distribution of the rates of peers by their moments, as the prior that tiny places are drawn to; `null` for fewer
 * than two places, and where the rates vary no more than chance makes them.
 * @source Kleinman, J. C. (1973) Proportions with extraneous variance, JASA 68; domain.md 4.0 rule 6
 */
export function betaPrior(places: readonly PlaceCounts[]): { alpha: number; beta: number } | null {
  const known = places.filter(({ trials }) => trials > 0);
  const all = sum(known, ({ trials }) => trials);
  const mean = all === 0 ? 0 : sum(known, ({ successes }) => successes) / all;
  const chance = mean * (1 - mean);
  if (known.length < 2 || chance <= 0) return null;
  const spread = sum(known, ({ successes, trials }) => trials * (successes / trials - mean) ** 2);
  const once = sum(known, ({ trials }) => 1 - trials / all);
  const weighted = sum(known, ({ trials }) => trials * (1 - trials / all));
  const correlation = (spread - chance * once) / (chance * (weighted - once));
  if (!(correlation > 0) || correlation >= 1) return null;
  const strength = 1 / correlation - 1;
  return { alpha: mean * strength, beta: (1 - mean) * strength };
}

function sum(places: readonly PlaceCounts[], of: (place: PlaceCounts) => number): number {
  return places.reduce((total, place) => total + of(place), 0);
}
