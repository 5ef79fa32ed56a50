import type { Reads, Transaction } from '../../../platform/database';
import type { ImportContext, ImportDependents } from '../../../platform/imports';
import { Assessment, AssessmentEvent } from '../assessment.entity';

/** Results of a batch that were appealed or changed since it came in. */
export async function listAssessmentDependents(
  reads: Reads,
  { districtId, batchId }: ImportContext,
): Promise<readonly ImportDependents[]> {
  const count = await reads
    .repository(Assessment)
    .query('row')
    .andWhere('row.districtId = :districtId and row.importBatchId = :batchId', { districtId, batchId })
    .andWhere(
      `row.state <> 'withdrawn' and (row.version > 1 or exists (select 1 from assessment_appeal appeal
        where appeal.district_id = row.districtId and appeal.assessment_id = row.id))`,
    )
    .getCount();
  return count === 0
    ? []
    : [{ what: { zh: '已申诉或变更的评估', en: 'assessments appealed or changed' }, count }];
}

/** Withdraws the results of a batch, in their history too. */
export async function withdrawAssessmentsOfBatch(
  tx: Transaction,
  { districtId, batchId, now }: ImportContext,
): Promise<void> {
  const recorded = await tx
    .repository(Assessment)
    .find({ where: { districtId, importBatchId: batchId, state: 'published' } });
  for (const { id, divisionId, version } of recorded) {
    await tx.repository(Assessment).updateVersioned({ districtId, id }, version, { state: 'withdrawn' });
    await tx.repository(AssessmentEvent).insert({
      ...{ districtId, divisionId, assessmentId: id },
      action: 'withdrawAssessment',
      reason: '撤销导入',
      recordedBy: tx.actor.id,
      recordedAt: now,
    });
  }
}
