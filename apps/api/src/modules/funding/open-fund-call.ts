import {
  accepted,
  MATCHING_RULES,
  maximumVenturePoints,
  VENTURE_SCORE_RULES,
  type VentureScoreRule,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { changedFund, findRestriction, holdFund, recordFundAct } from './find-fund';
import { FundCall } from './fund.entity';
import type { OpenFundCallInput } from './fund.inputs';
import { isScore, keyProblems, positiveMoney, requiredProblems } from './read-text';

/** Opens a call for applications to a fund. */
export async function openFundCall(context: RequestContext, input: OpenFundCallInput): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => open(tx, context, input));
}

async function open(tx: Transaction, context: RequestContext, input: OpenFundCallInput): Promise<object> {
  const fund = await holdFund(tx, input.fundId, 'funding.manage');
  if (!fund) return new NotFound({ subject: 'fundId' });
  const restriction = await findRestriction(tx, fund, input.restrictionId);
  if (restriction === undefined) return new NotFound({ subject: 'restrictionId' });
  const request = { operation: 'openFundCall', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, async () => {
    const { id } = await tx.repository(FundCall).insert({
      ...{ districtId: fund.districtId, fundId: fund.id, divisionId: fund.divisionId },
      restrictionId: restriction?.id ?? null,
      title: input.title.trim(),
      budget: positiveMoney(input.budget) ?? input.budget,
      opensOn: input.opensOn,
      closesOn: input.closesOn,
      passScore: input.passScore,
      matchingRule: input.matchingRule ? MATCHING_RULES[input.matchingRule] : null,
      scoreRule: scoreRuleOf(input),
      state: 'open',
    });
    await recordFundAct(tx, context, { fund, act: 'callOpened', why: input.title });
    return accepted({ id });
  });
  return answer.ok ? changedFund(fund) : answer.refusal;
}

function scoreRuleOf({ scoreRule }: OpenFundCallInput): VentureScoreRule | null {
  return scoreRule ? VENTURE_SCORE_RULES[scoreRule] : null;
}

function problemsOf(input: OpenFundCallInput): FieldError[] {
  return [
    ...requiredProblems([{ path: 'title', text: input.title, maximum: 100 }]),
    ...keyProblems(input.idempotencyKey),
    ...(positiveMoney(input.budget) ? [] : [fieldError('budget', 'MALFORMED')]),
    ...(input.closesOn < input.opensOn ? [fieldError('closesOn', 'DATE_ORDER')] : []),
    ...(isScore(input.passScore, maximumVenturePoints(scoreRuleOf(input)))
      ? []
      : [
          fieldError('passScore', 'OUT_OF_RANGE', {
            minimum: 0,
            maximum: maximumVenturePoints(scoreRuleOf(input)),
          }),
        ]),
  ];
}
