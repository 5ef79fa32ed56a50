import { FEWEST_RESIDENTS_OF_NEIGHBOURHOOD, isSmallNeighbourhood } from './small-neighbourhood';

describe('a small neighbourhood', () => {
  it.each([
    [0, false],
    [1, true],
    [FEWEST_RESIDENTS_OF_NEIGHBOURHOOD - 1, true],
    [FEWEST_RESIDENTS_OF_NEIGHBOURHOOD, false],
  ])('of %i residents: %s', (residents, isSmall) => {
    expect(isSmallNeighbourhood({ kind: 'neighbourhood', residents })).toBe(isSmall);
    expect(isSmallNeighbourhood({ kind: 'community', residents })).toBe(false);
  });
});
