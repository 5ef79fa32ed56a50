import { type AppealOpinion, opinionsOf } from '@weizhi/domain';
import type { Reads, Transaction } from '../../../platform/database';
import { districtRowKey, toGlobalId } from '../../../platform/graphql/global-id';
import { type Assessment, type RubricRow } from '../assessment.entity';
import { holdManagedAssessment } from '../assessment-rows';
import { ASSESSMENT } from '../assessment.type';
import { AppealReviewerRow, AssessmentAppeal, AssessmentResult } from './appeal.entity';
import { ASSESSMENT_APPEAL } from './appeal.type';

/** An appeal with its assessment, held until the end of the transaction. */
export interface HeldAppeal {
  readonly appeal: AssessmentAppeal;
  readonly assessment: Assessment;
}

/** An appeal that the actor may manage, by global id; undefined like what is absent. Its assessment is held first, so that it cannot change meanwhile. */
export async function holdManagedAppeal(tx: Transaction, id: unknown): Promise<HeldAppeal | undefined> {
  const key = districtRowKey(ASSESSMENT_APPEAL, id);
  const found = await tx.repository(AssessmentAppeal).findOne({ ...key });
  if (!found) return undefined;
  const assessment = await holdManagedAssessment(
    tx,
    toGlobalId(ASSESSMENT, found.districtId, found.assessmentId),
  );
  const appeal = assessment && (await tx.repository(AssessmentAppeal).findOne({ ...key }));
  return appeal && { appeal, assessment };
}

/** The appeals of an assessment, newest first. */
export function listAppeals(reads: Reads, { districtId, id }: Assessment): Promise<AssessmentAppeal[]> {
  return reads.repository(AssessmentAppeal).find({
    where: { districtId, assessmentId: id },
    order: { recordedAt: 'DESC', id: 'ASC' },
    take: 20,
  });
}

/** The reviewers of an appeal, in the order in which they were assigned. */
export function listReviewers(
  reads: Reads,
  { districtId, id }: Pick<AssessmentAppeal, 'districtId' | 'id'>,
): Promise<AppealReviewerRow[]> {
  return reads.repository(AppealReviewerRow).find({
    where: { districtId, appealId: id },
    order: { assignedAt: 'ASC', accountId: 'ASC' },
    take: 20,
  });
}

/** Opinions of an appeal, once everybody has spoken and they are enough by the rubric. */
export function openedOpinions(
  reviewers: readonly AppealReviewerRow[],
  { rules }: RubricRow,
): readonly AppealOpinion[] | undefined {
  return opinionsOf(reviewers, rules.appeal.leastReviewers);
}

/** The versions of a result, oldest first. */
export function listResults(reads: Reads, { districtId, id }: Assessment): Promise<AssessmentResult[]> {
  return reads.repository(AssessmentResult).find({
    where: { districtId, assessmentId: id },
    order: { number: 'ASC' },
    take: 20,
  });
}
