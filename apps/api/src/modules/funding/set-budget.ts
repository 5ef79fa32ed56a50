import { BUDGET_CATEGORY_LABELS, checkBudget, type ContractState, type MoneyText } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { FundingBudgetLine, FundingBudgetShift, FundingExpense } from './budget.entity';
import { BudgetDoesNotSum, BudgetInForce } from './budget.errors';
import type { BudgetLineInput, SetBudgetInput } from './budget.inputs';
import { BudgetSet } from './budget-results';
import { FundingContract } from './contract.entity';
import { recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdContract } from './find-contract';
import { worded } from './funding.errors';
import { optionalProblems, positiveMoney, textOrNull } from './read-text';

const MOST_LINES = 30;
const OVER: ReadonlySet<ContractState> = new Set([
  'declined',
  'withdrawn',
  'terminated',
  'clawedBack',
  'archived',
]);

/** Sets the budget of a project, as long as nothing was spent or shifted. */
export async function setBudget(context: RequestContext, input: SetBudgetInput): Promise<object> {
  const problems = problemsOf(input.lines);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => set(tx, context, input));
}

async function set(tx: Transaction, context: RequestContext, input: SetBudgetInput): Promise<object> {
  const contract = await holdContract(tx, input.contractId, 'funding.manage');
  if (!contract) return new NotFound({ subject: 'contractId' });
  if (contract.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: contract.version });
  const { districtId, id, divisionId } = contract;
  const where = { districtId, contractId: id };
  const used =
    (await tx.repository(FundingExpense).count(where)) +
    (await tx.repository(FundingBudgetShift).count(where));
  if (used > 0 || OVER.has(contract.state)) return new BudgetInForce({});
  const amounts = input.lines.map(({ amount }) => positiveMoney(amount) ?? ('0.00' as MoneyText));
  const checked = checkBudget(contract.amount as MoneyText, amounts);
  if (!checked.ok) {
    const { contractAmount, budgetTotal } = checked.refusal;
    return new BudgetDoesNotSum({
      ...worded(checked.refusal),
      expected: contractAmount,
      actual: budgetTotal,
    });
  }
  const outcome = await tx
    .repository(FundingContract)
    .updateVersioned({ districtId, id }, input.expectedVersion, { updatedAt: context.clock.now() });
  if (outcome !== 'updated') return staleVersion(tx, FundingContract, { districtId, id });
  await tx.repository(FundingBudgetLine).delete(where);
  await tx.repository(FundingBudgetLine).insertMany(
    input.lines.map(({ category, title }, index) => ({
      ...where,
      divisionId,
      ordinal: index + 1,
      category,
      title: textOrNull(title) ?? BUDGET_CATEGORY_LABELS[category].zh,
      agreed: amounts[index] ?? '0.00',
      current: amounts[index] ?? '0.00',
    })),
  );
  await recordContractEvent(tx, context, { contract, kind: 'budgetSet', amount: contract.amount });
  const row = await tx.repository(FundingContract).findOne({ districtId, id });
  return Object.assign(new BudgetSet(), { contract: toFundingContract(row ?? contract) });
}

function problemsOf(lines: readonly BudgetLineInput[]): FieldError[] {
  if (lines.length === 0 || lines.length > MOST_LINES)
    return [fieldError('lines', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_LINES })];
  return lines.flatMap(({ title, amount }, index) => [
    ...optionalProblems([{ path: `lines.${String(index)}.title`, text: title, maximum: 60 }]),
    ...(positiveMoney(amount) ? [] : [fieldError(`lines.${String(index)}.amount`, 'MALFORMED')]),
  ]);
}
