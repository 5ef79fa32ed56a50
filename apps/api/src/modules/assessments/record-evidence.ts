import { accepted, mayAddEvidence, leavesOfRubric, refused } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { OrganisationDocument } from '../organisations';
import { type Assessment, AssessmentEvidence } from './assessment.entity';
import { AssessmentEvidenceClosed } from './assessment.errors';
import type { RecordAssessmentEvidenceInput } from './assessment.inputs';
import { AssessmentChanged } from './assessment-results';
import { holdManagedAssessment, getRubric } from './assessment-rows';
import { toAssessment } from './assessment.type';

/** Adds a piece of evidence to a leaf; one document may serve several. */
export async function recordAssessmentEvidence(
  context: RequestContext,
  input: RecordAssessmentEvidenceInput,
): Promise<object> {
  return context.transaction(async (tx) => {
    const assessment = await holdManagedAssessment(tx, input.assessmentId);
    if (!assessment) return new NotFound({ subject: 'assessmentId' });
    const documentId = await findDocument(tx, assessment, input.documentId ?? null);
    const problems = [...problemsOf(input), ...(await slotProblems(tx, assessment, input))];
    if (documentId === undefined) problems.push(fieldError('documentId', 'UNKNOWN_REFERENCE'));
    if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
    const answer = await once(
      tx,
      { operation: 'recordAssessmentEvidence', key: input.idempotencyKey, body: input },
      async () => {
        if (!mayAddEvidence(assessment.state)) return refused(new AssessmentEvidenceClosed({}));
        const row = await tx.repository(AssessmentEvidence).insert({
          districtId: assessment.districtId,
          assessmentId: assessment.id,
          divisionId: assessment.divisionId,
          node: input.node,
          slot: input.slot,
          documentId: documentId ?? null,
          note: input.note.trim(),
          recordedBy: tx.actor.id,
          recordedAt: context.clock.now(),
        });
        await tx.audit({
          districtId: assessment.districtId,
          action: 'assessment.recordEvidence',
          subject: { type: 'Assessment', id: assessment.id },
          fieldsAfter: ['evidence'],
          requestId: context.requestId,
        });
        return accepted({ id: row.id });
      },
    );
    if (!answer.ok) return answer.refusal;
    return Object.assign(new AssessmentChanged(), { assessment: toAssessment(assessment) });
  });
}

/** The document's id, null without one, undefined when it is not of this organisation. */
async function findDocument(
  tx: Transaction,
  assessment: Assessment,
  id: string | null,
): Promise<string | null | undefined> {
  if (id === null) return null;
  const row = await tx
    .repository(OrganisationDocument)
    .findOne({ ...districtRowKey('OrganisationDocument', id), organisationId: assessment.organisationId });
  return row?.id;
}

async function slotProblems(
  tx: Transaction,
  assessment: Assessment,
  input: RecordAssessmentEvidenceInput,
): Promise<FieldError[]> {
  const { nodes } = await getRubric(tx, assessment);
  const leaf = leavesOfRubric(nodes).find(({ code }) => code === input.node);
  if (!leaf) return [fieldError('node', 'UNKNOWN_VALUE')];
  return leaf.evidence.some(({ code }) => code === input.slot) ? [] : [fieldError('slot', 'UNKNOWN_VALUE')];
}

function problemsOf(input: RecordAssessmentEvidenceInput): FieldError[] {
  const problems: FieldError[] = [];
  if (input.note.trim() === '') problems.push(fieldError('note', 'REQUIRED'));
  if (input.note.length > 200) problems.push(fieldError('note', 'TOO_LONG', { maximum: 200 }));
  if (input.idempotencyKey === '' || input.idempotencyKey.length > 200)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  return problems;
}
