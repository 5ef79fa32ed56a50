import type { SettledAssessment } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { Assessment, AssessmentAssessor, AssessmentEvidence, RubricRow } from './assessment.entity';
import { evidenceByLeaf, rubricOf, scoringAssessors } from './assessment-rows';

const MOST = 2_000;

/**
 * Assessments whose scores are put together here, as the rules of formalism look at them; at most 2,000. Results from
 * ledgers are not among them: of those nobody knows the sheets.
 */
export async function listSettled(reads: Reads, year: number | null): Promise<readonly SettledAssessment[]> {
  const rubrics = await reads.repository(RubricRow).find(year === null ? {} : { where: { year } });
  const byId = new Map(rubrics.map((rubric) => [rubric.id, rubric]));
  const assessments = await reads
    .repository(Assessment)
    .query('row')
    .andWhere('row.total is not null and row.importBatchId is null and row.rubricId = any(:rubricIds)', {
      rubricIds: [...byId.keys()],
    })
    .orderBy('row.createdAt', 'DESC')
    .limit(MOST)
    .getMany();
  const ids = assessments.map(({ id }) => id);
  const assessors = await reads
    .repository(AssessmentAssessor)
    .query('row')
    .andWhere('row.assessmentId = any(:ids) and row.submittedAt is not null', { ids })
    .orderBy('row.assignedAt')
    .getMany();
  const evidence = await reads
    .repository(AssessmentEvidence)
    .query('row')
    .andWhere('row.assessmentId = any(:ids)', { ids })
    .getMany();
  return assessments.flatMap((assessment): SettledAssessment[] => {
    const rubric = byId.get(assessment.rubricId);
    if (!rubric) return [];
    const own = <Row extends { readonly assessmentId: string }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ assessmentId }) => assessmentId === assessment.id);
    return [
      {
        rubric: rubricOf(rubric),
        sheets: scoringAssessors(own(assessors)).map(({ scores }) => scores),
        evidence: evidenceByLeaf(own(evidence)),
        total: assessment.total ?? 0,
      },
    ];
  });
}
