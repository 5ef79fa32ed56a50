import { decimalText } from '../decimal';
import type { MoneyText } from '../identifier';
import {
  checkMatching,
  matchingAmount,
  MATCHING_RULES,
  maximumVenturePoints,
  VENTURE_SCORE_RULES,
  ventureScore,
} from './venture-rules';

const yuan = (text: string): MoneyText => text as MoneyText;

describe('matching by the rule of 东莞', () => {
  const rule = MATCHING_RULES.dongguan;

  it.each([
    ['100000.00', 'large', '200000.00'],
    ['250000.00', 'large', '500000.00'],
    ['250000.01', 'large', '500000.00'],
    ['150000.00', 'small', '300000.00'],
    ['900000.00', 'small', '300000.00'],
    ['0.01', 'small', '0.02'],
  ])('adds to %s of a %s project %s', (donated, projectClass, matched) => {
    expect(matchingAmount(yuan(donated), projectClass, rule)).toEqual({ ok: true, value: matched });
  });

  it('grants up to what is matched, and not a fen more', () => {
    const donation = { donated: yuan('1000.00'), projectClass: 'small' };
    expect(checkMatching(yuan('2000.00'), donation, rule)).toEqual({ ok: true, value: '2000.00' });
    expect(checkMatching(yuan('2000.01'), donation, rule)).toEqual({
      ok: false,
      refusal: { code: 'matchingExceeded', matched: '2000.00', asked: '2000.01' },
    });
    expect(checkMatching(yuan('1.00'), { ...donation, projectClass: 'huge' }, rule)).toMatchObject({
      refusal: { code: 'matchingClassUnknown' },
    });
  });

  it('refuses nothing donated and a class that it does not know', () => {
    expect(matchingAmount(yuan('0.00'), 'large', rule)).toMatchObject({
      refusal: { code: 'donationNotPositive' },
    });
    expect(matchingAmount(yuan('1.00'), 'huge', rule)).toMatchObject({
      refusal: { code: 'matchingClassUnknown', projectClass: 'huge' },
    });
  });
});

describe('scoring by the rule of 中山', () => {
  const rule = VENTURE_SCORE_RULES.zhongshan;
  const score = (base: string, bonuses: Record<string, string>) =>
    ventureScore(
      {
        base: decimalText(base),
        bonuses: Object.fromEntries(
          Object.entries(bonuses).map(([code, given]) => [code, decimalText(given)]),
        ),
      },
      rule,
    );

  it('adds bonuses to the base', () => {
    expect(score('86.5', { fundraising: '12.25', special: '5' })).toEqual({ ok: true, value: '103.75' });
    expect(score('100', { fundraising: '50', special: '20' })).toEqual({ ok: true, value: '170' });
    expect(score('70', {})).toEqual({ ok: true, value: '70' });
  });

  it.each([
    ['100.01', {}, 'base'],
    ['90', { fundraising: '50.5' }, 'fundraising'],
    ['90', { special: '4' }, 'special'],
    ['90', { special: '21' }, 'special'],
  ])('refuses %s with %j for its %s', (base, bonuses, bonus) => {
    expect(score(base, bonuses)).toMatchObject({ refusal: { code: 'venturePointsOutOfRange', bonus } });
  });

  it('has so many points at most', () => {
    expect(maximumVenturePoints(rule)).toBe(170);
    expect(maximumVenturePoints(null)).toBe(100);
  });

  it('refuses a bonus that it does not know', () => {
    expect(score('90', { fame: '5' })).toMatchObject({
      refusal: { code: 'ventureBonusUnknown', bonus: 'fame' },
    });
  });
});
