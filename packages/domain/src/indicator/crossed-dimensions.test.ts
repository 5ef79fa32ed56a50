import { dimensionsCrossed, MAXIMUM_DIMENSIONS_CROSSED } from './crossed-dimensions';

it('counts place and period, and what a dimension crosses by itself', () => {
  expect(dimensionsCrossed('')).toBe(2);
  expect(dimensionsCrossed('ageBand')).toBe(MAXIMUM_DIMENSIONS_CROSSED);
  expect(dimensionsCrossed('ageSex')).toBeGreaterThan(MAXIMUM_DIMENSIONS_CROSSED);
});
