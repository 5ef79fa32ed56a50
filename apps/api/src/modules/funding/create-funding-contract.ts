import {
  accepted,
  checkContractTerm,
  type IsoDate,
  type MoneyText,
  refused,
  type Result,
} from '@weizhi/domain';
import { mayAt } from '../../platform/access/may-at';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions } from '../divisions';
import { findLiveOrganisation, type Organisation } from '../organisations';
import { FundingContract } from './contract.entity';
import { recordContractEvent } from './contract-event';
import type { CreateFundingContractInput } from './contract.inputs';
import { FundingContractCreated } from './contract-results';
import { toFundingContract } from './contract.type';
import { ContractTooLong, worded } from './funding.errors';

import { insertPlan, readPlan, type ReadPlan } from './payment-plan';
import { keyProblems, positiveMoney, requiredProblems } from './read-text';

interface ReadContract {
  readonly input: CreateFundingContractInput;
  readonly amount: MoneyText;
  readonly plan: ReadPlan;
}

/** Records a funded project with its plan of milestones and instalments. */
export async function createFundingContract(
  context: RequestContext,
  input: CreateFundingContractInput,
): Promise<object> {
  const read = readInput(input);
  if (!read.ok) return read.refusal;
  try {
    return await context.transaction((tx) => record(tx, context, read.value));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_funding_contract_number')
      return new DuplicateEntry({ field: 'number' });
    throw error;
  }
}

function readInput(input: CreateFundingContractInput): Result<ReadContract, object> {
  const amount = positiveMoney(input.amount);
  const problems: FieldError[] = [
    ...requiredProblems([
      { path: 'number', text: input.number, maximum: 50 },
      { path: 'title', text: input.title, maximum: 100 },
      { path: 'purchaser', text: input.purchaser, maximum: 100 },
    ]),
    ...keyProblems(input.idempotencyKey),
  ];
  if (amount === undefined) problems.push(fieldError('amount', 'MALFORMED'));
  const term = checkContractTerm({
    startsOn: input.startsOn as IsoDate,
    endsOn: input.endsOn as IsoDate,
    isStable: input.stable ?? false,
  });
  if (!term.ok && term.refusal.code === 'contractEndsBeforeStart')
    problems.push(fieldError('endsOn', 'DATE_ORDER'));
  if (problems.length > 0 || amount === undefined)
    return refused(new InvalidInput({ fieldErrors: problems }));
  if (!term.ok && term.refusal.code === 'contractTooLong')
    return refused(new ContractTooLong({ ...worded(term.refusal), latestEnd: term.refusal.latestEnd }));
  const plan = readPlan(amount, input.plan);
  return plan.ok ? accepted({ input, amount, plan: plan.value }) : plan;
}

async function record(tx: Transaction, context: RequestContext, read: ReadContract): Promise<object> {
  const { input } = read;
  const parties = await findParties(tx, input);
  if (!parties.ok) return parties.refusal;
  const { districtId } = parties.value.supplier;
  const answer = await once(
    tx,
    { operation: 'createFundingContract', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { read, ...parties.value }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(FundingContract).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The contract just recorded is not there');
  return Object.assign(new FundingContractCreated(), { contract: toFundingContract(row) });
}

/** Who contracts, who signs for them, and the place: all within the actor's reach. */
async function findParties(
  tx: Transaction,
  input: CreateFundingContractInput,
): Promise<Result<Omit<Placed, 'read'>, NotFound>> {
  const supplier = await findLiveOrganisation(tx, input.supplierId, 'organisation.read');
  if (!supplier) return refused(new NotFound({ subject: 'supplierId' }));
  const hostId = await findHost(tx, supplier, input.fiscalHostId);
  if (hostId === undefined) return refused(new NotFound({ subject: 'fiscalHostId' }));
  const divisionId = input.divisionId ? divisionKey(input.divisionId) : supplier.divisionId;
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const place = division && { districtId: supplier.districtId, path: division.path };
  return place && mayAt(tx.actor, 'funding.manage', place)
    ? accepted({ supplier, hostId, divisionId })
    : refused(new NotFound({ subject: 'divisionId' }));
}

/** The fiscal host that was named, else the organisation's own; undefined when the named one is not there. */
async function findHost(
  tx: Transaction,
  supplier: Organisation,
  named: string | null | undefined,
): Promise<string | null | undefined> {
  if (!named) return supplier.fiscalHostId;
  const host = await findLiveOrganisation(tx, named, 'organisation.read');
  return host?.districtId === supplier.districtId ? host.id : undefined;
}

interface Placed {
  readonly read: ReadContract;
  readonly supplier: Organisation;
  readonly hostId: string | null;
  readonly divisionId: string;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { read, supplier, hostId, divisionId }: Placed,
): Promise<Result<{ id: string }, object>> {
  const { input, amount, plan } = read;
  const now = context.clock.now();
  const row = await tx.repository(FundingContract).insert({
    districtId: supplier.districtId,
    number: input.number.trim(),
    title: input.title.trim(),
    kind: input.kind,
    source: input.source,
    theme: input.theme,
    purchaser: input.purchaser.trim(),
    supplierKind: input.supplierKind ?? 'socialOrganisation',
    supplierId: supplier.id,
    fiscalHostId: hostId,
    divisionId,
    amount,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    stable: input.stable ?? false,
    hub: input.hub ?? false,
    state: 'drafted',
    createdAt: now,
    updatedAt: now,
  });
  await insertPlan(tx, row, plan);
  await recordContractEvent(tx, context, { contract: row, kind: 'recorded', toCode: 'drafted', amount });
  return accepted({ id: row.id });
}
