import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import { accepted, refused, type Result } from '../shared';
import { WHOLE_SHARE } from './instalments';

/** A budget line (预算科目): as agreed, as it stands after shifts, and what was spent on it. @source domain.md section 7 */
export interface BudgetLine {
  readonly agreed: MoneyText;
  readonly current: MoneyText;
  readonly spent: MoneyText;
}

/** Returned when budget lines do not sum to the contract. @source domain.md 2.3 */
export interface BudgetRefusal {
  readonly code: 'budgetDoesNotSum';
  readonly contractAmount: MoneyText;
  readonly budgetTotal: MoneyText;
}

/** Whether the lines make up the contract to the fen. @source domain.md 2.3 */
export function checkBudget(
  contractAmount: MoneyText,
  lines: readonly MoneyText[],
): Result<readonly MoneyText[], BudgetRefusal> {
  const total = lines.reduce((sum, line) => sum + fenOfMoney(line), 0n);
  return total === fenOfMoney(contractAmount)
    ? accepted(lines)
    : refused({ code: 'budgetDoesNotSum', contractAmount, budgetTotal: moneyOfFen(total) });
}

/** Largest change of a line, in ten thousandths of what was agreed, that needs no approval (default 10 %). @source domain.md section 7 */
export const FREE_BUDGET_SHIFT = 1000;

/** A shift between two lines of one budget (预算调剂). @source domain.md section 7 */
export interface BudgetShift {
  readonly from: BudgetLine;
  readonly to: BudgetLine;
  readonly amount: MoneyText;
  /** Whether whoever may approve it has done so. */
  readonly isApproved: boolean;
}

/** Returned when a shift may not be made. @source domain.md section 7 */
export type BudgetShiftRefusal =
  | { readonly code: 'budgetShiftNotPositive' }
  | { readonly code: 'budgetLineTooSmall'; readonly unspent: MoneyText }
  | { readonly code: 'budgetShiftNeedsApproval'; readonly freeAmount: MoneyText };

/**
 * The two lines after a shift. What counts is how far each line has moved from what was agreed, earlier shifts
 * included: otherwise many small shifts would do what one large one may not.
 * @source domain.md section 7
 */
export function shiftedBudget(
  shift: BudgetShift,
  freeShare: number = FREE_BUDGET_SHIFT,
): Result<{ readonly from: MoneyText; readonly to: MoneyText }, BudgetShiftRefusal> {
  const amount = fenOfMoney(shift.amount);
  if (amount <= 0n) return refused({ code: 'budgetShiftNotPositive' });
  const unspent = fenOfMoney(shift.from.current) - fenOfMoney(shift.from.spent);
  if (amount > unspent) return refused({ code: 'budgetLineTooSmall', unspent: moneyOfFen(unspent) });
  const free = [freeOut(shift.from, freeShare), freeIn(shift.to, freeShare)].reduce(lesser);
  if (amount > free && !shift.isApproved)
    return refused({ code: 'budgetShiftNeedsApproval', freeAmount: moneyOfFen(free > 0n ? free : 0n) });
  return accepted({
    from: moneyOfFen(fenOfMoney(shift.from.current) - amount),
    to: moneyOfFen(fenOfMoney(shift.to.current) + amount),
  });
}

/** An expense (支出) that is to be booked, and what it is measured against. @source domain.md section 7 */
export interface ExpensePosition {
  readonly amount: MoneyText;
  readonly line: BudgetLine;
  /** Paid to the project so far, and spent by it so far. */
  readonly received: MoneyText;
  readonly spent: MoneyText;
  /** Whether it is flagged as advanced from own money (垫付), with its reason. */
  readonly isAdvanced: boolean;
}

/** Returned when an expense may not be booked. @source domain.md section 7 */
export type ExpenseRefusal =
  | { readonly code: 'expenseNotPositive' }
  | { readonly code: 'budgetLineExceeded'; readonly unspent: MoneyText }
  | { readonly code: 'spendingExceedsReceived'; readonly received: MoneyText; readonly spent: MoneyText };

/** Whether an expense fits its line, and what was received unless it is flagged as advanced. @source domain.md section 7 */
export function checkExpense(position: ExpensePosition): Result<MoneyText, ExpenseRefusal> {
  const amount = fenOfMoney(position.amount);
  if (amount <= 0n) return refused({ code: 'expenseNotPositive' });
  const unspent = fenOfMoney(position.line.current) - fenOfMoney(position.line.spent);
  if (amount > unspent) return refused({ code: 'budgetLineExceeded', unspent: moneyOfFen(unspent) });
  const spent = fenOfMoney(position.spent) + amount;
  if (spent > fenOfMoney(position.received) && !position.isAdvanced) {
    return refused({
      code: 'spendingExceedsReceived',
      received: position.received,
      spent: moneyOfFen(spent),
    });
  }
  return accepted(position.amount);
}

/** Returned when more is to be clawed back than was paid and not clawed back yet. @source domain.md section 7 */
export type ClawbackRefusal =
  | { readonly code: 'clawbackNotPositive' }
  | { readonly code: 'clawbackExceedsPaid'; readonly paid: MoneyText };

/** Whether so much can be clawed back (追回) of what was paid. @source domain.md section 7 */
export function checkClawback(amount: MoneyText, paid: MoneyText): Result<MoneyText, ClawbackRefusal> {
  if (fenOfMoney(amount) <= 0n) return refused({ code: 'clawbackNotPositive' });
  return fenOfMoney(amount) > fenOfMoney(paid)
    ? refused({ code: 'clawbackExceedsPaid', paid })
    : accepted(amount);
}

/** How much more may leave a line without approval: the largest part of the agreed amount, less what it has lost. */
function freeOut(line: BudgetLine, freeShare: number): bigint {
  return largestFree(line, freeShare) - (fenOfMoney(line.agreed) - fenOfMoney(line.current));
}

function freeIn(line: BudgetLine, freeShare: number): bigint {
  return largestFree(line, freeShare) - (fenOfMoney(line.current) - fenOfMoney(line.agreed));
}

function largestFree(line: BudgetLine, freeShare: number): bigint {
  return (fenOfMoney(line.agreed) * BigInt(freeShare)) / BigInt(WHOLE_SHARE);
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
