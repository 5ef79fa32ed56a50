import { breaksOf, drawnPoints, type TrendPoint, trendSentence, unbrokenRuns } from './trend-model';

const UNIT = { kind: 'count', label: '件' } as const;
const month = (number: number, over: Partial<TrendPoint>): TrendPoint => ({
  key: `2018-0${number}`,
  label: `${number}月`,
  name: `2018年${number}月`,
  status: 'OK',
  value: 10,
  ...over,
});

const POINTS = [
  month(1, { status: 'NO_DATA', value: null }),
  month(2, { value: 120 }),
  month(3, { value: 0 }),
  month(4, { status: 'SUPPRESSED', value: 3 }),
  month(5, { value: 900, breakReason: '样本量骤增' }),
];

it('leaves a gap where there are no rows, and none where the count is zero', () => {
  expect(drawnPoints(POINTS, UNIT).map((point) => point.value)).toEqual([null, 120, 0, null, 900]);
});

it('draws no line across a gap', () => {
  const runs = unbrokenRuns(drawnPoints(POINTS, UNIT));
  expect(runs.map((run) => run.map(({ index }) => index))).toEqual([[1, 2], [4]]);
});

it('marks each break with its reason', () => {
  expect(breaksOf(POINTS)).toEqual([{ index: 4, name: '2018年5月', reason: '样本量骤增' }]);
});

it('names highest, lowest, gaps and breaks', () => {
  const sentence = trendSentence(POINTS, UNIT);
  for (const part of ['2018年5月（900 件）', '2018年3月（0 件）', '2018年1月', '样本量骤增'])
    expect(sentence).toContain(part);
  expect(sentence).not.toContain('2018年4月（');
});

it('says so when nothing can be shown', () => {
  expect(trendSentence([], UNIT)).toBe(trendSentence([month(1, { status: 'NO_DATA', value: null })], UNIT));
});
