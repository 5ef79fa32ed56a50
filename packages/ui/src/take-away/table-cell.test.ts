import { cellText, csvCellOf, figureCell, readWritten, sheetCellOf } from './table-cell';
import { sheetTables } from './taken-tables';

const SHARE = { kind: 'share', label: '%' } as const;
const HOURS = { kind: 'number', label: '小时' } as const;
const number = (value: number, decimals: number, unit = '') => ({ value, decimals, perCent: false, unit });
const share = (value: number, decimals: number) => ({ value, decimals, perCent: true, unit: '' });

it('writes what is hidden and what is not known in words, never as a number', () => {
  const hidden = figureCell({ status: 'SUPPRESSED', value: 0, unit: SHARE });
  expect([cellText(hidden), csvCellOf(hidden), sheetCellOf(hidden, '参与率（%）', 1)]).toEqual([
    '人数过少，不予显示',
    '人数过少，不予显示',
    '人数过少，不予显示',
  ]);
  expect([cellText(null), csvCellOf(null), sheetCellOf(null, '件', 1)]).toEqual(['无数据', null, '无数据']);
});

it('keeps all digits of a figure, and the form in which the page shows it', () => {
  const rate = figureCell({ status: 'OK', value: 0.12345, unit: SHARE });
  expect(cellText(rate)).toBe('12.3%');
  expect(csvCellOf(rate)).toBe(12.345);
  expect(sheetCellOf(rate, '参与率（%）', 1)).toEqual(share(0.12345, 1));
  const hours = figureCell({ status: 'OK', value: 2.5, unit: HOURS });
  expect(sheetCellOf(hours, '工时', 1)).toEqual(number(2.5, 2, '小时'));
  expect(sheetCellOf(hours, '工时（小时）', 1)).toEqual(number(2.5, 2));
});

it.each([
  [0.0007, 2],
  [0.00043, 3],
  [0.5, 1],
  [0, 1],
])('shows a share of %d with %d places, so that it is not read as none', (value, decimals) => {
  expect(sheetCellOf(figureCell({ status: 'OK', value, unit: SHARE }), '率', 1)).toEqual(
    share(value, decimals),
  );
});

it.each([
  ['6,952', number(6952, 0)],
  ['-3', number(-3, 0)],
  ['88.1%', share(0.881, 1)],
  ['2.35‰', number(2.35, 2, '‰')],
  ['12.5 小时', number(12.5, 1, '小时')],
])('reads back %s as a number', (text, expected) => expect(readWritten(text, '数值')).toEqual(expected));

it.each([
  '',
  '—',
  '007',
  '2026年',
  '第 3 位',
  '1.2～3.4',
  '2026-11-27',
  '12345678901234567',
  '1,23',
  '3 / 7',
])('leaves %j the text that it is', (text) => expect(readWritten(text, '数值')).toBeUndefined());

it('takes a number in the first column for a name', () => {
  expect(sheetCellOf('12', '名次', 0)).toBe('12');
});

it('takes the target of the year along with a figure, and no progress of a state', () => {
  const figure = {
    status: 'OK',
    ...{ value: 0.855, unit: SHARE, numerator: null, denominator: null, n: null, coverage: null },
    asOf: '2026-11-27T02:00:00Z',
  } as const;
  const definition = { name: '率', formula: '', numeratorLabel: '', denominatorLabel: null } as const;
  const rest = { source: '', version: '1', validFrom: '2026-01-01' };
  const plan = {
    year: 2026,
    value: 0.9,
    completion: 0.95,
    elapsed: 0.9,
    standing: '快于序时进度',
    source: '要点',
  };
  const planned = (over: object) =>
    ({
      kind: 'figure',
      figure: { title: '率', figure, definition: { ...definition, ...rest }, plan: { ...plan, ...over } },
    }) as const;
  const [sheet] = sheetTables([planned({}), planned({ elapsed: null, standing: '未达到目标' })]);
  const at = sheet?.headers.indexOf('目标') ?? -1;
  expect(sheet?.headers.slice(at, at + 4)).toEqual(['目标', '完成率', '序时进度', '目标进展']);
  expect(sheet?.rows.map((row) => row.slice(at, at + 4))).toEqual([
    [share(0.9, 1), share(0.95, 1), share(0.9, 1), '2026年，快于序时进度，依据：要点'],
    [share(0.9, 1), share(0.95, 1), '', '2026年，未达到目标，依据：要点'],
  ]);
});

it('puts all cards on one sheet before the tables', () => {
  const figure = {
    status: 'OK',
    ...{ value: 0.25, unit: SHARE, numerator: 1, denominator: 4, n: 4, coverage: null },
    asOf: '2026-11-27T02:00:00Z',
  } as const;
  const definition = { name: '率', formula: '', numeratorLabel: '', denominatorLabel: null } as const;
  const rest = { source: '', version: '1', validFrom: '2026-01-01' };
  const [cards, table] = sheetTables([
    { kind: 'table', table: { title: '表', headers: ['名', '数'], rows: [['甲', 1]] } },
    { kind: 'figure', figure: { title: '率', figure, definition: { ...definition, ...rest } } },
  ]);
  expect([cards?.title, table?.title]).toEqual(['指标', '表']);
  expect(cards?.rows[0]?.slice(0, 2)).toEqual(['率', share(0.25, 1)]);
  expect(cards?.rows[0]?.at(-1)).toBe('2026-11-27 10:00');
});
