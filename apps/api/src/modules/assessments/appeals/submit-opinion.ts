import { permitOpinion } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../../platform/errors/refusal';
import { reviewerRefused } from './appeal.errors';
import { AppealOpinionGiven } from './appeal-results';
import type { SubmitAppealOpinionInput } from './appeal.inputs';
import { findOwnAppeal, holdOwnAppeal, type OwnAppealRow, toOwnAppeals } from './own-appeal';

const LONGEST = 1_000;

/** Takes the opinion of a reviewer, or that he steps aside. It stands. */
export async function submitOpinion(
  context: RequestContext,
  input: SubmitAppealOpinionInput,
): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction(async (tx) => {
    const own = await holdOwnAppeal(tx, input.appealId);
    if (!own) return new NotFound({ subject: 'appealId' });
    const permitted = permitOpinion(own.state === 'accepted', own);
    if (!permitted.ok) return reviewerRefused(permitted.refusal);
    await write(tx, context, { own, input });
    const after = await findOwnAppeal(tx, input.appealId);
    const [appeal] = await toOwnAppeals(tx, after ? [after] : []);
    if (!appeal) throw new Error('The part just written is not there');
    return Object.assign(new AppealOpinionGiven(), { appeal });
  });
}

/** By the account and not by the scope of a reader: a reviewer reads no appeals but his own. */
async function write(
  tx: Transaction,
  context: RequestContext,
  { own, input }: { readonly own: OwnAppealRow; readonly input: SubmitAppealOpinionInput },
): Promise<void> {
  await tx.sql(
    `update assessment_appeal_reviewer set conflict = $4, opinion = $5, reason = $6, submitted_at = $7::timestamptz
      where district_id = $1::bigint and appeal_id = $2::uuid and account_id::text = $3`,
    [
      own.districtId,
      own.appealId,
      tx.actor.id,
      input.conflict,
      input.opinion ?? null,
      input.reason?.trim() ?? null,
      context.clock.now(),
    ],
  );
  await tx.audit({
    districtId: own.districtId,
    action: input.conflict === 'none' ? 'assessmentAppeal.giveOpinion' : 'assessmentAppeal.stepAside',
    subject: { type: 'AssessmentAppeal', id: own.appealId },
    fieldsAfter: ['conflict', 'opinion'],
    requestId: context.requestId,
  });
}

function problemsOf({ conflict, opinion, reason }: SubmitAppealOpinionInput): FieldError[] {
  const problems: FieldError[] = [];
  const aside = conflict !== 'none';
  if (!aside && opinion == null) problems.push(fieldError('opinion', 'REQUIRED'));
  if (aside && opinion != null) problems.push(fieldError('opinion', 'UNKNOWN_VALUE'));
  if (!aside && (reason ?? '').trim() === '') problems.push(fieldError('reason', 'REQUIRED'));
  if ((reason ?? '').length > LONGEST) problems.push(fieldError('reason', 'TOO_LONG', { maximum: LONGEST }));
  return problems;
}
