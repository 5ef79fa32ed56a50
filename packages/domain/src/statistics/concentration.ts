/**
 * Gini coefficient (基尼系数) of amounts that are not negative, 0 even to near 1; `null` when they are all nothing.
 * @source Gini (1912); formula P07 of domain.md 4.1
 */
export function giniCoefficient(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((one, other) => one - other);
  const n = sorted.length;
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (n === 0 || total <= 0) return null;
  const weighted = sorted.reduce((sum, amount, index) => sum + (2 * (index + 1) - n - 1) * amount, 0);
  return weighted / (n * total);
}

/** Diversity of kinds: Shannon entropy in nats, its share of the possible, and the effective number of kinds. @source Shannon (1948); Hill (1973) */
export interface Diversity {
  readonly entropy: number;
  readonly evenness: number | null;
  readonly effectiveKinds: number;
}

/**
 * Shannon diversity (香农多样性) of counts; `null` when there is none. Evenness is the share of the entropy that
 * `possibleKinds` equally frequent kinds would have: those present, unless the dictionary of kinds says how many.
 * @source Shannon (1948); Pielou (1966); Hill (1973)
 */
export function shannonDiversity(counts: readonly number[], possibleKinds?: number): Diversity | null {
  const present = counts.filter((count) => count > 0);
  const kinds = possibleKinds ?? present.length;
  const total = present.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const entropy = -present.reduce((sum, count) => sum + (count / total) * Math.log(count / total), 0);
  return {
    entropy: Math.max(0, entropy),
    evenness: kinds > 1 ? Math.max(0, entropy) / Math.log(kinds) : null,
    effectiveKinds: Math.exp(entropy),
  };
}

/** Concentration of amounts on few sources: the index, the index with 0 for even and 1 for single, and the effective number of sources. @source Hirschman (1964) */
export interface Concentration {
  readonly index: number;
  readonly normalised: number | null;
  readonly effectiveSources: number;
}

/** Herfindahl–Hirschman index (赫芬达尔指数) of amounts; `null` when they are all nothing. @source Hirschman (1964) */
export function herfindahlIndex(amounts: readonly number[]): Concentration | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return null;
  const index = amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
  const least = 1 / amounts.length;
  return {
    index,
    normalised: amounts.length > 1 ? (index - least) / (1 - least) : null,
    effectiveSources: 1 / index,
  };
}
