import type { DivisionKind } from '../division';

/** Fewest residents (常住人口) of a neighbourhood of which participation is told: of fewer, neighbours would know who is meant. @source domain.md 4.0 rule 5 */
export const FEWEST_RESIDENTS_OF_NEIGHBOURHOOD = 50;

/**
 * Whether nothing is told of participation in a place, because it is a neighbourhood (邻里) of too few residents. Where none
 * are known (0) nothing follows from their number.
 * @source domain.md 4.0 rule 5; decision record 0185
 */
export function isSmallNeighbourhood(place: {
  readonly kind: DivisionKind;
  readonly residents: number;
}): boolean {
  const { kind, residents } = place;
  return kind === 'neighbourhood' && residents > 0 && residents < FEWEST_RESIDENTS_OF_NEIGHBOURHOOD;
}
