import { mayReadSheets, type Rubric, type RubricEvidence, type RubricSheet } from '@weizhi/domain';
import type { Reads, Transaction } from '../../platform/database';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { Assessment, AssessmentAssessor, AssessmentEvidence, RubricRow } from './assessment.entity';
import { ASSESSMENT } from './assessment.type';
import { RUBRIC } from './rubric.type';

/** A rubric for the rules. */
export function rubricOf(row: RubricRow): Rubric {
  return { nodes: row.nodes, rules: row.rules };
}

/** An assessment within the scope, by global id. */
export function findAssessment(reads: Reads, id: unknown): Promise<Assessment | undefined> {
  return reads.repository(Assessment).findOne({ ...districtRowKey(ASSESSMENT, id) });
}

/** A rubric of a district of the actor, by id. */
export function findRubric(reads: Reads, id: unknown): Promise<RubricRow | undefined> {
  return reads.repository(RubricRow).findOne({ ...districtRowKey(RUBRIC, id) });
}

/** The rubric of an assessment. */
export async function getRubric(reads: Reads, assessment: Assessment): Promise<RubricRow> {
  const { districtId, rubricId } = assessment;
  const row = await reads.repository(RubricRow).findOne({ districtId, id: rubricId });
  if (!row) throw new Error(`An assessment is by a rubric that is absent: ${rubricId}`);
  return row;
}

/**
 * An assessment that the actor may manage, by global id; undefined like what is absent. It is held until the end of
 * the transaction: nobody joins the assessors while their scores are put together, and no evidence comes after.
 */
export async function holdManagedAssessment(tx: Transaction, id: unknown): Promise<Assessment | undefined> {
  const row = await findAssessment(tx, id);
  if (!row || !(await mayAtDivision(tx, 'assessment.manage', row))) return undefined;
  await tx.sql('select 1 from assessment where district_id = $1::bigint and id = $2::uuid for update', [
    row.districtId,
    row.id,
  ]);
  return findAssessment(tx, id);
}

/** The assessors of an assessment, in the order in which they were assigned. */
export function listAssessors(reads: Reads, assessment: Assessment): Promise<AssessmentAssessor[]> {
  return reads.repository(AssessmentAssessor).find({
    where: { districtId: assessment.districtId, assessmentId: assessment.id },
    order: { assignedAt: 'ASC', accountId: 'ASC' },
  });
}

/** Those who are to score: whoever declared an interest stepped aside. */
export function scoringAssessors(assessors: readonly AssessmentAssessor[]): readonly AssessmentAssessor[] {
  return assessors.filter(({ conflict }) => conflict === null || conflict === 'none');
}

/** Sheets of an assessment once enough assessors and all of them have submitted; undefined before, so that scoring stays blind. */
export function openedSheets(
  assessors: readonly AssessmentAssessor[],
  rubric: RubricRow,
): readonly RubricSheet[] | undefined {
  const scoring = scoringAssessors(assessors);
  const parts = scoring.map(({ submittedAt }) => ({ submitted: submittedAt !== null }));
  return mayReadSheets(parts, rubric.rules) ? scoring.map(({ scores }) => scores) : undefined;
}

/** The evidence of an assessment, oldest first. */
export function listEvidence(reads: Reads, assessment: Assessment): Promise<AssessmentEvidence[]> {
  return reads.repository(AssessmentEvidence).find({
    where: { districtId: assessment.districtId, assessmentId: assessment.id },
    order: { recordedAt: 'ASC', id: 'ASC' },
    take: 500,
  });
}

/** Evidence for the rules: the slots that are filled, by leaf. */
export function evidenceByLeaf(rows: readonly Pick<AssessmentEvidence, 'node' | 'slot'>[]): RubricEvidence {
  const filled: Record<string, string[]> = {};
  for (const { node, slot } of rows) (filled[node] ??= []).push(slot);
  return filled;
}
