import fc from 'fast-check';
import { WORKLOAD_SOURCES } from '../workload-source';
import { type CorrectionSum, shownCorrections, TIME_USE_RULE as rule } from '.';

const sum = (source: CorrectionSum['source'], communities: number): CorrectionSum => ({
  ...{ source, communities, corrections: communities, oldMinutes: 60 * communities, newMinutes: 30 },
});

describe('corrections that are shown', () => {
  it('are those of a source that three communities at least corrected', () => {
    const sums = [sum('ledger', 3), sum('adHoc', 2), sum(null, 1)];
    expect(shownCorrections(sums, false, rule)).toEqual({ shown: [sum('ledger', 3)], withheld: true });
    expect(shownCorrections([sum('ledger', 3)], false, rule).withheld).toBe(false);
  });

  it('are none where the figures themselves are hidden, but that there are some is told', () => {
    expect(shownCorrections([sum('ledger', 9)], true, rule)).toEqual({ shown: [], withheld: true });
    expect(shownCorrections([], true, rule)).toEqual({ shown: [], withheld: false });
  });

  it('never tell what fewer than three communities corrected, nor that nothing was', () => {
    const anySum = fc.record({
      source: fc.constantFrom(...WORKLOAD_SOURCES, null),
      communities: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anySum, { selector: ({ source }) => source }),
        fc.boolean(),
        (drawn, hidden) => {
          const sums = drawn.map(({ source, communities }) => sum(source, communities));
          const { shown, withheld } = shownCorrections(sums, hidden, rule);
          expect(shown.every(({ communities }) => communities >= 3 && !hidden)).toBe(true);
          expect(withheld || shown.length > 0).toBe(sums.length > 0);
        },
      ),
    );
  });
});
