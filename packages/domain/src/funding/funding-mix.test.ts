import type { MoneyText } from '../identifier';
import { fundingMix, reserveMonths } from './funding-mix';

const yuan = (text: string): MoneyText => text as MoneyText;

describe('the mix of funding', () => {
  it('gives the published figures for 70, 20 and 10', () => {
    const mix = fundingMix({
      governmentPurchase: yuan('70.00'),
      donation: yuan('20.00'),
      chargedIncome: yuan('10.00'),
      membershipFee: yuan('0.00'),
    });
    expect(mix?.concentration.index).toBeCloseTo(0.54, 10);
    expect(mix?.concentration.normalised).toBeCloseTo(0.31, 10);
    expect(mix?.concentration.effectiveSources).toBeCloseTo(1.8518518519, 10);
    expect(mix).toMatchObject({ total: '100.00', governmentShare: '0.7000', selfEarnedShare: '0.1000' });
    expect(mix?.sources).toEqual([
      { source: 'governmentPurchase', amount: '70.00', share: '0.7000' },
      { source: 'donation', amount: '20.00', share: '0.2000' },
      { source: 'chargedIncome', amount: '10.00', share: '0.1000' },
    ]);
  });

  it('of one source is wholly concentrated, of none is none', () => {
    expect(fundingMix({ publicBenefitFund: yuan('5.00') })).toMatchObject({
      governmentShare: '1.0000',
      concentration: { index: 1, normalised: null, effectiveSources: 1 },
    });
    expect(fundingMix({})).toBeNull();
  });
});

describe('reserve months', () => {
  it.each([
    ['30000.00', '120000.00', '3.0'],
    ['25000.00', '120000.00', '2.5'],
    ['-10000.00', '120000.00', '-1.0'],
    ['0.00', '1.00', '0.0'],
  ])('of %s at %s a year are %s', (assets, expense, months) => {
    expect(reserveMonths(yuan(assets), yuan(expense))).toBe(months);
  });

  it('are none when nothing is spent', () => {
    expect(reserveMonths(yuan('100.00'), yuan('0.00'))).toBeNull();
  });
});
