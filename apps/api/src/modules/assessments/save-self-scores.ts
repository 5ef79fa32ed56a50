import { availableAssessmentActions, checkRubricSheet } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { Assessment } from './assessment.entity';
import { assessmentRefused, scoresRefused } from './assessment.errors';
import type { SaveSelfScoresInput } from './assessment.inputs';
import { AssessmentChanged } from './assessment-results';
import { holdManagedAssessment, getRubric, rubricOf } from './assessment-rows';
import { toAssessment } from './assessment.type';
import { readScores } from './read-scores';

/** Keeps what the organisation gives itself, as a draft until it is submitted. */
export async function saveSelfScores(context: RequestContext, input: SaveSelfScoresInput): Promise<object> {
  const { sheet, problems } = readScores(input.scores);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: [...problems] });
  return context.transaction(async (tx) => {
    const assessment = await holdManagedAssessment(tx, input.assessmentId);
    if (!assessment) return new NotFound({ subject: 'assessmentId' });
    const { districtId, id, state } = assessment;
    if (state !== 'selfAssessment')
      return assessmentRefused({
        code: 'assessmentActionNotAllowed',
        assessmentState: state,
        assessmentAction: 'submitSelfAssessment',
        allowedAssessmentActions: availableAssessmentActions(state),
      });
    const refusal = scoresRefused(
      checkRubricSheet(rubricOf(await getRubric(tx, assessment)), sheet, 'draft'),
    );
    if (refusal) return refusal;
    const outcome = await tx
      .repository(Assessment)
      .updateVersioned({ districtId, id }, input.expectedVersion, { selfScores: sheet });
    if (outcome !== 'updated') return staleVersion(tx, Assessment, { districtId, id });
    await tx.audit({
      districtId,
      action: 'assessment.saveSelfScores',
      subject: { type: 'Assessment', id },
      fieldsAfter: ['selfScores'],
      requestId: context.requestId,
    });
    const row = await tx.repository(Assessment).findOne({ districtId, id });
    return Object.assign(new AssessmentChanged(), { assessment: toAssessment(row ?? assessment) });
  });
}
