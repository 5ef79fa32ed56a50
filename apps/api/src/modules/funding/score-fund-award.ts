import {
  availableFundAwardActions,
  type DecimalText,
  decimalText,
  type Result,
  accepted,
  refused,
  ventureScore,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { awardRefusal } from './advance-fund-award';
import { fundChanged, holdAward } from './find-fund';
import { FundCall, FundScore } from './fund.entity';
import type { ScoreFundAwardInput } from './fund.inputs';
import { isScore, requiredProblems } from './read-text';

/** Records the score of one seat of the panel; each gives one, and none is changed. */
export async function scoreFundAward(context: RequestContext, input: ScoreFundAwardInput): Promise<object> {
  const malformed = (input.bonuses ?? []).some(({ points }) => !isScore(points));
  const problems = [
    ...requiredProblems([{ path: 'assessor', text: input.assessor, maximum: 20 }]),
    ...(malformed ? [fieldError('bonuses', 'MALFORMED')] : []),
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
  const call = await tx.repository(FundCall).findOne({ districtId: award.districtId, id: award.callId });
  if (!call) throw new Error('An application has a call');
  const total = totalOf(call, input);
  if (!total.ok) return new InvalidInput({ fieldErrors: [total.refusal] });
  await tx.repository(FundScore).insert({
    ...{ districtId: award.districtId, awardId: award.id, divisionId: award.divisionId },
    assessor: input.assessor.trim(),
    points: total.value,
    bonuses: bonusesOf(input),
    recordedAt: context.clock.now(),
  });
  return fundChanged(tx, context, { fund, act: 'scored', why: award.title });
}

function bonusesOf({ bonuses }: ScoreFundAwardInput): FundScore['bonuses'] {
  return Object.fromEntries((bonuses ?? []).map(({ bonus, points }) => [bonus, points]));
}

/** All points of a score by the rule of the call, or what is wrong with them. */
function totalOf({ scoreRule }: FundCall, input: ScoreFundAwardInput): Result<DecimalText, FieldError> {
  const base = decimalText(input.points);
  const bonuses = bonusesOf(input) as Readonly<Record<string, DecimalText>>;
  if (scoreRule === null)
    return Object.keys(bonuses).length === 0
      ? accepted(base)
      : refused(fieldError('bonuses', 'UNKNOWN_VALUE'));
  const total = ventureScore({ base, bonuses }, scoreRule);
  if (total.ok) return total;
  const { refusal } = total;
  if (refusal.code === 'ventureBonusUnknown') return refused(fieldError('bonuses', 'UNKNOWN_VALUE'));
  const { least: minimum, most: maximum } = refusal;
  return refused(
    fieldError(refusal.bonus === 'base' ? 'points' : 'bonuses', 'OUT_OF_RANGE', { minimum, maximum }),
  );
}
