import { dimensionsCrossed, MOST_DIMENSIONS_CROSSED } from './crossed-dimensions';

it('counts place and period, and what a dimension crosses by itself', () => {
  expect(dimensionsCrossed('')).toBe(2);
  expect(dimensionsCrossed('ageBand')).toBe(MOST_DIMENSIONS_CROSSED);
  expect(dimensionsCrossed('ageSex')).toBeGreaterThan(MOST_DIMENSIONS_CROSSED);
});
