import fc from 'fast-check';
import { decimalText } from '../decimal';
import { type RankedPlace, rankSpans } from '.';

const place = (id: string, value: number, interval?: readonly [number, number]): RankedPlace => ({
  id,
  value: decimalText(String(value)),
  interval: interval
    ? { low: decimalText(String(interval[0])), high: decimalText(String(interval[1])) }
    : null,
});

describe('ranks as intervals', () => {
  it('say how far a place may stand up or down, where less is better', () => {
    const spans = rankSpans(
      [
        place('a', 1, [0, 2]),
        place('b', 3, [1, 5]),
        place('c', 6, [4, 8]),
        place('d', 10, [9, 11]),
        place('e', 12, [10, 14]),
      ],
      'lowerBetter',
    );
    expect(Object.fromEntries(spans)).toEqual({
      a: { best: 1, worst: 2 },
      b: { best: 1, worst: 3 },
      c: { best: 2, worst: 3 },
      d: { best: 4, worst: 5 },
      e: { best: 4, worst: 5 },
    });
  });

  it('are none among fewer than five peers, and none where every two intervals overlap', () => {
    expect(rankSpans([place('a', 1), place('b', 2)], 'lowerBetter').size).toBe(0);
    const alike = ['a', 'b', 'c', 'd', 'e'].map((id, index) => place(id, index, [0, 9]));
    expect(rankSpans(alike, 'lowerBetter').size).toBe(0);
  });

  it('hold the place that the value itself would have', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 5, maxLength: 12 }),
        (values) => {
          const places = values.map((value, index) =>
            place(String(index), value, [Math.max(0, value - 7), value + 7]),
          );
          const spans = rankSpans(places, 'higherBetter');
          values.forEach((value, index) => {
            const span = spans.get(String(index));
            if (!span) return;
            const rank = values.filter((other) => other > value).length + 1;
            expect(span.best).toBeLessThanOrEqual(rank);
            expect(span.worst).toBeGreaterThanOrEqual(rank);
          });
        },
      ),
    );
  });
});
