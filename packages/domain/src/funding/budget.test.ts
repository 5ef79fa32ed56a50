import fc from 'fast-check';
import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import {
  type BudgetLine,
  checkBudget,
  checkClawback,
  checkExpense,
  type ExpensePosition,
  shiftedBudget,
} from './budget';

const yuan = (text: string): MoneyText => text as MoneyText;
const line = (agreed: string, current = agreed, spent = '0.00'): BudgetLine => ({
  agreed: yuan(agreed),
  current: yuan(current),
  spent: yuan(spent),
});

describe('a budget', () => {
  it('makes up the contract to the fen', () => {
    expect(checkBudget(yuan('100.00'), [yuan('60.00'), yuan('40.00')]).ok).toBe(true);
    expect(checkBudget(yuan('100.00'), [yuan('60.00'), yuan('39.99')])).toEqual({
      ok: false,
      refusal: { code: 'budgetDoesNotSum', contractAmount: '100.00', budgetTotal: '99.99' },
    });
  });
});

describe('a shift between lines', () => {
  const shift = (from: BudgetLine, to: BudgetLine, amount: string) => (isApproved: boolean) =>
    shiftedBudget({ from, to, amount: yuan(amount), isApproved });

  it('of a tenth is free, of a fen more needs approval', () => {
    expect(shift(line('1000.00'), line('1000.00'), '100.00')(false)).toEqual({
      ok: true,
      value: { from: '900.00', to: '1100.00' },
    });
    expect(shift(line('1000.00'), line('1000.00'), '100.01')(false)).toEqual({
      ok: false,
      refusal: { code: 'budgetShiftNeedsApproval', freeAmount: '100.00' },
    });
    expect(shift(line('1000.00'), line('1000.00'), '100.01')(true).ok).toBe(true);
  });

  it('counts the smaller of the two lines, and what was shifted before', () => {
    expect(shift(line('1000.00'), line('200.00'), '20.01')(false)).toMatchObject({
      refusal: { code: 'budgetShiftNeedsApproval', freeAmount: '20.00' },
    });
    expect(shift(line('1000.00', '920.00'), line('1000.00'), '30.00')(false)).toMatchObject({
      refusal: { freeAmount: '20.00' },
    });
    expect(shift(line('1000.00', '850.00'), line('1000.00'), '1.00')(false)).toMatchObject({
      refusal: { freeAmount: '0.00' },
    });
  });

  it('never takes what is spent, approved or not, and never nothing', () => {
    expect(shift(line('1000.00', '1000.00', '950.00'), line('1000.00'), '60.00')(true)).toEqual({
      ok: false,
      refusal: { code: 'budgetLineTooSmall', unspent: '50.00' },
    });
    expect(shift(line('1000.00'), line('1000.00'), '0.00')(true)).toMatchObject({
      refusal: { code: 'budgetShiftNotPositive' },
    });
  });

  it('keeps the sum of the budget', () => {
    const fen = fc.bigInt({ min: 1n, max: 10_000_000n });
    fc.assert(
      fc.property(fen, fen, fen, fc.boolean(), (from, to, amount, isApproved) => {
        const lines = { from: line(moneyOfFen(from)), to: line(moneyOfFen(to)) };
        const after = shiftedBudget({ ...lines, amount: moneyOfFen(amount), isApproved });
        if (after.ok) expect(fenOfMoney(after.value.from) + fenOfMoney(after.value.to)).toBe(from + to);
      }),
    );
  });
});

describe('an expense', () => {
  const position: ExpensePosition = {
    amount: yuan('100.00'),
    line: line('500.00', '500.00', '100.00'),
    received: yuan('300.00'),
    spent: yuan('200.00'),
    isAdvanced: false,
  };

  it('fits what was received, to the fen, unless it was advanced', () => {
    expect(checkExpense(position)).toEqual({ ok: true, value: '100.00' });
    expect(checkExpense({ ...position, amount: yuan('100.01') })).toEqual({
      ok: false,
      refusal: { code: 'spendingExceedsReceived', received: '300.00', spent: '300.01' },
    });
    expect(checkExpense({ ...position, amount: yuan('100.01'), isAdvanced: true }).ok).toBe(true);
  });

  it('fits its line even when it was advanced, and is positive', () => {
    expect(checkExpense({ ...position, amount: yuan('400.01'), isAdvanced: true })).toEqual({
      ok: false,
      refusal: { code: 'budgetLineExceeded', unspent: '400.00' },
    });
    expect(checkExpense({ ...position, amount: yuan('0.00') })).toMatchObject({
      refusal: { code: 'expenseNotPositive' },
    });
  });
});

describe('a clawback', () => {
  it('takes back no more than was paid', () => {
    expect(checkClawback(yuan('50.00'), yuan('50.00')).ok).toBe(true);
    expect(checkClawback(yuan('50.01'), yuan('50.00'))).toEqual({
      ok: false,
      refusal: { code: 'clawbackExceedsPaid', paid: '50.00' },
    });
    expect(checkClawback(yuan('0.00'), yuan('50.00'))).toMatchObject({
      refusal: { code: 'clawbackNotPositive' },
    });
  });
});
