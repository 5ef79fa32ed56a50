import fc from 'fast-check';
import { isoDate } from '../calendar';
import { decimalText } from '../decimal';
import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import {
  checkRestriction,
  checkWithdrawal,
  FUND_ENTRY_DIRECTIONS,
  FUND_ENTRY_KINDS,
  fundBalances,
  type FundEntry,
} from './development-fund';
import {
  advancedFundAward,
  availableFundAwardActions,
  FUND_AWARD_STATES,
  FUND_AWARD_TRANSITIONS,
  type FundAwardAction,
  settledMeanScore,
  passedScores,
} from './fund-award';

const yuan = (text: string): MoneyText => text as MoneyText;

describe('a development fund', () => {
  it('keeps its restricted parts apart', () => {
    const balances = fundBalances(
      [
        { kind: 'donation', amount: yuan('100.00'), restriction: null },
        { kind: 'donation', amount: yuan('50.00'), restriction: '扶老' },
        { kind: 'awardPayment', amount: yuan('20.00'), restriction: '扶老' },
        { kind: 'fundCost', amount: yuan('5.50'), restriction: null },
      ],
      [{ amount: yuan('25.00'), restriction: '扶老' }],
    );
    expect(balances).toEqual([
      { restriction: null, balance: '94.50', committed: '0.00', available: '94.50' },
      { restriction: '扶老', balance: '30.00', committed: '25.00', available: '5.00' },
    ]);
    expect(checkWithdrawal(yuan('5.00'), yuan('5.00')).ok).toBe(true);
    expect(checkWithdrawal(yuan('5.00'), yuan('5.01'))).toEqual({
      ok: false,
      refusal: { code: 'fundBalanceTooLow', available: '5.00', asked: '5.01' },
    });
  });

  it('never falls below zero in any part while every withdrawal is checked', () => {
    const entry = fc.record({
      kind: fc.constantFrom(...FUND_ENTRY_KINDS),
      amount: fc.bigInt({ min: 1n, max: 100_000n }).map(moneyOfFen),
      restriction: fc.constantFrom(null, 'a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (tried) => {
        const kept: FundEntry[] = [];
        for (const next of tried) {
          const part = fundBalances(kept).find(({ restriction }) => restriction === next.restriction);
          const available = part?.available ?? yuan('0.00');
          if (FUND_ENTRY_DIRECTIONS[next.kind] === 'in' || checkWithdrawal(available, next.amount).ok)
            kept.push(next);
        }
        for (const { balance } of fundBalances(kept)) expect(fenOfMoney(balance) >= 0n).toBe(true);
      }),
    );
  });
});

describe('a restriction', () => {
  const restriction = {
    themes: ['elderly' as const],
    divisions: ['7'],
    until: isoDate('2026-12-31'),
  };
  const purpose = { theme: 'elderly' as const, divisions: ['12', '7', '1'], day: isoDate('2026-12-31') };

  it('lets pass what fits, and everything when it says nothing', () => {
    expect(checkRestriction(restriction, purpose).ok).toBe(true);
    expect(
      checkRestriction({ themes: [], divisions: [], until: null }, { ...purpose, theme: 'poverty' }).ok,
    ).toBe(true);
  });

  it('names each part that is violated', () => {
    expect(
      checkRestriction(restriction, { theme: 'poverty', divisions: ['8'], day: isoDate('2027-01-01') }),
    ).toEqual({
      ok: false,
      refusal: { code: 'restrictionViolated', restrictionParts: ['theme', 'place', 'period'] },
    });
  });
});

describe('an application for an award', () => {
  it.each([
    ['applied', 'award', 'awarded'],
    ['applied', 'decline', 'declined'],
    ['awarded', 'pay', 'paid'],
    ['paid', 'report', 'reported'],
    ['reported', 'evaluate', 'evaluated'],
    ['applied', 'withdraw', 'withdrawn'],
    ['awarded', 'withdraw', 'withdrawn'],
  ] as const)('that is %s can %s and is then %s', (from, action, to) => {
    expect(advancedFundAward(from, action)).toEqual({ ok: true, value: to });
  });

  it('knows no more than these seven arrows', () => {
    const actions = Object.keys(FUND_AWARD_TRANSITIONS) as FundAwardAction[];
    const open = FUND_AWARD_STATES.flatMap((state) =>
      actions.filter((action) => advancedFundAward(state, action).ok),
    );
    expect(open).toHaveLength(7);
    expect(advancedFundAward('paid', 'award')).toEqual({
      ok: false,
      refusal: {
        code: 'fundAwardActionNotAllowed',
        fundAwardState: 'paid',
        fundAwardAction: 'award',
        allowedFundAwardActions: availableFundAwardActions('paid'),
      },
    });
  });

  it('is awarded on two scores or more whose mean reaches the line', () => {
    const scores = (...points: string[]) => points.map(decimalText);
    expect(settledMeanScore(scores('80', '85.5'))).toBe('82.75');
    expect(settledMeanScore(scores('80'))).toBeNull();
    expect(settledMeanScore([])).toBeNull();
    expect(passedScores(scores('60', '60'), decimalText('60'))).toEqual({ ok: true, value: '60.00' });
    expect(passedScores(scores('90'), decimalText('60'))).toEqual({
      ok: false,
      refusal: { code: 'fundScoresMissing', scores: 1, needed: 2 },
    });
    expect(passedScores(scores('60', '59.9'), decimalText('60'))).toEqual({
      ok: false,
      refusal: { code: 'fundScoreTooLow', meanScore: '59.95', passScore: '60' },
    });
  });
});
