import {
  accepted,
  checkWithdrawal,
  FUND_ENTRY_DIRECTIONS,
  type MoneyText,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { dayOf } from './contract-event';
import { changedFund, findRestriction, holdFund, readBalance, recordFundAct } from './find-fund';
import { type DevelopmentFund } from './fund.entity';
import { FundEntryRow } from './fund-entry.entity';
import { FundBalanceTooLow } from './fund.errors';
import type { RecordFundEntryInput } from './fund.inputs';
import { worded } from './funding.errors';
import { keyProblems, positiveMoney, requiredProblems } from './read-text';

/** Records money that came into a fund or went out of it. */
export async function recordFundEntry(context: RequestContext, input: RecordFundEntryInput): Promise<object> {
  const problems = problemsOf(input, dayOf(context.clock.now()));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => record(tx, context, input));
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordFundEntryInput,
): Promise<object> {
  const fund = await holdFund(tx, input.fundId, 'funding.manage');
  if (!fund) return new NotFound({ subject: 'fundId' });
  const restriction = await findRestriction(tx, fund, input.restrictionId);
  if (restriction === undefined) return new NotFound({ subject: 'restrictionId' });
  const request = { operation: 'recordFundEntry', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () =>
    insert(tx, context, { fund, input, restrictionId: restriction?.id ?? null }),
  );
  return answer.ok ? changedFund(fund) : answer.refusal;
}

interface NewEntry {
  readonly fund: DevelopmentFund;
  readonly input: RecordFundEntryInput;
  readonly restrictionId: string | null;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { fund, input, restrictionId }: NewEntry,
): Promise<Result<object, object>> {
  const amount = positiveMoney(input.amount);
  if (!amount) return refused(new InvalidInput({ fieldErrors: [fieldError('amount', 'MALFORMED')] }));
  if (FUND_ENTRY_DIRECTIONS[input.kind] === 'out') {
    const refusal = await withdrawalRefusal(tx, fund, { restrictionId, amount });
    if (refusal) return refused(refusal);
  }
  const { id } = await tx.repository(FundEntryRow).insert({
    ...{ districtId: fund.districtId, fundId: fund.id, divisionId: fund.divisionId, restrictionId, amount },
    kind: input.kind,
    occurredOn: input.occurredOn,
    note: input.note.trim(),
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordFundAct(tx, context, { fund, act: 'entryRecorded', why: input.note });
  return accepted({ id });
}

/** What stands against taking so much from a part of a fund; undefined when it holds enough. */
export async function withdrawalRefusal(
  tx: Transaction,
  fund: DevelopmentFund,
  { restrictionId, amount }: { readonly restrictionId: string | null; readonly amount: MoneyText },
): Promise<FundBalanceTooLow | undefined> {
  const { available } = await readBalance(tx, fund, restrictionId);
  const checked = checkWithdrawal(available, amount);
  if (checked.ok) return undefined;
  const { asked } = checked.refusal;
  return new FundBalanceTooLow({ ...worded(checked.refusal), available, asked });
}

function problemsOf(input: RecordFundEntryInput, today: string): FieldError[] {
  return [
    ...requiredProblems([{ path: 'note', text: input.note, maximum: 100 }]),
    ...keyProblems(input.idempotencyKey),
    ...(positiveMoney(input.amount) ? [] : [fieldError('amount', 'MALFORMED')]),
    ...(input.kind === 'awardPayment' ? [fieldError('kind', 'UNKNOWN_VALUE')] : []),
    ...(input.occurredOn > today ? [fieldError('occurredOn', 'DATE_ORDER')] : []),
  ];
}
