import { densitySentence } from './density-sentence';

const item = (value: number | null) =>
  ({ key: String(value), name: String(value), status: 'OK', value }) as const;

it('counts who reaches the line, and who has nothing', () => {
  expect(densitySentence([item(12), item(10), item(4), item(0), item(null)], 10)).toBe(
    '4 个社区中，达到参考线 10 个的有 2 个，未达到的有 2 个。其中 1 个社区一个也没有。',
  );
});

it('says when nothing is known', () => {
  expect(densitySentence([item(null)], 10)).toBe('所选期间各社区均无数据。');
});
