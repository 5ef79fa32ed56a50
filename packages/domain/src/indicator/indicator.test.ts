import fc from 'fast-check';
import { isoDate } from '../calendar';
import { decimalText } from '../decimal';
import {
  comparability,
  isIncompletePeriod,
  ledgerMonths,
  monthBand,
  type MonthRows,
  monthRowsOfDays,
} from './comparability';
import { indicatorChange } from './comparison';
import type { IndicatorDefinition } from './definition';
import { indicatorValue, noDataValue, shareInPerCent, suppressedValue } from './envelope';
import { MATTER_INDICATORS } from './matter-indicators';
import { parsePeriod, type Period } from './period';

/** Rows by month, and days of the month with rows, of the Pingshan ledger of 2018, counted from the file by hand. */
const PINGSHAN: readonly MonthRows[] = [
  { month: '2018-02', rows: 185 },
  { month: '2018-03', rows: 8 },
  { month: '2018-06', rows: 204 },
  { month: '2018-07', rows: 476 },
  { month: '2018-08', rows: 547 },
  { month: '2018-09', rows: 2561 },
  { month: '2018-10', rows: 2971 },
];

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
}

function verdict(current: string, base: string, months: readonly MonthRows[] = PINGSHAN) {
  return comparability({ current: period(current), base: period(base) }, months);
}

describe('comparability of months of one ledger', () => {
  it.each([
    ['2018-09', '2018-08', ['unevenRows']],
    ['2018-10', '2018-08', ['unevenRows']],
    ['2018-08', '2018-07', null],
    ['2018-10', '2018-09', null],
    ['2018-03', '2018-02', ['unevenRows']],
    ['2018-06', '2018-05', ['outsideLedger']],
    ['2018-09', '2017-09', ['outsideLedger']],
    ['2018-Q3', '2018-Q2', ['monthsWithoutRows']],
  ])('%s against %s: %j', (current, base, reasons) => {
    expect(verdict(current, base)).toEqual(reasons ? { comparable: false, reasons } : { comparable: true });
  });

  it('falls where one month has rows on far fewer days', () => {
    const months = [
      { month: '2018-07', rows: 500, daysWithRows: 28 },
      { month: '2018-08', rows: 547, daysWithRows: 7 },
    ];
    expect(verdict('2018-08', '2018-07', months)).toEqual({ comparable: false, reasons: ['unevenDays'] });
  });

  it('does not depend on which of the two comes first', () => {
    const months = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        months,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (counts, one, other) => {
          const ledger = counts.map((rows, index) => ({
            month: `2018-${String(index + 1).padStart(2, '0')}`,
            rows,
          }));
          const name = (month: number) => `2018-${String(month).padStart(2, '0')}`;
          expect(verdict(name(one), name(other), ledger).comparable).toBe(
            verdict(name(other), name(one), ledger).comparable,
          );
        },
      ),
    );
  });

  it('leaves months without rows without data, never 0', () => {
    expect(ledgerMonths(PINGSHAN).map(({ month, rows }) => [month.slice(5), rows])).toEqual([
      ['02', 185],
      ['03', 8],
      ['04', null],
      ['05', null],
      ['06', 204],
      ['07', 476],
      ['08', 547],
      ['09', 2561],
      ['10', 2971],
    ]);
    expect(ledgerMonths([])).toEqual([]);
    expect(monthBand('2018-04', PINGSHAN)).toBe('noData');
    expect(monthBand('2018-03', PINGSHAN)).toBe('thin');
  });

  it('adds up days into months', () => {
    const days = [
      { date: isoDate('2018-02-08'), rows: 7 },
      { date: isoDate('2018-02-09'), rows: 2 },
      { date: isoDate('2018-02-10'), rows: 0 },
      { date: isoDate('2018-03-01'), rows: 8 },
    ];
    expect(monthRowsOfDays(days)).toEqual([
      { month: '2018-02', rows: 9, daysWithRows: 2 },
      { month: '2018-03', rows: 8, daysWithRows: 1 },
    ]);
  });

  it.each([
    ['2018-10', '2018-10-30', true],
    ['2018-10', '2018-10-31', false],
    ['2018-11', '2018-10-31', true],
    ['2018', '2018-10-31', true],
    ['2018-02-08/2018-10-20', '2018-10-20', false],
  ])('%s with a ledger up to %s is incomplete: %s', (text, lastDay, incomplete) => {
    expect(isIncompletePeriod(period(text), isoDate(lastDay))).toBe(incomplete);
  });
});

describe('a change', () => {
  const comparable = { comparable: true } as const;
  const facts = (measure: 'count' | 'rate', current: string | null, base: string | null) => ({
    definition: { measure, unit: measure === 'rate' ? ('share' as const) : ('matters' as const) },
    current: current === null ? null : decimalText(current),
    base: base === null ? null : decimalText(base),
    verdict: comparable,
  });

  it('of a count is in per cent, of a rate in percentage points', () => {
    expect(indicatorChange(facts('count', '547', '476'))).toEqual({
      kind: 'perCent',
      change: '14.9',
      incomplete: false,
    });
    expect(indicatorChange(facts('count', '476', '547'))).toMatchObject({ change: '-13.0' });
    expect(indicatorChange(facts('rate', '0.8973', '0.9012'))).toEqual({
      kind: 'percentagePoints',
      change: '-0.4',
      incomplete: false,
    });
  });

  it('never reads 0 of what has changed, and reads 0 of what has not', () => {
    const changeOf = (measure: 'count' | 'rate', current: string, base: string) =>
      indicatorChange(facts(measure, current, base));
    expect(changeOf('rate', '0.7204', '0.7200')).toMatchObject({ change: '0.04' });
    expect(changeOf('rate', '0.719994', '0.7200')).toMatchObject({ change: '-0.001' });
    expect(changeOf('rate', '0.7205', '0.7200')).toMatchObject({ change: '0.1' });
    expect(changeOf('rate', '0.7200', '0.7200')).toMatchObject({ change: '0.0' });
    expect(changeOf('count', '30001', '30000')).toMatchObject({ change: '0.003' });
    expect(changeOf('count', '30000', '30000')).toMatchObject({ change: '0.0' });
  });

  it('of a share is in percentage points, whatever it is made of', () => {
    const survival = { unit: 'share', measure: 'statistic' } as const;
    expect(indicatorChange({ ...facts('count', '0.8000', '0.7500'), definition: survival })).toMatchObject({
      kind: 'percentagePoints',
      change: '5.0',
    });
  });

  it.each([
    ['count', null, '5', 'currentMissing'],
    ['count', '5', null, 'baseMissing'],
    ['count', '5', '0', 'baseZero'],
  ] as const)('of a %s from %s over %s does not exist', (measure, current, base, reason) => {
    expect(indicatorChange(facts(measure, current, base))).toEqual({ kind: 'none', reason });
  });

  it('is not stated where periods are not comparable or a figure is hidden', () => {
    const uneven = verdict('2018-09', '2018-08');
    expect(indicatorChange({ ...facts('count', '2561', '547'), verdict: uneven })).toEqual({
      kind: 'notComparable',
      reasons: ['unevenRows'],
    });
    expect(indicatorChange({ ...facts('count', '5', '4'), suppressed: true })).toEqual({
      kind: 'none',
      reason: 'suppressed',
    });
  });
});

describe('a figure in its envelope', () => {
  const context = {
    definition: MATTER_INDICATORS.matterOnTimeRate as IndicatorDefinition,
    period: period('2018'),
    asOf: '2018-10-31T16:00:00Z',
    coverage: { observed: 7, expected: 9, of: 'months' as const },
  };

  it('carries what it is made of', () => {
    expect(indicatorValue(context, { numerator: 6238, denominator: 6952 })).toEqual({
      definition: { code: 'matterOnTimeRate', version: 1 },
      period: { kind: 'year', year: 2018 },
      status: 'ok',
      value: '0.8973',
      unit: 'share',
      numerator: '6238',
      denominator: '6952',
      n: 6952,
      interval: { kind: 'none', reason: 'register' },
      coverage: { observed: 7, expected: 9, of: 'months' },
      asOf: '2018-10-31T16:00:00Z',
    });
  });

  it('of a sample carries its interval', () => {
    const value = indicatorValue(context, { numerator: 37, denominator: 420, sample: true });
    expect(value.interval).toEqual({ kind: 'interval', low: '0.0646', high: '0.1191', method: 'wilson95' });
  });

  it('over nothing is no data, and hidden shows nothing', () => {
    expect(indicatorValue(context, { numerator: 0, denominator: 0 })).toEqual(noDataValue(context));
    expect(suppressedValue(context)).toMatchObject({
      status: 'suppressed',
      value: null,
      numerator: null,
      denominator: null,
      n: null,
    });
    expect(noDataValue(context)).toMatchObject({ status: 'no_data', value: null });
  });

  it('of a count has no denominator and keeps a real 0', () => {
    const counted = indicatorValue(
      { ...context, definition: MATTER_INDICATORS.matterCount },
      { numerator: 0 },
    );
    expect(counted).toMatchObject({
      value: '0',
      denominator: null,
      n: 0,
      status: 'ok',
      interval: { reason: 'count' },
    });
    expect(indicatorValue(context, { numerator: 1, denominator: 2, provisional: true }).status).toBe(
      'provisional',
    );
    expect(shareInPerCent(decimalText('0.8973'), 1)).toBe('89.7');
  });
});
