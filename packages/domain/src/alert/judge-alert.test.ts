import fc from 'fast-check';
import { decimalText } from '../decimal';
import type { IndicatorStatus, UsualVariation } from '../indicator';
import { judgeExpiring, judgeMissing, judgeThreshold, judgeVariation } from './judge-alert';
import { responsiblePost } from './responsible-post';
import { alertPlaceLevelOf } from './vocabulary';
import { WATCHED_INDICATOR_CODES, WATCHED_INDICATORS } from './watched-indicators';

const RULE = { scale: 'percent', leastDenominator: 10, red: 30, yellow: 20, blue: 10 } as const;
const LOWER = { direction: 'lowerBetter' } as const;
const HIGHER = { direction: 'higherBetter' } as const;
const figure = (value: string | null, status: IndicatorStatus = 'ok', denominator = '200') => ({
  ...{ status, unit: 'share' as const, denominator: decimalText(denominator) },
  value: value === null ? null : decimalText(value),
});

describe('a figure', () => {
  it.each([
    ['0.3001', 'red'],
    ['0.3', 'yellow'],
    ['0.2001', 'yellow'],
    ['0.2', 'blue'],
    ['0.1001', 'blue'],
  ])('of %s, the lower the better, is %s', (value, level) => {
    expect(judgeThreshold(figure(value), LOWER, RULE)).toMatchObject({ kind: 'cause', level });
  });

  it('on a threshold has not passed it, on either side', () => {
    const rule = { ...RULE, red: 80, yellow: 88, blue: 95 } as const;
    expect(judgeThreshold(figure('0.1'), LOWER, RULE)).toEqual({ kind: 'noCause' });
    expect(judgeThreshold(figure('0.95'), HIGHER, rule)).toEqual({ kind: 'noCause' });
    expect(judgeThreshold(figure('0.9499'), HIGHER, rule)).toMatchObject({
      level: 'blue',
      threshold: '0.95',
    });
    expect(judgeThreshold(figure('0.7999'), HIGHER, rule)).toMatchObject({ level: 'red' });
  });

  it('that may still change says nothing yet, and one that is hidden or missing says nothing at all', () => {
    for (const status of ['provisional', 'recomputing'] as const)
      expect(judgeThreshold(figure('0.99', status), LOWER, RULE)).toEqual({ kind: 'untold' });
    for (const status of ['suppressed', 'no_data', 'not_rated'] as const)
      expect(judgeThreshold(figure('0.99', status), LOWER, RULE)).toEqual({ kind: 'withheld' });
    expect(judgeThreshold(figure(null), LOWER, RULE)).toEqual({ kind: 'withheld' });
    expect(judgeThreshold(figure('0.99'), { direction: 'neutral' }, RULE)).toEqual({ kind: 'untold' });
  });

  it('is not judged when it is a share of very few', () => {
    expect(judgeThreshold(figure('0.5', 'ok', '9'), LOWER, RULE)).toEqual({ kind: 'withheld' });
    expect(judgeThreshold(figure('0.5', 'ok', '10'), LOWER, RULE)).toMatchObject({ level: 'red' });
    const organisations = { ...figure('2', 'ok', '7'), unit: 'organisations' as const };
    const rule = { ...RULE, scale: 'organisation', red: 3, yellow: 6, blue: 10 } as const;
    expect(judgeThreshold(organisations, HIGHER, rule)).toMatchObject({ level: 'red', threshold: '3' });
  });

  it('may be held against thresholds per mille', () => {
    const rule = { ...RULE, scale: 'perMille', red: 3, yellow: 5, blue: 10 } as const;
    expect(judgeThreshold(figure('0.0029'), HIGHER, rule)).toMatchObject({
      level: 'red',
      threshold: '0.003',
    });
    expect(judgeThreshold(figure('0.0099'), HIGHER, rule)).toMatchObject({ level: 'blue' });
  });

  it('is never graver for being better', () => {
    const rank = (hundredths: number): number => {
      const found = judgeThreshold(figure(String(hundredths / 100)), LOWER, RULE);
      return found.kind === 'cause' ? { red: 3, yellow: 2, blue: 1 }[found.level] : 0;
    };
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, share, (one, other) => {
        expect(rank(Math.min(one, other))).toBeLessThanOrEqual(rank(Math.max(one, other)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a change', () => {
  const limits = { low: decimalText('1'), mean: decimalText('2'), high: decimalText('3'), periods: 12 };
  const beyond = (side: 'above' | 'below'): UsualVariation => ({ verdict: 'beyondUsual', side, limits });

  it('beyond usual variation is blue on the bad side, and on both where neither is better', () => {
    expect(judgeVariation(beyond('above'), LOWER)).toEqual({ kind: 'cause', level: 'blue', threshold: '3' });
    expect(judgeVariation(beyond('below'), LOWER)).toEqual({ kind: 'noCause' });
    expect(judgeVariation(beyond('below'), HIGHER)).toEqual({ kind: 'cause', level: 'blue', threshold: '1' });
    expect(judgeVariation(beyond('below'), { direction: 'neutral' })).toMatchObject({ level: 'blue' });
  });

  it('within it is no cause, and one without a verdict says nothing: not yet of a period that runs', () => {
    expect(judgeVariation({ verdict: 'withinUsual', limits }, LOWER)).toEqual({ kind: 'noCause' });
    const without = (reason: 'periodsTooFew' | 'incompletePeriod') =>
      judgeVariation({ verdict: 'notComparable', reason }, LOWER);
    expect(without('periodsTooFew')).toEqual({ kind: 'withheld' });
    expect(without('incompletePeriod')).toEqual({ kind: 'untold' });
  });
});

it.each([
  [-400, 'red'],
  [0, 'red'],
  [7, 'red'],
  [8, 'yellow'],
  [30, 'blue'],
])('what expires in %i days is %s', (days, level) => {
  expect(judgeExpiring(days, { red: 7, yellow: 15, blue: 30 })).toMatchObject({ level });
});

it('nothing that expires, or not soon, is no cause', () => {
  expect(judgeExpiring(null, { red: 7, yellow: 15, blue: 30 })).toEqual({ kind: 'noCause' });
  expect(judgeExpiring(31, { red: 7, yellow: 15, blue: 30 })).toEqual({ kind: 'noCause' });
});

it('counts months without a record, and says nothing of a ledger that was never kept', () => {
  const bounds = { red: 3, yellow: 2, blue: 1 };
  expect(judgeMissing(0, bounds)).toEqual({ kind: 'noCause' });
  expect([1, 2, 3, 9].map((months) => judgeMissing(months, bounds))).toMatchObject([
    { level: 'blue' },
    { level: 'yellow' },
    { level: 'red' },
    { level: 'red' },
  ]);
  expect(judgeMissing(null, bounds)).toEqual({ kind: 'untold' });
});

it('counts towns as subdistricts and villages as communities, and nothing smaller', () => {
  expect(['town', 'village', 'neighbourhood'].map((kind) => alertPlaceLevelOf(kind as 'town'))).toEqual([
    'subdistrict',
    'community',
    undefined,
  ]);
});

it('names the post that answers at a place, without saying the place twice', () => {
  expect(responsiblePost('subdistrict', '学田街道')?.zh).toBe('学田街道办事处主任');
  expect(responsiblePost('town', '唐闸镇')?.zh).toBe('唐闸镇人民政府镇长');
  expect(responsiblePost('village', '五星村委会')?.zh).toBe('五星村村民委员会主任');
  expect(responsiblePost('district', '崇川区')?.zh).toBe('崇川区人民政府分管负责人');
  expect(responsiblePost('neighbourhood', '丹枫邻里')).toBeUndefined();
});

it('has no threshold that is a number of persons', () => {
  for (const code of WATCHED_INDICATOR_CODES)
    expect(['percent', 'perMille', 'organisation']).toContain(WATCHED_INDICATORS[code].scale);
});
