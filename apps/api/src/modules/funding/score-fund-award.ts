import { availableFundAwardActions } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { awardRefusal } from './advance-fund-award';
import { fundChanged, holdAward } from './find-fund';
import { FundScore } from './fund.entity';
import type { ScoreFundAwardInput } from './fund.inputs';
import { isScore, requiredProblems } from './read-text';

/** Records the score of one seat of the panel; each gives one, and none is changed. */
export async function scoreFundAward(context: RequestContext, input: ScoreFundAwardInput): Promise<object> {
  const problems = [
    ...requiredProblems([{ path: 'assessor', text: input.assessor, maximum: 20 }]),
    ...(isScore(input.points) ? [] : [fieldError('points', 'OUT_OF_RANGE', { minimum: 0, maximum: 100 })]),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => score(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_fund_score_assessor') return new DuplicateEntry({ field: 'assessor' });
    throw error;
  }
}

async function score(tx: Transaction, context: RequestContext, input: ScoreFundAwardInput): Promise<object> {
  const found = await holdAward(tx, input.awardId, 'funding.manage');
  if (!found) return new NotFound({ subject: 'awardId' });
  const { award, fund } = found;
  if (award.state !== 'applied') {
    return awardRefusal({
      code: 'fundAwardActionNotAllowed',
      fundAwardState: award.state,
      fundAwardAction: 'award',
      allowedFundAwardActions: availableFundAwardActions(award.state),
    });
  }
  await tx.repository(FundScore).insert({
    ...{ districtId: award.districtId, awardId: award.id, divisionId: award.divisionId },
    assessor: input.assessor.trim(),
    points: input.points,
    recordedAt: context.clock.now(),
  });
  return fundChanged(tx, context, { fund, act: 'scored', why: award.title });
}
