import { permitReviewer } from '@weizhi/domain';
import type { RequestContext } from '../../../platform/context/request-context';
import { DuplicateEntry, NotFound } from '../../../platform/errors/refusal';
import { keyOfType } from '../../../platform/graphql/global-id';
import { listAssessors } from '../assessment-rows';
import { toAssessment } from '../assessment.type';
import { listAssessorCandidates } from '../assign-assessor';
import { AppealReviewerRow } from './appeal.entity';
import { reviewerRefused } from './appeal.errors';
import type { AssignAppealReviewerInput } from './appeal.inputs';
import { AppealChanged } from './appeal-results';
import { holdManagedAppeal } from './appeal-rows';

/** Has somebody review an appeal who may score in the district and did not score this. */
export async function assignReviewer(
  context: RequestContext,
  input: AssignAppealReviewerInput,
): Promise<object> {
  return context.transaction(async (tx) => {
    const held = await holdManagedAppeal(tx, input.appealId);
    if (!held) return new NotFound({ subject: 'appealId' });
    const { appeal, assessment } = held;
    const accountId = keyOfType(input.accountId, 'Account')?.id ?? '';
    const candidates = await listAssessorCandidates(tx, assessment);
    if (!candidates.some(({ id }) => id === accountId)) return new NotFound({ subject: 'accountId' });
    const assessors = await listAssessors(tx, assessment);
    const permitted = permitReviewer(
      appeal.state === 'accepted',
      assessors.some((assessor) => assessor.accountId === accountId),
    );
    if (!permitted.ok) return reviewerRefused(permitted.refusal);
    const { districtId, divisionId, id } = appeal;
    const [row] = await tx
      .repository(AppealReviewerRow)
      .insertIgnoringDuplicates(
        [{ districtId, divisionId, appealId: id, accountId, assignedAt: context.clock.now() }],
        ['districtId', 'appealId', 'accountId'],
      );
    if (!row) return new DuplicateEntry({ field: 'accountId' });
    await tx.audit({
      districtId,
      action: 'assessmentAppeal.assignReviewer',
      subject: { type: 'AssessmentAppeal', id },
      fieldsAfter: ['reviewers'],
      requestId: context.requestId,
    });
    return Object.assign(new AppealChanged(), { assessment: toAssessment(assessment) });
  });
}
