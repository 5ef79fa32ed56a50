import fc from 'fast-check';
import { addDays, dateOfEpochDay, daysBetween, isoDate } from '../calendar';
import {
  formatPeriod,
  isOfWholeMonths,
  monthsInPeriod,
  parsePeriod,
  type Period,
  periodBounds,
  periodContains,
  previousPeriod,
  sameElapsedPart,
  samePeriodLastYear,
} from './period';
import { periodLabel } from './period-label';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
}

const year = fc.integer({ min: 1900, max: 2100 });
const month = fc.integer({ min: 1, max: 12 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('month' as const), year, month }),
  fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('year' as const), year }),
  fc.record({ kind: fc.constant('trailingYear' as const), year, month }),
  fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 800 })).map(([start, length]) => ({
    kind: 'custom' as const,
    from: dateOfEpochDay(start),
    to: dateOfEpochDay(start + length),
  })),
);

describe('a period', () => {
  it.each([
    ['2018-09', '2018-09-01', '2018-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2018-Q3', '2018-07-01', '2018-09-30'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-09/P12M', '2017-10-01', '2018-09-30'],
    ['2018-02-08/2018-10-31', '2018-02-08', '2018-10-31'],
  ])('%s runs from %s to %s', (text, from, to) => {
    expect(periodBounds(period(text))).toEqual({ from, to });
  });

  it.each([
    '2018-13',
    '2018-Q5',
    '18',
    '2018-9',
    '2018-09/P3M',
    '',
    '2018-02-30/2018-03-01',
    '2018-01-01/2018-02-01/x',
  ])('is not %s', (text) => {
    expect(parsePeriod(text)).toEqual({ ok: false, refusal: { code: 'periodUnreadable', text } });
  });

  it('does not end before it starts', () => {
    expect(parsePeriod('2018-10-31/2018-02-08')).toMatchObject({
      refusal: { code: 'periodEndsBeforeStart' },
    });
  });

  it('comes back from its text', () => {
    fc.assert(
      fc.property(anyPeriod, (each) =>
        expect(parsePeriod(formatPeriod(each))).toEqual({ ok: true, value: each }),
      ),
    );
  });

  it('follows directly on the one before, and contains just its own days', () => {
    fc.assert(
      fc.property(anyPeriod, (each) => {
        const { from, to } = periodBounds(each);
        expect(periodBounds(previousPeriod(each)).to).toBe(addDays(from, -1));
        expect([addDays(from, -1), from, to, addDays(to, 1)].map((day) => periodContains(each, day))).toEqual(
          [false, true, true, false],
        );
        expect(monthsInPeriod(each).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['2018-01', '2017-12', '2017-01'],
    ['2018-Q1', '2017-Q4', '2017-Q1'],
    ['2018', '2017', '2017'],
    ['2018-09/P12M', '2017-09/P12M', '2017-09/P12M'],
    ['2018-03-01/2018-03-10', '2018-02-19/2018-02-28', '2017-03-01/2017-03-10'],
    ['2024-02-01/2024-02-29', '2024-01-03/2024-01-31', '2023-02-01/2023-02-28'],
    ['2025-02-01/2025-02-28', '2025-01-04/2025-01-31', '2024-02-01/2024-02-29'],
  ])('%s follows %s and had %s a year before', (text, previous, lastYear) => {
    expect(formatPeriod(previousPeriod(period(text)))).toBe(previous);
    expect(formatPeriod(samePeriodLastYear(period(text)))).toBe(lastYear);
  });

  it('is of whole months where it begins and ends with one', () => {
    const whole = [
      '2024-02',
      '2026-Q3',
      '2026',
      '2026-02/P12M',
      '2024-02-01/2024-02-29',
      '2026-05-01/2026-06-30',
    ];
    expect(whole.filter((text) => !isOfWholeMonths(period(text)))).toEqual([]);
    const parted = ['2024-02-01/2024-02-28', '2026-05-02/2026-05-31', '2026-05-01/2026-06-29'];
    expect(parted.filter((text) => isOfWholeMonths(period(text)))).toEqual([]);
  });

  it('unfinished is cut to the same elapsed part as its base', () => {
    const current = period('2018-03');
    const cut = sameElapsedPart(current, previousPeriod(current), isoDate('2018-03-10'));
    expect(cut && [formatPeriod(cut.current), formatPeriod(cut.base)]).toEqual([
      '2018-03-01/2018-03-10',
      '2018-02-01/2018-02-10',
    ]);
    const late = sameElapsedPart(current, previousPeriod(current), isoDate('2018-03-30'));
    expect(late && formatPeriod(late.base)).toBe('2018-02-01/2018-02-28');
    expect(sameElapsedPart(current, previousPeriod(current), isoDate('2018-02-28'))).toBeNull();
    expect(sameElapsedPart(current, previousPeriod(current), isoDate('2018-03-31'))?.current).toBe(current);
  });

  it('of a quarter has three months in a row', () => {
    expect(monthsInPeriod(period('2018-Q4')).map(formatPeriod)).toEqual(['2018-10', '2018-11', '2018-12']);
    expect(daysBetween(periodBounds(period('2018-Q4')).from, periodBounds(period('2018-Q4')).to)).toBe(91);
  });

  it('is said in both languages', () => {
    for (const text of ['2018-09', '2018-Q3', '2018', '2018-09/P12M', '2018-02-08/2018-10-31']) {
      const label = periodLabel(period(text));
      expect(label.zh).toContain('2018年');
      expect(label.en).toContain('2018');
      expect(label.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
