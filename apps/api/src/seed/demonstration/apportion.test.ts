import fc from 'fast-check';
import { apportion, apportionAtLeast, splitWithin } from './apportion';
import { RandomStream, WeightedTable } from './random-stream';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('apportion', () => {
  it('gives the parts of the textbook example of largest remainders', () => {
    // Hamilton's method: 100,000 votes, 10 seats.
    expect(apportion(10, [47_000, 16_000, 15_900, 12_000, 6_000, 3_100])).toEqual([5, 2, 1, 1, 1, 0]);
  });

  it('adds up to the whole, each part within one of its share', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1_000, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, list) => {
        const parts = apportion(total, list);
        expect(sum(parts)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (list[index] ?? 0)) / sum(list))).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it('leaves nobody below the least, and says when there is not enough', () => {
    expect(apportionAtLeast(1, 5, [0, 0, 1])).toEqual([1, 1, 3]);
    expect(() => apportionAtLeast(2, 5, [1, 1, 1])).toThrow();
  });

  it('splits within bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 3_000 }), fc.string(), (total, seed) => {
        const parts = Math.round(total / 400);
        const split = splitWithin(total, { parts, least: 300, most: 500 }, new RandomStream(seed));
        expect(sum(split)).toBe(total);
        expect(split.every((part) => part >= 300 && part <= 500)).toBe(true);
      }),
    );
  });
});

describe('RandomStream', () => {
  it('draws evenly from 0 to 1', () => {
    const random = new RandomStream('even');
    const tenths = Array<number>(10).fill(0);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Chi-square with 9 degrees of freedom: 27.88 is exceeded once in a thousand.
    expect(sum(tenths.map((count) => (count - 2_000) ** 2 / 2_000))).toBeLessThan(27.88);
  });

  it('gives a part its own stream, however much the whole has drawn', () => {
    const [one, other] = [new RandomStream('seed'), new RandomStream('seed')];
    one.next();
    expect(one.of('part').next()).toBe(other.of('part').next());
    expect(one.of('part').next()).not.toBe(one.of('another').next());
  });

  it('picks by weight, from a short list and from a table alike', () => {
    const choices = [
      ['never', 0],
      ['seldom', 1],
      ['often', 3],
    ] as const;
    const random = new RandomStream('weights');
    const table = new WeightedTable(choices);
    for (const pick of [() => random.pick(choices), () => table.pick(random)]) {
      const picked = Array.from({ length: 8_000 }, pick);
      expect(picked).not.toContain('never');
      expect(picked.filter((word) => word === 'often').length / 8_000).toBeCloseTo(0.75, 1);
    }
  });
});
