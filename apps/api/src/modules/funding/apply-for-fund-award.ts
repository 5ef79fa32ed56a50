import { accepted } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { findLiveOrganisation } from '../organisations';
import { dayOf } from './contract-event';
import { changedFund, holdFundByKey, recordFundAct } from './find-fund';
import { FundAward, FundCall } from './fund.entity';
import { FundCallClosed } from './fund.errors';
import type { ApplyForFundAwardInput } from './fund.inputs';
import { callState, FUND_CALL } from './fund.type';
import { keyProblems, positiveMoney, requiredProblems } from './read-text';

/** Records an application to a call, for the organisation that handed it in. */
export async function applyForFundAward(
  context: RequestContext,
  input: ApplyForFundAwardInput,
): Promise<object> {
  const problems = [
    ...requiredProblems([{ path: 'title', text: input.title, maximum: 100 }]),
    ...keyProblems(input.idempotencyKey),
    ...(positiveMoney(input.asked) ? [] : [fieldError('asked', 'MALFORMED')]),
  ];
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => apply(tx, context, input));
}

async function apply(
  tx: Transaction,
  context: RequestContext,
  input: ApplyForFundAwardInput,
): Promise<object> {
  const call = await tx.repository(FundCall).findOne(districtRowKey(FUND_CALL, input.callId));
  const fund =
    call && (await holdFundByKey(tx, { districtId: call.districtId, id: call.fundId }, 'funding.manage'));
  if (!fund) return new NotFound({ subject: 'callId' });
  const now = context.clock.now();
  if (callState(call, dayOf(now)) !== 'open') return new FundCallClosed({});
  const unmatched = matchingProblems(call, input);
  if (unmatched.length > 0) return new InvalidInput({ fieldErrors: unmatched });
  const applicant = await findLiveOrganisation(tx, input.applicantId, 'organisation.read');
  if (applicant?.districtId !== fund.districtId) return new NotFound({ subject: 'applicantId' });
  const request = { operation: 'applyForFundAward', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, async () => {
    const { id } = await tx.repository(FundAward).insert({
      ...{ districtId: fund.districtId, fundId: fund.id, divisionId: fund.divisionId, callId: call.id },
      restrictionId: call.restrictionId,
      applicantId: applicant.id,
      title: input.title.trim(),
      theme: input.theme,
      asked: positiveMoney(input.asked) ?? input.asked,
      donated: input.donated == null ? null : (positiveMoney(input.donated) ?? input.donated),
      projectClass: input.projectClass ?? null,
      state: 'applied',
      appliedAt: now,
    });
    await recordFundAct(tx, context, { fund, act: 'applied', why: input.title });
    return accepted({ id });
  });
  return answer.ok ? changedFund(fund) : answer.refusal;
}

/** What is donated for a project, and its class, are said where the call matches donations and nowhere else. */
function matchingProblems(
  { matchingRule }: FundCall,
  { donated, projectClass }: ApplyForFundAwardInput,
): FieldError[] {
  const stated = { donated, projectClass };
  if (matchingRule === null)
    return Object.entries(stated).flatMap(([path, value]) =>
      value == null ? [] : [fieldError(path, 'UNKNOWN_VALUE')],
    );
  const missing = Object.entries(stated).flatMap(([path, value]) =>
    value == null ? [fieldError(path, 'REQUIRED')] : [],
  );
  if (donated != null && !positiveMoney(donated)) missing.push(fieldError('donated', 'MALFORMED'));
  return missing;
}
