import {
  formatPeriod,
  type Period,
  parsePeriod,
  PERIOD_KINDS,
  periodBounds,
  previousPeriod,
} from '@weizhi/domain';
import { nextPeriod, periodLabel, withKind } from './period-words';

const period = (text: string): Period => {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const ONE_OF_EACH = ['2018', '2018-Q3', '2018-09', '2018-10/P12M', '2018-02-08/2018-10-31'].map(period);

it('names periods as officials do', () => {
  expect(ONE_OF_EACH.map(periodLabel)).toEqual([
    '2018年',
    '2018年第三季度',
    '2018年9月',
    '截至2018年10月的12个月',
    '2018年2月8日至2018年10月31日',
  ]);
});

it.each(ONE_OF_EACH)('steps on and back without drifting (%j)', (one) => {
  expect(nextPeriod(previousPeriod(one))).toEqual(one);
  expect(periodBounds(nextPeriod(one)).from > periodBounds(one).from).toBe(true);
});

it('crosses the turn of the year', () => {
  expect(formatPeriod(nextPeriod(period('2018-12')))).toBe('2019-01');
  expect(formatPeriod(nextPeriod(period('2018-Q4')))).toBe('2019-Q1');
});

it.each(PERIOD_KINDS)('changes to %s, keeping the end in sight', (kind) => {
  for (const one of ONE_OF_EACH) {
    const changed = withKind(one, kind);
    const { from, to } = periodBounds(changed);
    expect(changed.kind).toBe(kind);
    expect(from <= periodBounds(one).to && periodBounds(one).to <= to).toBe(true);
  }
});
