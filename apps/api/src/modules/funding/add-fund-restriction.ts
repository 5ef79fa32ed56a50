import { accepted } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions } from '../divisions';
import { changedFund, holdFund, recordFundAct } from './find-fund';
import { FundRestrictionRow } from './fund.entity';
import type { AddFundRestrictionInput } from './fund.inputs';
import { keyProblems, requiredProblems } from './read-text';

/** Adds a restriction to a fund: what some of its money is for. */
export async function addFundRestriction(
  context: RequestContext,
  input: AddFundRestrictionInput,
): Promise<object> {
  const problems = [
    ...requiredProblems([{ path: 'title', text: input.title, maximum: 60 }]),
    ...keyProblems(input.idempotencyKey),
    ...(input.themes.length > 5 ? [fieldError('themes', 'TOO_LONG', { maximum: 5 })] : []),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => add(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_fund_restriction_title') return new DuplicateEntry({ field: 'title' });
    throw error;
  }
}

async function add(
  tx: Transaction,
  context: RequestContext,
  input: AddFundRestrictionInput,
): Promise<object> {
  const fund = await holdFund(tx, input.fundId, 'funding.manage');
  if (!fund) return new NotFound({ subject: 'fundId' });
  const bound = input.divisionId ? divisionKey(input.divisionId) : null;
  if (bound !== null && !(await findCurrentDivisions(tx, [bound])).has(bound))
    return new NotFound({ subject: 'divisionId' });
  const request = { operation: 'addFundRestriction', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, async () => {
    const { id } = await tx.repository(FundRestrictionRow).insert({
      ...{ districtId: fund.districtId, fundId: fund.id, divisionId: fund.divisionId },
      title: input.title.trim(),
      themes: [...new Set(input.themes)],
      boundDivisionId: bound,
      until: input.until ?? null,
      createdAt: context.clock.now(),
    });
    await recordFundAct(tx, context, { fund, act: 'restrictionAdded' });
    return accepted({ id });
  });
  return answer.ok ? changedFund(fund) : answer.refusal;
}
