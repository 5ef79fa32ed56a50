import type { MoneyText } from '@weizhi/domain';
import { amountsOf, problemsOf, readAmount, totalsOf } from './figures';

const TYPED = {
  serviceIncome: '12万',
  incomeTotal: '120,000',
  activityCost: '100000',
  expenseTotal: '100000.00',
  openingUnrestricted: '10000',
  closingUnrestricted: '30000',
  closingTotal: '30000',
};

it('reads amounts as people write them, and an empty figure as 0', () => {
  expect(readAmount(' 12.5万 ')).toBe('125000.00');
  expect(readAmount('')).toBe('0.00');
  expect(readAmount('一千')).toBeUndefined();
  expect(amountsOf(TYPED)).toMatchObject({ serviceIncome: '120000.00', goodsIncome: '0.00' });
});

it('says what does not agree, to the fen and with the year before', () => {
  expect(problemsOf(TYPED, null)).toEqual([]);
  expect(problemsOf({ ...TYPED, incomeTotal: '120000.01' }, null)?.map(({ code }) => code)).toEqual([
    'incomeDoesNotSum',
    'netAssetsDoNotCarry',
  ]);
  const lastClosing = { unrestricted: '9999.99' as MoneyText, restricted: '0.00' as MoneyText };
  expect(problemsOf(TYPED, lastClosing)?.map(({ code }) => code)).toEqual(['openingDiffersFromLastYear']);
  expect(problemsOf({ ...TYPED, goodsIncome: 'x' }, null)).toBeUndefined();
});

it('adds up the lines for a report without totals', () => {
  expect(totalsOf({ ...TYPED, incomeTotal: '', closingTotal: 'x' })).toEqual({
    incomeTotal: '120000.00',
    expenseTotal: '100000.00',
    closingTotal: '30000.00',
  });
  expect(totalsOf({ serviceIncome: 'x' })).toBeUndefined();
});
