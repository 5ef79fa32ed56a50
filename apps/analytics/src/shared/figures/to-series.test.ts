import { largest, toBreakdown, toPlaceRanking, toTrend } from './to-series';

const month = (start: string, value: string | null) => ({
  status: value === null ? ('NO_DATA' as const) : ('OK' as const),
  value,
  period: { from: start },
});

it('orders months and keeps absent apart from zero', () => {
  const points = toTrend(
    [month('2018-03-01', '0'), month('2018-01-01', null), month('2018-02-01', '7')],
    new Map(),
  );
  expect(points.map(({ key, value }) => [key, value])).toEqual([
    ['2018-01', null],
    ['2018-02', 7],
    ['2018-03', 0],
  ]);
});

it('puts the reason on the month that cannot be compared', () => {
  const points = toTrend(
    [month('2018-08-01', '1'), month('2018-09-01', '2')],
    new Map([['2018-09', '样本量骤增']]),
  );
  expect(points[1]).toMatchObject({ breakReason: '样本量骤增' });
  expect(points[0]).not.toHaveProperty('breakReason');
});

it('names the year on the axis only when there are two', () => {
  expect(toTrend([month('2017-12-01', '1'), month('2018-01-01', '1')], new Map())[0]?.label).toBe('17年12月');
  expect(toTrend([month('2018-01-01', '1')], new Map())[0]?.label).toBe('1月');
});

it('ranks one indicator at a time', () => {
  const row = (code: string, id: string, value: string) => ({
    definition: { code },
    status: 'OK' as const,
    value,
    division: { id, name: id },
  });
  expect(toPlaceRanking([row('a', 'x', '1'), row('b', 'x', '2')], 'b')).toEqual([
    { key: 'x', name: 'x', status: 'OK', value: 2 },
  ]);
});

it('drops the total row of a breakdown', () => {
  expect(
    toBreakdown([
      { status: 'OK', value: '9', member: null },
      { status: 'OK', value: '4', member: { code: 'c', label: '投诉' } },
    ]),
  ).toHaveLength(1);
});

it('says how many members a chart leaves out', () => {
  const items = [1, 9, 5].map((value) => ({
    key: String(value),
    name: String(value),
    status: 'OK' as const,
    value,
  }));
  expect(largest(items, 2)).toMatchObject({ omitted: 1, shown: [{ value: 9 }, { value: 5 }] });
});
