import fc from 'fast-check';
import { isoDate } from '../calendar';
import { decimalText } from '../decimal';
import { formatPeriod, type Period } from './period';
import { type UsualVariation, usualVariation, type VariationFigure } from './usual-variation';
import { variationPeriods } from './variation-periods';

const figure = (value: string | null, over: Partial<VariationFigure> = {}): VariationFigure => ({
  ...{ value: value === null ? null : decimalText(value), counted: null },
  ...{ version: 1, coverage: null, comparable: true, ...over },
});
const judge = (
  past: readonly VariationFigure[],
  present: readonly VariationFigure[],
  incomplete = false,
): UsualVariation => usualVariation({ past, present, incomplete, decimalPlaces: 2, most: null });
const even = (count: number, over: Partial<VariationFigure> = {}): VariationFigure[] =>
  Array.from({ length: count }, (_, index) => figure(String(10 + (index % 2)), over));

/** NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2, flow rates of ten batches. */
const BATCHES = ['49.6', '47.6', '49.9', '51.3', '47.8', '51.2', '52.6', '52.4', '53.6', '52.1'];
/** T. Pyzdek, The Handbook for Quality Management, table 9.4. */
const PYZDEK = [
  ...[110, 103, 97, 96, 105, 110, 100, 93, 90, 103, 97, 103, 90],
  ...[97, 99, 106, 90, 96, 109, 90, 91, 108, 96, 101, 96],
];

describe('limits of usual variation', () => {
  it('are those published for the flow rates of ten batches, to two places', () => {
    const { limits } = judge(
      BATCHES.map((each) => figure(each)),
      [figure('50')],
    ) as {
      limits: Record<'low' | 'mean' | 'high', string>;
    };
    expect(limits.mean).toBe('50.810');
    expect(Number(limits.high)).toBeCloseTo(55.8041, 2);
    expect(Number(limits.low)).toBeCloseTo(45.8159, 2);
  });

  it('take the published moving ranges of 25 values: 196 in 24 steps', () => {
    const answer = judge(
      PYZDEK.map((each) => figure(String(each))),
      [figure('100')],
    );
    expect(answer).toMatchObject({
      verdict: 'withinUsual',
      limits: { mean: '99.040', high: '120.763', periods: 25 },
    });
  });

  it('take no moving range over a period that is left out', () => {
    const tens = ['10', '10', '10', '10'].map((each) => figure(each));
    const twenties = ['20', '20', '20', '20'].map((each) => figure(each));
    for (const gap of [figure(null), figure('15', { comparable: false }), figure('15', { version: 2 })])
      expect(judge([...tens, gap, ...twenties], [figure('15')])).toMatchObject({
        limits: { low: '15.000', mean: '15.000', high: '15.000', periods: 8 },
      });
    const apart = even(8).flatMap((each) => [each, figure(null)]);
    expect(judge(apart, [figure('10')])).toMatchObject({ reason: 'periodsTooFew' });
  });

  it('are exact: a tenth that never changes is within itself, and the next value beyond', () => {
    const past = Array.from({ length: 8 }, () => figure('0.1'));
    expect(judge(past, [figure('0.1')]).verdict).toBe('withinUsual');
    expect(judge(past, [figure('0.1001')])).toMatchObject({ verdict: 'beyondUsual', side: 'above' });
  });

  it('never say less than nothing of what cannot be negative', () => {
    const past = ['0', '9', '0', '9', '0', '9', '0', '9'].map((each) => figure(each));
    expect(judge(past, [figure('3')])).toMatchObject({ limits: { low: '0' } });
  });
});

it('never say more than all of a part over its whole', () => {
  const past = ['0', '1', '0', '1', '0', '1', '0', '1'].map((each) => figure(each));
  const facts = {
    past,
    present: [figure('0.5')],
    incomplete: false,
    decimalPlaces: 4,
    most: decimalText('1'),
  };
  expect(usualVariation(facts)).toMatchObject({ limits: { low: '0', high: '1' } });
});

describe('the verdict on a change', () => {
  it.each([
    ['14', 'beyondUsual'],
    ['13.16', 'withinUsual'],
    ['13.17', 'beyondUsual'],
    ['7.84', 'withinUsual'],
    ['7.83', 'beyondUsual'],
  ])('of %s after eight of 10 and 11 in turn is %s', (value, verdict) => {
    expect(judge(even(8), [figure(value)]).verdict).toBe(verdict);
  });

  it('tells three months in a row that are all nearer to a limit than to the mean', () => {
    const months = (...values: string[]): UsualVariation =>
      judge(
        even(8),
        values.map((each) => figure(each)),
      );
    expect(months('12', '12', '12')).toMatchObject({ verdict: 'beyondUsual', side: 'above' });
    expect(months('12', '12').verdict).toBe('withinUsual');
    expect(months('12', '9', '12').verdict).toBe('withinUsual');
    expect(months('9', '9', '9')).toMatchObject({ verdict: 'beyondUsual', side: 'below' });
  });

  it('takes the side of the last month where months are beyond on both', () => {
    const months = (...values: string[]): UsualVariation =>
      judge(
        even(8),
        values.map((each) => figure(each)),
      );
    expect(months('14', '10', '7')).toMatchObject({ side: 'below' });
    expect(months('7', '10', '14')).toMatchObject({ side: 'above' });
    expect(months('7', '14', '10')).toMatchObject({ side: 'above' });
  });

  it('is none for a quarter that may have a figure of which a month has none', () => {
    expect(judge(even(12), [figure('10'), figure(null), figure('10')])).toEqual({
      verdict: 'notComparable',
      reason: 'partsMissing',
    });
  });

  it.each([
    ['no figure', even(12), [figure(null)], 'currentMissing'],
    ['seven past periods', even(7), [figure('10')], 'periodsTooFew'],
    ['past periods without figures', [...even(7), figure(null)], [figure('10')], 'periodsTooFew'],
    [
      'another definition before',
      [...even(5, { version: 1 }), ...even(5, { version: 2 })],
      [figure('10', { version: 2 })],
      'definitionChanged',
    ],
    ['an uneven ledger', [...even(6), ...even(6, { comparable: false })], [figure('10')], 'unevenLedger'],
    [
      'other coverage',
      even(12, { coverage: { observed: 92, expected: 100 } }),
      [figure('10', { coverage: { observed: 61, expected: 100 } })],
      'coverageDiffers',
    ],
    ['counts of nearly nothing', even(12, { counted: decimalText('0') }), [figure('1')], 'countsTooFew'],
  ] as const)('is none for %s', (_, past, present, reason) => {
    expect(judge(past, present)).toEqual({ verdict: 'notComparable', reason });
  });

  it('is made without past periods that are hidden', () => {
    const [first, ...others] = even(12);
    const past = [...others.slice(0, 5), figure(null), ...others.slice(6), first ?? figure(null)];
    expect(judge(past, [figure('10')])).toMatchObject({ verdict: 'withinUsual', limits: { periods: 11 } });
  });

  it('is none for an unfinished period of which no part was counted before', () => {
    const none = even(12).map(() => figure(null));
    expect(judge(none, [figure('3')], true)).toEqual({
      verdict: 'notComparable',
      reason: 'incompletePeriod',
    });
    expect(judge(even(12), [], true)).toEqual({ verdict: 'notComparable', reason: 'incompletePeriod' });
  });

  it('stands where coverage differs by a tenth at most', () => {
    const past = even(12, { coverage: { observed: 9, expected: 10 } });
    expect(judge(past, [figure('10', { coverage: { observed: 8, expected: 10 } })]).verdict).toBe(
      'withinUsual',
    );
  });

  it('does not change with the unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 8, maxLength: 12 }),
        fc.integer({ min: 0, max: 10_000 }),
        (past, present) => {
          const whole = judge(
            past.map((each) => figure(String(each))),
            [figure(String(present))],
          );
          const tenths = judge(
            past.map((each) => figure((each / 10).toFixed(1))),
            [figure((present / 10).toFixed(1))],
          );
          expect(tenths.verdict).toBe(whole.verdict);
        },
      ),
    );
  });
});

describe('the periods that a verdict rests on', () => {
  const keys = (periods: readonly Period[]): string[] => periods.map(formatPeriod);
  const lastDay = isoDate('2026-11-27');

  it('are the twelve months before a month', () => {
    const asked = variationPeriods(
      { kind: 'month', year: 2026, month: 10 },
      { lastDay, finestPeriod: 'day' },
    );
    expect([keys(asked.present), asked.past.length, keys(asked.past)[0], keys(asked.past).at(-1)]).toEqual([
      ...[['2026-10'], 12, '2025-10', '2026-09'],
    ]);
  });

  it('are the months of a quarter and those before it', () => {
    const asked = variationPeriods(
      { kind: 'quarter', year: 2026, quarter: 3 },
      { lastDay, finestPeriod: 'month' },
    );
    expect(keys(asked.present)).toEqual(['2026-07', '2026-08', '2026-09']);
    expect(keys(asked.past).at(-1)).toBe('2026-06');
    expect(asked).toMatchObject({ kind: 'month', incomplete: false });
  });

  it('are only months that have ended of a quarter that runs', () => {
    const asked = variationPeriods(
      { kind: 'quarter', year: 2026, quarter: 4 },
      { lastDay, finestPeriod: 'day' },
    );
    expect([keys(asked.present), asked.incomplete]).toEqual([['2026-10'], true]);
  });

  it('are quarters where an indicator has no months', () => {
    const asked = variationPeriods(
      { kind: 'quarter', year: 2026, quarter: 3 },
      { lastDay, finestPeriod: 'quarter' },
    );
    expect([keys(asked.present), keys(asked.past).at(-1)]).toEqual([['2026-Q3'], '2026-Q2']);
  });

  it('are as many days of each month before one that runs', () => {
    const asked = variationPeriods(
      { kind: 'month', year: 2026, month: 11 },
      { lastDay, finestPeriod: 'day' },
    );
    expect(keys(asked.present)).toEqual(['2026-11-01/2026-11-27']);
    expect(keys(asked.past).slice(-2)).toEqual(['2026-09-01/2026-09-27', '2026-10-01/2026-10-27']);
  });

  it('are none of a period that has not begun', () => {
    const asked = variationPeriods({ kind: 'month', year: 2027, month: 2 }, { lastDay, finestPeriod: 'day' });
    expect(asked.present).toEqual([]);
  });
});
