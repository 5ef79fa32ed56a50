import { accepted, checkBeneficiaries, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { FundingBeneficiaryCount } from './budget.entity';
import { BeneficiariesExceedVisits, ContractNotUnderWay } from './budget.errors';
import type { RecordBeneficiariesInput } from './budget.inputs';
import { BeneficiariesRecorded } from './budget-results';
import type { FundingContract } from './contract.entity';
import { dayOf, recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdContract } from './find-contract';
import { worded } from './funding.errors';

import { keyProblems, requiredProblems } from './read-text';
import { isUnderWay } from './spending';

const MOST_PEOPLE = 1_000_000;

/** Records the people and the visits of a period. */
export async function recordBeneficiaries(
  context: RequestContext,
  input: RecordBeneficiariesInput,
): Promise<object> {
  const problems = problemsOf(input, dayOf(context.clock.now()));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const checked = checkBeneficiaries({ unique: input.uniquePeople, visits: input.visits });
  if (!checked.ok) {
    return new BeneficiariesExceedVisits({
      ...worded(checked.refusal),
      unique: input.uniquePeople,
      visits: input.visits,
    });
  }
  return context.transaction((tx) => record(tx, context, input));
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordBeneficiariesInput,
): Promise<object> {
  const contract = await holdContract(tx, input.contractId, 'funding.manage');
  if (!contract) return new NotFound({ subject: 'contractId' });
  if (!isUnderWay(contract)) return new ContractNotUnderWay({});
  if (input.periodFrom < contract.startsOn)
    return new InvalidInput({ fieldErrors: [fieldError('periodFrom', 'DATE_ORDER')] });
  const answer = await once(
    tx,
    { operation: 'recordBeneficiaries', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { contract, input }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new BeneficiariesRecorded(), { contract: toFundingContract(contract) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { contract, input }: { readonly contract: FundingContract; readonly input: RecordBeneficiariesInput },
): Promise<Result<object, object>> {
  const row = await tx.repository(FundingBeneficiaryCount).insert({
    districtId: contract.districtId,
    contractId: contract.id,
    divisionId: contract.divisionId,
    periodFrom: input.periodFrom,
    periodTo: input.periodTo,
    activity: input.activity.trim(),
    uniquePeople: input.uniquePeople,
    visits: input.visits,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'beneficiariesRecorded',
    subject: input.activity.trim(),
    note: `${String(input.uniquePeople)} 人，${String(input.visits)} 人次`,
    occurredOn: input.periodTo,
  });
  return accepted({ id: row.id });
}

function problemsOf(input: RecordBeneficiariesInput, today: string): FieldError[] {
  const range = { minimum: 0, maximum: MOST_PEOPLE };
  const isCount = (count: number): boolean => count >= 0 && count <= MOST_PEOPLE;
  return [
    ...requiredProblems([{ path: 'activity', text: input.activity, maximum: 100 }]),
    ...keyProblems(input.idempotencyKey),
    ...(input.periodTo < input.periodFrom || input.periodTo > today
      ? [fieldError('periodTo', 'DATE_ORDER')]
      : []),
    ...(isCount(input.uniquePeople) ? [] : [fieldError('uniquePeople', 'OUT_OF_RANGE', range)]),
    ...(isCount(input.visits) ? [] : [fieldError('visits', 'OUT_OF_RANGE', range)]),
  ];
}
