import { accepted, type BudgetShiftRefusal, refused, type Result, shiftedBudget } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { FundingBudgetLine, FundingBudgetShift } from './budget.entity';
import { BudgetLineTooSmall, BudgetShiftNeedsApproval, ContractNotUnderWay } from './budget.errors';
import type { ShiftBudgetInput } from './budget.inputs';
import { BudgetShifted } from './budget-results';
import type { FundingContract } from './contract.entity';
import { recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { worded } from './funding.errors';

import { keyProblems, optionalProblems, positiveMoney, requiredProblems, textOrNull } from './read-text';
import { holdLine, isUnderWay, readSpending } from './spending';

/** Shifts money between two lines of one budget. */
export async function shiftBudget(context: RequestContext, input: ShiftBudgetInput): Promise<object> {
  const problems = [
    ...requiredProblems([{ path: 'reason', text: input.reason, maximum: 500 }]),
    ...optionalProblems([{ path: 'approval', text: input.approval, maximum: 50 }]),
    ...keyProblems(input.idempotencyKey),
    ...(positiveMoney(input.amount) ? [] : [fieldError('amount', 'MALFORMED')]),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => shift(tx, context, input));
}

async function shift(tx: Transaction, context: RequestContext, input: ShiftBudgetInput): Promise<object> {
  const from = await holdLine(tx, input.fromLineId);
  if (!from) return new NotFound({ subject: 'fromLineId' });
  const to = await holdLine(tx, input.toLineId);
  if (to?.contract.id !== from.contract.id || to.line.id === from.line.id)
    return new NotFound({ subject: 'toLineId' });
  const { contract } = from;
  if (!isUnderWay(contract)) return new ContractNotUnderWay({});
  const answer = await once(tx, { operation: 'shiftBudget', key: input.idempotencyKey, body: input }, () =>
    move(tx, context, { input, contract, from: from.line, to: to.line }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new BudgetShifted(), { contract: toFundingContract(contract) });
}

interface Move {
  readonly input: ShiftBudgetInput;
  readonly contract: FundingContract;
  readonly from: FundingBudgetLine;
  readonly to: FundingBudgetLine;
}

async function move(
  tx: Transaction,
  context: RequestContext,
  { input, contract, from, to }: Move,
): Promise<Result<object, object>> {
  const spending = await readSpending(tx, contract);
  const approval = textOrNull(input.approval);
  const amount = positiveMoney(input.amount);
  if (!amount) return refused(new InvalidInput({ fieldErrors: [fieldError('amount', 'MALFORMED')] }));
  const after = shiftedBudget({
    from: spending.lineOf(from),
    to: spending.lineOf(to),
    amount,
    isApproved: approval !== null,
  });
  if (!after.ok) return refused(refusalOf(after.refusal));
  const { districtId, id: contractId, divisionId } = contract;
  await tx.repository(FundingBudgetLine).update({ districtId, id: from.id }, { current: after.value.from });
  await tx.repository(FundingBudgetLine).update({ districtId, id: to.id }, { current: after.value.to });
  const row = await tx.repository(FundingBudgetShift).insert({
    districtId,
    contractId,
    divisionId,
    fromLineId: from.id,
    toLineId: to.id,
    amount,
    reason: input.reason.trim(),
    approval,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'budgetShifted',
    subject: `${from.title} → ${to.title}`,
    note: [input.reason.trim(), approval].filter(Boolean).join('；'),
    amount,
  });
  return accepted({ id: row.id });
}

function refusalOf(refusal: BudgetShiftRefusal): object {
  switch (refusal.code) {
    case 'budgetShiftNeedsApproval':
      return new BudgetShiftNeedsApproval({ ...worded(refusal), freeAmount: refusal.freeAmount });
    case 'budgetLineTooSmall':
      return new BudgetLineTooSmall({ ...worded(refusal), unspent: refusal.unspent });
    case 'budgetShiftNotPositive':
      return new InvalidInput({ fieldErrors: [fieldError('amount', 'MALFORMED')] });
  }
}
