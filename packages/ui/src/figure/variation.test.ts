import { type FigureVariation, variationGround, variationWord } from './variation';

const SHARE = { kind: 'share', label: '%' } as const;
const COUNT = { kind: 'count', label: '件' } as const;
const BEYOND: FigureVariation = {
  ...{ verdict: 'BEYOND_USUAL', side: 'ABOVE', reason: null, kind: 'MONTH' },
  ...{ limits: { low: 0.078, high: 0.132 }, periods: 12 },
};

it('says the verdict in a word, and on which side', () => {
  expect(variationWord(BEYOND)).toBe('超出常年波动（偏高）');
  expect(variationWord({ verdict: 'WITHIN_USUAL', side: null })).toBe('范围内');
});

it('says what it rests on in the unit of the figure', () => {
  expect(variationGround(BEYOND, SHARE)).toBe('常年每月 7.8%～13.2%，往期 12 期');
  expect(variationGround({ ...BEYOND, limits: { low: 7, high: 13 } }, COUNT)).toBe(
    '常年每月 7～13 件，往期 12 期',
  );
});

it('says why there is none', () => {
  const none = { ...BEYOND, verdict: 'NOT_COMPARABLE', side: null, limits: null, periods: null } as const;
  expect(variationGround({ ...none, reason: 'PERIODS_TOO_FEW' }, COUNT)).toBe('可比的往期不足8期');
});
