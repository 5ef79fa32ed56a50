import type { IndicatorDimension } from './definition';

/**
 * By how many dimensions a figure for third parties may be crossed, its place and its period among them: with each more
 * there are fewer persons in a cell.
 * @source decision record 0199
 */
export const MAXIMUM_DIMENSIONS_CROSSED = 3;

const PLACE_AND_PERIOD = 2;

/** Dimensions that cross two by themselves. */
const CROSSED: Readonly<Partial<Record<IndicatorDimension, number>>> = { ageSex: 2 };

/** By how many dimensions a figure is crossed that is split by one, or by none (the empty text). @source decision record 0199 */
export function dimensionsCrossed(splitBy: IndicatorDimension | ''): number {
  return PLACE_AND_PERIOD + (splitBy === '' ? 0 : (CROSSED[splitBy] ?? 1));
}
