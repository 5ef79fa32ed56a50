/**
 * How an estate (小区) came about and is run: commercial housing (商品房), resettlement housing (安置房), ageing (老旧), without
 * property management (无物业), mixed (混合).
 * @source domain.md 4.0 rule 6
 */
export const ESTATE_TYPES = ['commercial', 'resettlement', 'old', 'unmanaged', 'mixed'] as const;

/** See {@link ESTATE_TYPES}. @source domain.md 4.0 rule 6 */
export type EstateType = (typeof ESTATE_TYPES)[number];

/** The estates of one type in a place. @source domain.md 4.0 rule 6; decision record 0202 */
export interface EstateTally {
  readonly estateType: EstateType;
  /** How many there are, at least 1. */
  readonly estates: number;
  /** Households in all of them; null where those of any are not known. */
  readonly households: number | null;
}

/**
 * With which places one is compared (同类社区): those in which most people live in estates of the same type. It is the type
 * of more than half of all households, or of more than half of the estates where households of any are not known; `mixed`
 * where no type has so many, and null where no estate is known.
 * @source domain.md 4.0 rule 6; decision record 0202
 */
export function peerGroup(tallies: readonly EstateTally[]): EstateType | null {
  if (tallies.length === 0) return null;
  const households = tallies.map((tally) => tally.households ?? 0);
  const isKnown = tallies.every((tally) => tally.households !== null) && sum(households) > 0;
  const weights = isKnown ? households : tallies.map(({ estates }) => estates);
  const half = sum(weights) / 2;
  return tallies.find((_, index) => (weights[index] ?? 0) > half)?.estateType ?? 'mixed';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
