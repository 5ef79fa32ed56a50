import { fundBalances } from '@weizhi/domain';
import { planFund } from './plan-fund';

describe('the development fund of the demonstration', () => {
  const { entries, awards } = planFund();

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
    // 200,000 + 40,000 + 2,136.50 - 3,200 - 15,000 - 25,000, of which 20,000 are promised.
    expect(balances).toEqual([
      { restriction: null, balance: '198936.50', committed: '20000.00', available: '178936.50' },
      { restriction: 'elderly', balance: '80000.00', committed: '0.00', available: '80000.00' },
    ]);
  });

  it('has applications at each stage, and none was granted more than it asked for', () => {
    expect(awards.map(({ state }) => state)).toEqual(['evaluated', 'paid', 'awarded', 'declined', 'applied']);
    for (const { asked, granted } of awards) expect(Number(granted ?? 0)).toBeLessThanOrEqual(Number(asked));
    expect(entries.filter(({ kind }) => kind === 'awardPayment').map(({ award }) => award)).toEqual([0, 1]);
  });
});
