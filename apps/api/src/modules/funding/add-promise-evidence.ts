import { accepted, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import type { FundingContract } from './contract.entity';
import { dayOf, recordContractEvent } from './contract-event';
import { toFundingContract } from './contract.type';
import { holdRowOfContract } from './find-contract';
import { ContractPromise, PromiseEvidence } from './promise.entity';
import type { AddPromiseEvidenceInput } from './promise.inputs';
import { PromiseEvidenceAdded } from './promise-results';
import { CONTRACT_PROMISE } from './promise.type';
import { keyProblems, requiredProblems } from './read-text';
import { findVoucher } from './record-expense';

const RANGE = { minimum: 0, maximum: 1_000_000 };

/** Records a paper or photograph that shows so much of a promise. */
export async function addPromiseEvidence(
  context: RequestContext,
  input: AddPromiseEvidenceInput,
): Promise<object> {
  const problems = problemsOf(input, dayOf(context.clock.now()));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => add(tx, context, input));
}

async function add(
  tx: Transaction,
  context: RequestContext,
  input: AddPromiseEvidenceInput,
): Promise<object> {
  const key = districtRowKey(CONTRACT_PROMISE, input.promiseId);
  const held = await holdRowOfContract(tx, ContractPromise, { key, permission: 'funding.manage' });
  if (!held) return new NotFound({ subject: 'promiseId' });
  const { row: promise, contract } = held;
  if (input.occurredOn < contract.startsOn || input.occurredOn > contract.endsOn)
    return new InvalidInput({ fieldErrors: [fieldError('occurredOn', 'DATE_ORDER')] });
  const attachment = await findVoucher(tx, contract.districtId, input.attachmentId);
  if (!attachment) return new NotFound({ subject: 'attachmentId' });
  const answer = await once(
    tx,
    { operation: 'addPromiseEvidence', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { contract, promise, input, attachmentId: attachment.id }),
  );
  if (!answer.ok) return answer.refusal;
  return Object.assign(new PromiseEvidenceAdded(), { contract: toFundingContract(contract) });
}

interface NewEvidence {
  readonly contract: FundingContract;
  readonly promise: ContractPromise;
  readonly input: AddPromiseEvidenceInput;
  readonly attachmentId: string;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { contract, promise, input, attachmentId }: NewEvidence,
): Promise<Result<object, object>> {
  const row = await tx.repository(PromiseEvidence).insert({
    districtId: contract.districtId,
    contractId: contract.id,
    divisionId: contract.divisionId,
    promiseId: promise.id,
    title: input.title.trim(),
    quantity: input.quantity,
    occurredOn: input.occurredOn,
    attachmentId,
    recordedBy: tx.actor.id,
    recordedAt: context.clock.now(),
  });
  await recordContractEvent(tx, context, {
    contract,
    kind: 'evidenceAdded',
    subject: input.title.trim(),
    occurredOn: input.occurredOn,
  });
  return accepted({ id: row.id });
}

function problemsOf(input: AddPromiseEvidenceInput, today: string): FieldError[] {
  return [
    ...requiredProblems([{ path: 'title', text: input.title, maximum: 100 }]),
    ...keyProblems(input.idempotencyKey),
    ...(input.quantity < RANGE.minimum || input.quantity > RANGE.maximum
      ? [fieldError('quantity', 'OUT_OF_RANGE', RANGE)]
      : []),
    ...(input.occurredOn > today ? [fieldError('occurredOn', 'DATE_ORDER')] : []),
  ];
}
