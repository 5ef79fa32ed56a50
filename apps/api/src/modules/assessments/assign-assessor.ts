import { permitAssessor } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { DuplicateEntry, NotFound } from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { type Assessment, AssessmentAssessor } from './assessment.entity';
import { assessorRefused } from './assessment.errors';
import type { AssignAssessorInput } from './assessment.inputs';
import { AssessmentChanged } from './assessment-results';
import { getRubric, holdManagedAssessment, listAssessors, openedSheets } from './assessment-rows';
import { toAssessment } from './assessment.type';

/** Assigns somebody who may score in the district. */
export async function assignAssessor(context: RequestContext, input: AssignAssessorInput): Promise<object> {
  return context.transaction(async (tx) => {
    const assessment = await holdManagedAssessment(tx, input.assessmentId);
    if (!assessment) return new NotFound({ subject: 'assessmentId' });
    const sheets = openedSheets(await listAssessors(tx, assessment), await getRubric(tx, assessment));
    const permitted = permitAssessor(assessment.state, sheets !== undefined);
    if (!permitted.ok) return assessorRefused(permitted.refusal);
    const accountId = keyOfType(input.accountId, 'Account')?.id ?? '';
    const candidates = await listAssessorCandidates(tx, assessment);
    if (!candidates.some(({ id }) => id === accountId)) return new NotFound({ subject: 'accountId' });
    const { districtId, divisionId, id } = assessment;
    const [row] = await tx
      .repository(AssessmentAssessor)
      .insertIgnoringDuplicates(
        [{ districtId, divisionId, assessmentId: id, accountId, assignedAt: context.clock.now() }],
        ['districtId', 'assessmentId', 'accountId'],
      );
    if (!row) return new DuplicateEntry({ field: 'accountId' });
    await tx.audit({
      districtId,
      action: 'assessment.assignAssessor',
      subject: { type: 'Assessment', id },
      fieldsAfter: ['assessors'],
      requestId: context.requestId,
    });
    return Object.assign(new AssessmentChanged(), { assessment: toAssessment(assessment) });
  });
}

/** Accounts in use that may score at the place of an assessment, by name; at most 200. */
export function listAssessorCandidates(
  reads: Reads,
  assessment: Pick<Assessment, 'divisionId'>,
): Promise<{ id: string; name: string }[]> {
  return reads.sql<{ id: string; name: string }>(
    `select distinct a.id, a.display_name as name
       from account a
       join role_grant g on g.account_id = a.id and g.revoked_at is null
       join role_permission p on p.role_code = g.role_code and p.permission = 'assessment.score'
       join division_closure c on c.ancestor_id = g.division_id and c.descendant_id = $1::bigint
      where a.disabled_at is null
      order by 2, 1 limit 200`,
    [assessment.divisionId],
  );
}
