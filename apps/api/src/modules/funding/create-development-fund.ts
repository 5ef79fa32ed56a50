import { accepted } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { DuplicateEntry, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { changedFund, recordFundAct } from './find-fund';
import { DevelopmentFund } from './fund.entity';
import type { CreateDevelopmentFundInput } from './fund.inputs';
import { keyProblems, requiredProblems } from './read-text';

/** Sets up a development fund. */
export async function createDevelopmentFund(
  context: RequestContext,
  input: CreateDevelopmentFundInput,
): Promise<object> {
  const problems = [
    ...requiredProblems([{ path: 'name', text: input.name, maximum: 60 }]),
    ...keyProblems(input.idempotencyKey),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => create(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_development_fund_name') return new DuplicateEntry({ field: 'name' });
    throw error;
  }
}

async function create(
  tx: Transaction,
  context: RequestContext,
  input: CreateDevelopmentFundInput,
): Promise<object> {
  const divisionId = divisionKey(input.divisionId);
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const districtId = division && (await findDistrictFor(tx, 'funding.manage', division.path));
  if (!districtId) return new NotFound({ subject: 'divisionId' });
  const request = { operation: 'createDevelopmentFund', key: input.idempotencyKey, body: input };
  const answer = await once<{ id: string }>(tx, request, async () => {
    const row = await tx.repository(DevelopmentFund).insert({
      ...{ districtId, divisionId },
      name: input.name.trim(),
      createdAt: context.clock.now(),
    });
    await recordFundAct(tx, context, { fund: row, act: 'created' });
    return accepted({ id: row.id });
  });
  if (!answer.ok) return answer.refusal;
  const fund = await tx.repository(DevelopmentFund).findOne({ districtId, id: answer.value.id });
  if (!fund) throw new Error('The fund just set up is not there');
  return changedFund(fund);
}
