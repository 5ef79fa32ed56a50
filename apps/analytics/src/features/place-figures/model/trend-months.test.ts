import { formatPeriod } from '@weizhi/domain';
import { trendMonths } from './trend-months';

it('takes the months of a year as they are', () => {
  const { months, extended } = trendMonths({ kind: 'year', year: 2018 });
  expect([months.length, extended]).toEqual([12, false]);
});

it.each([
  [{ kind: 'month', year: 2018, month: 9 } as const, '2017-10', '2018-09'],
  [{ kind: 'quarter', year: 2018, quarter: 3 } as const, '2017-10', '2018-09'],
])('reaches back a year for %j', (period, first, last) => {
  const { months, extended } = trendMonths(period);
  expect([months.map(formatPeriod)[0], months.map(formatPeriod).at(-1), extended]).toEqual([
    first,
    last,
    true,
  ]);
});
