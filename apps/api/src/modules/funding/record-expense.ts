import { accepted, checkExpense, type ExpenseRefusal, refused, type Result } from '@weizhi/domain';
import { Attachment } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { type FundingBudgetLine, FundingExpense } from './budget.entity';
import { BudgetLineTooSmall, ContractNotUnderWay, SpendingExceedsReceived } from './budget.errors';
import type { RecordExpenseInput } from './budget.inputs';
import { ExpenseRecorded } from './budget-results';
import type { FundingContract } from './contract.entity';
import { dayOf, recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { worded } from './funding.errors';

import { keyProblems, optionalProblems, positiveMoney, requiredProblems, textOrNull } from './read-text';
import { holdLine, isUnderWay, readSpending } from './spending';

/** Records an expense on a budget line, within what was received unless it was advanced. */
export async function recordExpense(context: RequestContext, input: RecordExpenseInput): Promise<object> {
  const problems = problemsOf(input, dayOf(context.clock.now()));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => record(tx, context, input));
}

async function record(tx: Transaction, context: RequestContext, input: RecordExpenseInput): Promise<object> {
  const found = await holdLine(tx, input.lineId);
  if (!found) return new NotFound({ subject: 'lineId' });
  const { contract, line } = found;
  if (!isUnderWay(contract)) return new ContractNotUnderWay({});
  if (contract.signedOn !== null && input.spentOn < contract.signedOn)
    return new InvalidInput({ fieldErrors: [fieldError('spentOn', 'DATE_ORDER')] });
  const answer = await once(tx, { operation: 'recordExpense', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { input, contract, line }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new ExpenseRecorded(), { contract: toFundingContract(contract) });
}

interface NewExpense {
  readonly input: RecordExpenseInput;
  readonly contract: FundingContract;
  readonly line: FundingBudgetLine;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, contract, line }: NewExpense,
): Promise<Result<object, object>> {
  const { districtId, id: contractId, divisionId } = contract;
  const voucher = input.voucherId ? await findVoucher(tx, districtId, input.voucherId) : null;
  if (voucher === undefined) return refused(new NotFound({ subject: 'voucherId' }));
  const spending = await readSpending(tx, contract);
  const amount = positiveMoney(input.amount);
  if (!amount) return refused(new InvalidInput({ fieldErrors: [fieldError('amount', 'MALFORMED')] }));
  const advanceReason = textOrNull(input.advanceReason);
  const checked = checkExpense({
    amount,
    line: spending.lineOf(line),
    received: spending.received,
    spent: spending.spent,
    isAdvanced: advanceReason !== null,
  });
  if (!checked.ok) return refused(refusalOf(checked.refusal));
  const row = await tx.repository(FundingExpense).insert({
    districtId,
    contractId,
    divisionId,
    lineId: line.id,
    amount,
    spentOn: input.spentOn,
    purpose: input.purpose.trim(),
    voucherId: voucher?.id ?? null,
    advanceReason,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'expenseRecorded',
    subject: line.title,
    note: advanceReason,
    amount,
    occurredOn: input.spentOn,
  });
  return accepted({ id: row.id });
}

/** An attachment of the district that the actor uploaded: nobody makes a voucher of another's file. */
export async function findVoucher(
  tx: Transaction,
  districtId: string,
  id: string,
): Promise<Attachment | undefined> {
  const key = districtRowKey('Attachment', id);
  if (key.districtId !== districtId) return undefined;
  const attachment = await tx.repository(Attachment).findOne(key);
  return attachment?.uploadedBy === tx.actor.id ? attachment : undefined;
}

function refusalOf(refusal: ExpenseRefusal): object {
  switch (refusal.code) {
    case 'budgetLineExceeded':
      return new BudgetLineTooSmall({ ...worded(refusal), unspent: refusal.unspent });
    case 'spendingExceedsReceived':
      return new SpendingExceedsReceived({
        ...worded(refusal),
        received: refusal.received,
        spent: refusal.spent,
      });
    case 'expenseNotPositive':
      return new InvalidInput({ fieldErrors: [fieldError('amount', 'MALFORMED')] });
  }
}

function problemsOf(input: RecordExpenseInput, today: string): FieldError[] {
  return [
    ...requiredProblems([{ path: 'purpose', text: input.purpose, maximum: 100 }]),
    ...optionalProblems([{ path: 'advanceReason', text: input.advanceReason, maximum: 200 }]),
    ...keyProblems(input.idempotencyKey),
    ...(positiveMoney(input.amount) ? [] : [fieldError('amount', 'MALFORMED')]),
    ...(input.spentOn > today ? [fieldError('spentOn', 'DATE_ORDER')] : []),
  ];
}
