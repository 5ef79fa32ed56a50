import { parsePeriod } from '@weizhi/domain';
import { lastMonth, periodKey, SPAN_CHOICES, yearChoices } from './period-choices';

it('offers periods that are read as they are said, the last month that has ended first', () => {
  const keys = yearChoices('2026-11-27').flatMap(({ value: year }) =>
    SPAN_CHOICES.map(({ value }) => periodKey(year, value)),
  );
  expect(keys).toHaveLength(170);
  expect(keys.filter((key) => !parsePeriod(key).ok)).toEqual([]);
  expect(lastMonth('2026-11-27')).toEqual({ year: '2026', span: '10' });
  expect(lastMonth('2027-01-02')).toEqual({ year: '2026', span: '12' });
});
