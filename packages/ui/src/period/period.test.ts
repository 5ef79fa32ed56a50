import {
  customPeriod,
  monthPeriod,
  monthsOf,
  nextPeriod,
  parsePeriod,
  periodKey,
  periodLabel,
  previousPeriod,
  quarterPeriod,
  trailingYearPeriod,
  yearPeriod,
} from './period';

const ONE_OF_EACH = [
  yearPeriod(2018),
  quarterPeriod(2018, 3),
  monthPeriod(2018, 9),
  trailingYearPeriod(2018, 10),
  customPeriod('2018-02-08', '2018-10-31'),
];

it.each(ONE_OF_EACH)('reads back from the address what it wrote there (%j)', (period) => {
  expect(parsePeriod(periodKey(period))).toEqual(period);
});

it.each(['', '2018-13', '2018Q5', '12m-2018', '2018-02-30_2018-03-01', '18', 'x'])('refuses %j', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

it('ends months and quarters on their last day', () => {
  expect(monthPeriod(2020, 2)).toEqual({ grain: 'MONTH', start: '2020-02-01', end: '2020-02-29' });
  expect(monthPeriod(2019, 2).end).toBe('2019-02-28');
  expect(quarterPeriod(2018, 4)).toEqual({ grain: 'QUARTER', start: '2018-10-01', end: '2018-12-31' });
  expect(trailingYearPeriod(2018, 10)).toEqual({ grain: 'TRAILING_12_MONTHS', start: '2017-11-01', end: '2018-10-31' });
});

it.each(ONE_OF_EACH)('goes back and forth without drifting (%j)', (period) => {
  expect(nextPeriod(previousPeriod(period))).toEqual(period);
});

it('crosses the turn of the year', () => {
  expect(periodKey(previousPeriod(monthPeriod(2018, 1)))).toBe('2017-12');
  expect(periodKey(nextPeriod(quarterPeriod(2018, 4)))).toBe('2019Q1');
});

it('lists every month that a custom period touches', () => {
  expect(monthsOf(customPeriod('2018-02-08', '2018-04-01')).map(periodKey)).toEqual(['2018-02', '2018-03', '2018-04']);
  expect(monthsOf(yearPeriod(2018))).toHaveLength(12);
});

it('puts the days of a custom period in order', () => {
  expect(customPeriod('2018-10-31', '2018-02-08').start).toBe('2018-02-08');
});

it('names periods as officials do', () => {
  expect(ONE_OF_EACH.map(periodLabel)).toEqual([
    '2018年',
    '2018年第三季度',
    '2018年9月',
    '截至2018年10月的12个月',
    '2018年2月8日至2018年10月31日',
  ]);
});
