import fc from 'fast-check';
import { bootstrapSamples, percentileInterval } from './bootstrap';
import { randomSequence, shuffled } from './random-sequence';

/** Survival of the treated mice in days: Efron & Tibshirani (1993), table 2.1. */
const MICE = [94, 197, 16, 38, 99, 141, 23];
const RULE = { seed: '000000000000002a', replicates: 20_000 };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const replicatesOf = (statistic: (values: readonly number[]) => number): readonly number[] =>
  bootstrapSamples(MICE.length, RULE).map((sample) => statistic(sample.map((index) => MICE[index] ?? 0)));

describe('a random sequence', () => {
  it('is the published one of its seed', () => {
    // The first round of pcg32-demo, seed 42 and stream 54: six numbers, 65 coins, 33 rolls of a die.
    const random = randomSequence('000000000000002a');
    const numbers = Array.from({ length: 6 }, () => random.next().toString(16).padStart(8, '0'));
    expect(numbers).toEqual(['a15c02b7', '7b47f409', 'ba1d3330', '83d2f293', 'bfa4784b', 'cbed606e']);
    const coins = Array.from({ length: 65 }, () => (random.below(2) === 1 ? 'H' : 'T')).join('');
    expect(coins).toBe('HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT');
    const rolls = Array.from({ length: 33 }, () => String(random.below(6) + 1)).join(' ');
    expect(rolls).toBe('3 4 1 1 2 2 3 2 4 3 2 4 3 3 5 2 3 1 3 1 5 1 4 1 5 6 4 6 6 2 6 3 3');
  });

  it('takes nothing else for a seed', () => {
    expect(() => randomSequence('2a')).toThrow('16 hexadecimal digits');
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (items, seed) => {
        const order = shuffled(items, randomSequence(seed.toString(16).padStart(16, '0')));
        expect([...order].sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe('the bootstrap', () => {
  it('has the published standard errors of mean and median of the mouse data', () => {
    // Efron & Tibshirani (1993), table 2.2, without limit of replicates: 23.36 and 37.83.
    expect(Math.abs(deviation(replicatesOf(mean)) - 23.36)).toBeLessThan(0.5);
    expect(Math.abs(deviation(replicatesOf(median)) - 37.83)).toBeLessThan(0.8);
  });

  it('has the published chance of each observation to be the median', () => {
    const medians = replicatesOf(median);
    const chances = [...MICE]
      .sort((one, other) => one - other)
      .map((value) => medians.filter((each) => each === value).length / medians.length);
    // Efron (1979) for seven observations.
    [0.0102, 0.0981, 0.2386, 0.3062, 0.2386, 0.0981, 0.0102].forEach((published, index) => {
      expect(Math.abs((chances[index] ?? 0) - published)).toBeLessThan(0.01);
    });
  });

  it('is the same when it is repeated, and nothing without units', () => {
    expect(bootstrapSamples(7, RULE)).toEqual(bootstrapSamples(7, RULE));
    expect(bootstrapSamples(0, RULE)).toEqual([]);
  });

  it('has an interval between order statistics', () => {
    const values = Array.from({ length: 999 }, (_, index) => 999 - index);
    expect(percentileInterval(values)).toEqual({ low: 25, high: 975 });
    expect(percentileInterval(values.slice(0, 38))).toBeNull();
  });
});
