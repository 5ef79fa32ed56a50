import fc from 'fast-check';
import { moneyOfFen, type MoneyText } from '../identifier';
import {
  type AccountsFigures,
  accountsProblems,
  checkAccounts,
  EXPENSE_KINDS,
  INCOME_KINDS,
  incomeKindsCount,
  type NetAssets,
  sumOfMoney,
} from '.';

const yuan = (text: string): MoneyText => text as MoneyText;

/** 200,000 in, 180,000 spent, from 40,000 to 60,000 of which 15,000 is held for a purpose. */
const AGREEING: AccountsFigures = {
  income: {
    donationIncome: yuan('30000.00'),
    membershipFeeIncome: yuan('20000.00'),
    serviceIncome: yuan('120000.00'),
    governmentSubsidyIncome: yuan('29500.00'),
    goodsIncome: yuan('0.00'),
    investmentIncome: yuan('-100.00'),
    otherIncome: yuan('600.00'),
  },
  incomeTotal: yuan('200000.00'),
  expense: {
    activityCost: yuan('150000.00'),
    administrationExpense: yuan('29000.00'),
    fundraisingExpense: yuan('500.00'),
    otherExpense: yuan('500.00'),
  },
  expenseTotal: yuan('180000.00'),
  opening: { unrestricted: yuan('30000.00'), restricted: yuan('10000.00') },
  closing: { unrestricted: yuan('45000.00'), restricted: yuan('15000.00') },
  closingTotal: yuan('60000.00'),
};

const codes = (figures: AccountsFigures, lastClosing: NetAssets | null = null): readonly string[] =>
  accountsProblems(figures, lastClosing).map(({ code }) => code);

describe('the figures of a year', () => {
  it('agree', () => {
    expect(checkAccounts(AGREEING, AGREEING.opening)).toEqual({ ok: true, value: AGREEING });
    expect(incomeKindsCount(AGREEING.income)).toBe(5);
  });

  it.each([
    [
      'incomeDoesNotSum',
      { income: { ...AGREEING.income, otherIncome: yuan('600.01') } },
      { linesTotal: '200000.01', statedTotal: '200000.00' },
    ],
    [
      'expenseDoesNotSum',
      { expense: { ...AGREEING.expense, otherExpense: yuan('499.99') } },
      { linesTotal: '179999.99', statedTotal: '180000.00' },
    ],
    [
      'netAssetsDoNotSum',
      { closing: { ...AGREEING.closing, restricted: yuan('14999.99') } },
      { linesTotal: '59999.99', statedTotal: '60000.00' },
    ],
    [
      'netAssetsDoNotCarry',
      { opening: { ...AGREEING.opening, unrestricted: yuan('30000.01') } },
      { carriedTotal: '60000.01', statedTotal: '60000.00' },
    ],
    [
      'accountsAmountNegative',
      {
        income: { ...AGREEING.income, goodsIncome: yuan('-1.00'), otherIncome: yuan('601.00') },
      },
      { accountsLine: 'goodsIncome' },
    ],
  ] as const)('are refused as %s when one fen is off', (code, change, facts) => {
    expect(checkAccounts({ ...AGREEING, ...change })).toEqual({ ok: false, refusal: { code, ...facts } });
  });

  it('begin with what the year before ended with, part by part', () => {
    const lastClosing = { unrestricted: yuan('29999.99'), restricted: yuan('10000.01') };
    expect(accountsProblems(AGREEING, lastClosing)).toEqual([
      {
        code: 'openingDiffersFromLastYear',
        netAssetPart: 'unrestricted',
        lastClosing: '29999.99',
        statedOpening: '30000.00',
      },
      {
        code: 'openingDiffersFromLastYear',
        netAssetPart: 'restricted',
        lastClosing: '10000.01',
        statedOpening: '10000.00',
      },
    ]);
  });

  it('tell everything that is wrong at once', () => {
    const wrong = { ...AGREEING, incomeTotal: yuan('1.00'), expenseTotal: yuan('2.00') };
    expect(codes(wrong)).toEqual(['incomeDoesNotSum', 'expenseDoesNotSum', 'netAssetsDoNotCarry']);
  });

  const amount = fc.bigInt({ min: 0n, max: 10_000_000_000n });
  const lines = fc.record({
    income: fc.tuple(...INCOME_KINDS.map(() => amount)),
    expense: fc.tuple(...EXPENSE_KINDS.map(() => amount)),
    opening: fc.tuple(fc.bigInt({ min: -10_000_000n, max: 10_000_000n }), amount),
    restricted: amount,
  });
  const built = fc.sample(lines, 200).map((drawn): AccountsFigures => {
    const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, part) => all + part, 0n);
    const closing = sum(drawn.opening) + sum(drawn.income) - sum(drawn.expense);
    return {
      income: Object.fromEntries(
        INCOME_KINDS.map((kind, at) => [kind, moneyOfFen(drawn.income[at] ?? 0n)]),
      ) as AccountsFigures['income'],
      incomeTotal: moneyOfFen(sum(drawn.income)),
      expense: Object.fromEntries(
        EXPENSE_KINDS.map((kind, at) => [kind, moneyOfFen(drawn.expense[at] ?? 0n)]),
      ) as AccountsFigures['expense'],
      expenseTotal: moneyOfFen(sum(drawn.expense)),
      opening: { unrestricted: moneyOfFen(drawn.opening[0]), restricted: moneyOfFen(drawn.opening[1]) },
      closing: {
        unrestricted: moneyOfFen(closing - drawn.restricted),
        restricted: moneyOfFen(drawn.restricted),
      },
      closingTotal: moneyOfFen(closing),
    };
  });

  it('that were added up agree, and no change of one total by a fen goes unseen', () => {
    const totals = ['incomeTotal', 'expenseTotal', 'closingTotal'] as const;
    for (const figures of built) {
      expect(codes(figures, figures.opening)).toEqual([]);
      for (const total of totals) {
        const changed = { ...figures, [total]: sumOfMoney([figures[total], yuan('0.01')]) };
        expect(codes(changed)).not.toEqual([]);
      }
    }
  });
});
