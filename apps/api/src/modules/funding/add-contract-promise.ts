import { accepted, PROMISE_KIND_LABELS, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import type { FundingContract } from './contract.entity';
import { recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdContract } from './find-contract';
import { ContractPromise } from './promise.entity';
import type { AddContractPromiseInput } from './promise.inputs';
import { ContractPromiseAdded } from './promise-results';
import { keyProblems } from './read-text';

const RANGE = { minimum: 1, maximum: 1_000_000 };

/** Records a number that a contract promises, one of each kind. */
export async function addContractPromise(
  context: RequestContext,
  input: AddContractPromiseInput,
): Promise<object> {
  const problems = keyProblems(input.idempotencyKey);
  if (input.promised < RANGE.minimum || input.promised > RANGE.maximum)
    problems.push(fieldError('promised', 'OUT_OF_RANGE', RANGE));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => add(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_contract_promise_kind') return new DuplicateEntry({ field: 'kind' });
    throw error;
  }
}

async function add(
  tx: Transaction,
  context: RequestContext,
  input: AddContractPromiseInput,
): Promise<object> {
  const contract = await holdContract(tx, input.contractId, 'funding.manage');
  if (!contract) return new NotFound({ subject: 'contractId' });
  const answer = await once(
    tx,
    { operation: 'addContractPromise', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { contract, input }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new ContractPromiseAdded(), { contract: toFundingContract(contract) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { contract, input }: { readonly contract: FundingContract; readonly input: AddContractPromiseInput },
): Promise<Result<object, object>> {
  const row = await tx.repository(ContractPromise).insert({
    districtId: contract.districtId,
    contractId: contract.id,
    divisionId: contract.divisionId,
    kind: input.kind,
    promised: input.promised,
    recordedAt: context.clock.now(),
  });
  const subject = `${PROMISE_KIND_LABELS[input.kind].zh} ${String(input.promised)}`;
  await recordContractEvent(tx, context, { contract, kind: 'promiseAdded', subject });
  return accepted({ id: row.id });
}
