import { inGivenOrder, type RankingItem, rankingSentence, rankItems } from './ranking-model';

const item = (name: string, value: number | null): RankingItem => ({
  key: name,
  name,
  status: value === null ? 'NO_DATA' : 'OK',
  value,
});

const ITEMS = [
  item('新和社区', null),
  item('六联社区', 5),
  item('坪环社区', 9),
  item('和平社区', 5),
  item('江岭社区', 0),
];

it('puts the largest first and what has no figure last, without a place', () => {
  const ranked = rankItems(ITEMS);
  expect(ranked[0]).toMatchObject({ name: '坪环社区', rank: 1 });
  expect(ranked.at(-1)).toMatchObject({ name: '新和社区', rank: null });
});

it('gives equal values the same place and counts zero as a value', () => {
  const places = Object.fromEntries(rankItems(ITEMS).map(({ name, rank }) => [name, rank]));
  expect(places).toMatchObject({ 六联社区: 2, 和平社区: 2, 江岭社区: 4 });
});

it('leaves its input in order', () => {
  rankItems(ITEMS);
  expect(ITEMS[0]?.name).toBe('新和社区');
});

it('names the first and those without data', () => {
  const sentence = rankingSentence(ITEMS, { kind: 'count', label: '件' }, '社区');
  expect(sentence).toContain('坪环社区（9 件）');
  expect(sentence).toContain('新和社区');
});

it('keeps the order of steps where that is what counts', () => {
  expect(inGivenOrder(ITEMS).map(({ name, rank }) => [name, rank])).toEqual([
    ['新和社区', null],
    ['六联社区', 2],
    ['坪环社区', 1],
    ['和平社区', 2],
    ['江岭社区', 4],
  ]);
});
