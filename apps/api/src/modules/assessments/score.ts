import {
  type AssessorConflict,
  checkRubricSheet,
  isScoringState,
  permitScoring,
  type RubricSheet,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { assessorRefused, scoresRefused } from './assessment.errors';
import type { DeclareAssessorConflictInput, SubmitScoresInput } from './assessment.inputs';
import { OwnAssessmentChanged } from './assessment-results';
import { findOwnPart, holdOwnPart, type OwnPart, toOwnAssessments } from './own-part';
import { readScores } from './read-scores';

/** Takes an assessor's declaration; it stands, since a second one would be worth nothing. */
export async function declareAssessorConflict(
  context: RequestContext,
  input: DeclareAssessorConflictInput,
): Promise<object> {
  return context.transaction(async (tx) => {
    const own = await holdOwnPart(tx, input.assessmentId);
    if (!own) return new NotFound({ subject: 'assessmentId' });
    if (own.part.conflict !== null && own.part.conflict !== input.conflict)
      return assessorRefused({ code: 'ratingAssessorConflicted', conflict: own.part.conflict });
    await write(tx, context, { own, conflict: input.conflict });
    return changed(tx, input.assessmentId);
  });
}

/** Keeps or submits the own scores of an assessor. Submitted, they are not changed any more. */
export async function submitScores(context: RequestContext, input: SubmitScoresInput): Promise<object> {
  const { sheet, problems } = readScores(input.scores);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: [...problems] });
  return context.transaction(async (tx) => {
    const own = await holdOwnPart(tx, input.assessmentId);
    if (!own) return new NotFound({ subject: 'assessmentId' });
    const { conflict, submittedAt } = own.part;
    const permitted = permitScoring({
      assigned: true,
      conflict,
      submitted: submittedAt !== null,
      scoringOpen: isScoringState(own.state),
    });
    if (!permitted.ok) return assessorRefused(permitted.refusal);
    const refusal = scoresRefused(checkRubricSheet(own.rubric, sheet, input.final ? 'complete' : 'draft'));
    if (refusal) return refusal;
    await write(tx, context, { own, sheet, final: input.final });
    return changed(tx, input.assessmentId);
  });
}

interface Writing {
  readonly own: OwnPart;
  readonly conflict?: AssessorConflict;
  readonly sheet?: RubricSheet;
  readonly final?: boolean;
}

/** By the account and not by the scope of a reader: an assessor reads no assessments but his own. */
async function write(tx: Transaction, context: RequestContext, writing: Writing): Promise<void> {
  const { own, conflict, sheet, final = false } = writing;
  await tx.sql(
    `update assessment_assessor set conflict = coalesce($4, conflict), scores = coalesce($5::jsonb, scores),
            submitted_at = case when $6::boolean then $7::timestamptz else submitted_at end
      where district_id = $1::bigint and assessment_id = $2::uuid and account_id::text = $3`,
    [
      own.districtId,
      own.assessmentId,
      tx.actor.id,
      conflict ?? null,
      sheet ? JSON.stringify(sheet) : null,
      final,
      context.clock.now(),
    ],
  );
  await tx.audit({
    districtId: own.districtId,
    action: conflict
      ? 'assessment.declareConflict'
      : final
        ? 'assessment.submitScores'
        : 'assessment.keepScores',
    subject: { type: 'Assessment', id: own.assessmentId },
    fieldsAfter: [conflict ? 'conflict' : 'scores'],
    requestId: context.requestId,
  });
}

async function changed(tx: Transaction, id: string): Promise<object> {
  const own = await findOwnPart(tx, id);
  const [assessment] = await toOwnAssessments(tx, own ? [own] : []);
  if (!assessment) throw new Error('The part just written is not there');
  return Object.assign(new OwnAssessmentChanged(), { assessment });
}
