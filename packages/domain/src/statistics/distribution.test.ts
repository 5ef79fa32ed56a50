import fc from 'fast-check';
import { giniCoefficient } from './concentration';
import { type AmountGroup, groupedGini, lorenzCurve, topShare } from './distribution';

/** Vector of P07 in domain.md: 70 residents without, 15 with one, 8 with two, 5 with five, 2 with twenty participations. */
const HUNDRED: readonly AmountGroup[] = [
  { amount: 20, persons: 2 },
  { amount: 0, persons: 70 },
  { amount: 1, persons: 15 },
  { amount: 5, persons: 5 },
  { amount: 2, persons: 8 },
];
const PARTICIPANTS = HUNDRED.filter(({ amount }) => amount > 0);

const groups = fc.array(
  fc.record({ amount: fc.integer({ min: 0, max: 40 }), persons: fc.integer({ min: 0, max: 12 }) }),
  { maxLength: 12 },
);
const oneByOne = (of: readonly AmountGroup[]): readonly number[] =>
  of.flatMap(({ amount, persons }) => Array.from({ length: persons }, () => amount));

describe('the concentration of participations', () => {
  it('is the published one, of all residents and of the participants', () => {
    expect(groupedGini(HUNDRED)).toBeCloseTo(0.86125, 6);
    expect(groupedGini(PARTICIPANTS)).toBeCloseTo(0.5375, 6);
    expect(topShare(HUNDRED, 0.1)).toBeCloseTo(0.739583, 6);
  });

  it('of single amounts is that of the vectors', () => {
    const singly = [0, 0, 0, 1, 2, 3, 10].map((amount) => ({ amount, persons: 1 }));
    expect(groupedGini(singly)).toBeCloseTo(0.6785714286, 9);
    expect(groupedGini([{ amount: 5, persons: 3 }])).toBe(0);
  });

  it('of groups is that of each by itself', () => {
    fc.assert(
      fc.property(groups, (of) => {
        const expected = giniCoefficient(oneByOne(of));
        const gini = groupedGini(of);
        if (expected === null || gini === null) expect(gini).toBe(expected);
        else expect(gini).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('is nothing where nobody did anything', () => {
    expect([groupedGini([{ amount: 0, persons: 9 }]), topShare([], 0.1)]).toEqual([null, null]);
    expect(lorenzCurve([])).toEqual([]);
  });
});

describe('the Lorenz curve', () => {
  it('runs from nothing to all, never above the diagonal, and encloses the coefficient', () => {
    fc.assert(
      fc.property(groups, (of) => {
        const curve = lorenzCurve(of);
        if (curve.length === 0) return;
        expect([curve[0], curve.at(-1)?.persons, curve.at(-1)?.amounts]).toEqual([
          { persons: 0, amounts: 0 },
          1,
          1,
        ]);
        let below = 0;
        curve.slice(1).forEach((point, index) => {
          const before = curve[index] ?? point;
          expect(point.amounts).toBeLessThanOrEqual(point.persons + 1e-12);
          below += ((point.persons - before.persons) * (point.amounts + before.amounts)) / 2;
        });
        expect(1 - 2 * below).toBeCloseTo(groupedGini(of) ?? 0, 9);
      }),
    );
  });
});
