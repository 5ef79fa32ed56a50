import { fundBalances } from '@weizhi/domain';
import { planFund } from './plan-fund';

describe('the development fund of the demonstration', () => {
  const { entries, awards, calls } = planFund();

  it('has money left, restricted apart, after awards that were paid from what had come in', () => {
    const committed = awards.filter(({ state }) => state === 'awarded');
    const balances = fundBalances(
      entries.map(({ kind, amount, restricted }) => ({
        kind,
        amount,
        restriction: restricted ? 'elderly' : null,
      })),
      committed.flatMap(({ granted }) => (granted ? [{ amount: granted, restriction: null }] : [])),
    );
    // 200,000 + 40,000 + 2,136.50 - 3,200 - 15,000 - 25,000 - 50,000, of which 20,000 and 36,000 are promised.
    expect(balances).toEqual([
      { restriction: null, balance: '148936.50', committed: '56000.00', available: '92936.50' },
      { restriction: 'elderly', balance: '80000.00', committed: '0.00', available: '80000.00' },
    ]);
  });

  it('has applications at each stage, and none was granted more than it asked for', () => {
    expect(awards.map(({ state }) => state)).toEqual([
      'evaluated',
      'paid',
      'awarded',
      'declined',
      'applied',
      'paid',
      'awarded',
      'declined',
      'applied',
    ]);
    for (const { asked, granted } of awards) expect(Number(granted ?? 0)).toBeLessThanOrEqual(Number(asked));
    expect(entries.filter(({ kind }) => kind === 'awardPayment').map(({ award }) => award)).toEqual([
      0, 1, 5,
    ]);
  });

  it('has a call that matches two yuan for one and gives bonuses, within its budget', () => {
    expect(calls.map(({ matchingRule, scoreRule }) => [matchingRule?.code, scoreRule?.code])).toEqual([
      [undefined, undefined],
      ['dongguan', 'zhongshan'],
    ]);
    const matched = awards.filter(({ call }) => call === 1);
    expect(matched.map(({ donated, granted }) => [donated, granted])).toEqual([
      ['30000.00', '50000.00'],
      ['18000.00', '36000.00'],
      ['5000.00', null],
      ['8000.00', null],
    ]);
    // 86 with 20 and 10 on top; 84 with 18 and 8.
    expect(matched[0]?.scores.map(({ points }) => points)).toEqual(['116.00', '110.00']);
    for (const [index, { budget }] of calls.entries()) {
      const granted = awards.filter(({ call }) => call === index).map((award) => Number(award.granted ?? 0));
      expect(granted.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(Number(budget));
    }
  });
});
