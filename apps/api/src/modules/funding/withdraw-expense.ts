import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { FundingExpense } from './budget.entity';
import { ContractNotUnderWay } from './budget.errors';
import type { WithdrawExpenseInput } from './budget.inputs';
import { ExpenseWithdrawn } from './budget-results';
import { FUNDING_EXPENSE } from './budget.type';
import { recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdRowOfContract } from './find-contract';
import { requiredProblems } from './read-text';
import { isUnderWay } from './spending';

/** Withdraws an expense that was recorded by mistake. It stays, and counts no more. */
export async function withdrawExpense(context: RequestContext, input: WithdrawExpenseInput): Promise<object> {
  const problems = requiredProblems([{ path: 'reason', text: input.reason, maximum: 200 }]);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => withdraw(tx, context, input));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  input: WithdrawExpenseInput,
): Promise<object> {
  const key = districtRowKey(FUNDING_EXPENSE, input.expenseId);
  const held = await holdRowOfContract(tx, FundingExpense, { key, permission: 'funding.manage' });
  if (!held || held.row.withdrawnAt !== null) return new NotFound({ subject: 'expenseId' });
  const { row: expense, contract } = held;
  if (!isUnderWay(contract)) return new ContractNotUnderWay({});
  await tx.repository(FundingExpense).update(key, { withdrawnAt: context.clock.now() });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'expenseWithdrawn',
    subject: expense.purpose,
    note: input.reason.trim(),
    amount: expense.amount,
  });
  return Object.assign(new ExpenseWithdrawn(), { contract: toFundingContract(contract) });
}
