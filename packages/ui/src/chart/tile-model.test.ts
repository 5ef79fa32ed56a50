import { classLimits, tileColumns, type TileItem, tilesOf } from './tile-model';

const SHARE = { kind: 'share', label: '%' } as const;

const item = (key: string, value: number | null): TileItem => ({
  key,
  name: key,
  status: value === null ? 'SUPPRESSED' : 'OK',
  value,
});

it('parts the range of the figures into five classes, and hidden ones have none', () => {
  const tiles = tilesOf([item('a', 0), item('b', 0.1), item('c', 0.05), item('d', null), item('e', 0.099)]);
  expect(tiles.map((tile) => tile.class)).toEqual([0, 4, 2, null, 4]);
  expect(classLimits([item('a', 0), item('b', 0.1)], SHARE)).toEqual([
    ...['低 0.0%～2.0%', '较低 2.0%～4.0%', '中等 4.0%～6.0%', '较高 6.0%～8.0%', '高 8.0%～10.0%'],
  ]);
});

it('does not part what is all the same', () => {
  expect(tilesOf([item('a', 1), item('b', 1)]).map((tile) => tile.class)).toEqual([2, 2]);
  expect(classLimits([item('a', 1), item('b', 1)], SHARE)).toEqual([]);
  expect(tilesOf([])).toEqual([]);
});

it('stands in rows in the order given', () => {
  expect(tileColumns(16)).toBe(4);
  const tiles = tilesOf(Array.from({ length: 16 }, (_, index) => item(String(index), index)));
  expect(tiles.map(({ column, row }) => [column, row]).slice(3, 6)).toEqual([
    [3, 0],
    [0, 1],
    [1, 1],
  ]);
});
