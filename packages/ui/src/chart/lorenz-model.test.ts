import { curveOfParts, curveWithIdle } from './lorenz-model';

it('goes from nobody to everybody', () => {
  expect(curveOfParts([0.25, 1])).toEqual([
    { persons: 0, amounts: 0 },
    { persons: 0.5, amounts: 0.25 },
    { persons: 1, amounts: 1 },
  ]);
});

it('puts those who took no part before the others', () => {
  expect(curveWithIdle(curveOfParts([0.25, 1]), 0.2)).toEqual([
    { persons: 0, amounts: 0 },
    { persons: 0.8, amounts: 0 },
    { persons: 0.9, amounts: 0.25 },
    { persons: 1, amounts: 1 },
  ]);
});
