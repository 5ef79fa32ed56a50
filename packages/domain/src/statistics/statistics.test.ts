import fc from 'fast-check';
import { giniCoefficient, herfindahlIndex, shannonDiversity } from './concentration';
import { directlyStandardisedRate, poissonInterval, shrunkenRate, wilsonInterval } from './proportion';

const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });

describe('the interval of a count', () => {
  // Exact limits from table 2.10 of Breslow & Day (1987); Byar's come within a hundredth or two from 1 on.
  it.each([
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [100, 81.36, 121.63],
  ])('of %i events is close to the exact one', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(Math.abs(interval.low - low)).toBeLessThan(0.03);
    expect(Math.abs(interval.high - high)).toBeLessThan(0.03);
  });

  it('of no event begins at 0', () => {
    expect(poissonInterval(0).low).toBe(0);
    expect(poissonInterval(0).high).toBeCloseTo(3.67, 2);
  });
});

describe('the Wilson interval', () => {
  it.each([
    [37, 420, 0.064588036, 0.119068983],
    [0, 20, 0, 0.161125158],
    [9, 10, 0.595849973, 0.982123787],
  ])('of %i in %i is the published one', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 8);
    expect(interval?.high).toBeCloseTo(high, 8);
  });

  it('holds the share and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, portion) => {
          const successes = Math.floor(portion * trials);
          const interval = wilsonInterval(successes, trials);
          expect(interval?.low).toBeGreaterThanOrEqual(0);
          expect(interval?.low).toBeLessThanOrEqual(successes / trials);
          expect(interval?.high).toBeGreaterThanOrEqual(successes / trials);
          expect(interval?.high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('does not exist without trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe('concentration', () => {
  it.each([
    [[0, 0, 0, 1, 2, 3, 10], 0.6785714286],
    [[5, 5, 5], 0],
    [
      [
        ...Array<number>(70).fill(0),
        ...Array<number>(15).fill(1),
        ...Array<number>(8).fill(2),
        ...Array<number>(5).fill(5),
        20,
        20,
      ],
      0.86125,
    ],
    [
      [...Array<number>(15).fill(1), ...Array<number>(8).fill(2), ...Array<number>(5).fill(5), 20, 20],
      0.5375,
    ],
  ])('Gini of %j is the published one', (values, gini) => {
    expect(giniCoefficient(values)).toBeCloseTo(gini, 8);
  });

  it('Gini does not change with order or scale', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9 }), (values, factor) => {
        const scaled = giniCoefficient([...values].reverse().map((value) => value * factor));
        const gini = giniCoefficient(values);
        if (gini === null) expect(scaled).toBeNull();
        else expect(scaled).toBeCloseTo(gini, 10);
      }),
    );
  });

  it('Shannon diversity is the published one', () => {
    const diversity = shannonDiversity([30, 5, 8, 4, 3, 0]);
    expect(diversity?.entropy).toBeCloseTo(1.2008298524, 8);
    expect(diversity?.evenness).toBeCloseTo(0.7461175377, 8);
    expect(diversity?.effectiveKinds).toBeCloseTo(3.322873273, 8);
    expect(shannonDiversity([7])).toEqual({ entropy: 0, evenness: null, effectiveKinds: 1 });
  });

  it('Shannon evenness is measured against all kinds that there could be, where that is said', () => {
    expect(shannonDiversity([30, 5, 8, 4, 3], 5)?.evenness).toBeCloseTo(0.7461175377, 8);
    expect(shannonDiversity([10, 10], 5)?.evenness).toBeCloseTo(Math.log(2) / Math.log(5), 10);
    expect(shannonDiversity([10, 0, 0, 0, 0], 5)?.evenness).toBe(0);
  });

  it('the Herfindahl index is the published one', () => {
    const concentration = herfindahlIndex([70, 20, 10]);
    expect(concentration?.index).toBeCloseTo(0.54, 10);
    expect(concentration?.normalised).toBeCloseTo(0.31, 10);
    expect(concentration?.effectiveSources).toBeCloseTo(1.8518518519, 8);
  });

  it('does not exist where there is nothing', () => {
    expect([
      giniCoefficient([]),
      giniCoefficient([0, 0]),
      shannonDiversity([0]),
      herfindahlIndex([0]),
    ]).toEqual([null, null, null, null]);
  });
});

describe('rates of places', () => {
  it('standardised directly are the published ones', () => {
    const strata = [0.2, 0.35, 0.25, 0.2].map((weight, index) => ({
      weight,
      rate: [0.02, 0.05, 0.12, 0.3][index] ?? 0,
    }));
    expect(directlyStandardisedRate(strata)).toBeCloseTo(0.1115, 10);
    expect(directlyStandardisedRate([])).toBeNull();
  });

  it('are drawn to the mean of peers as published', () => {
    expect(shrunkenRate(3, 10, { alpha: 4, beta: 36 })).toBeCloseTo(0.14, 10);
  });
});
