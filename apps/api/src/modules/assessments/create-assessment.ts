import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import { DuplicateEntry, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { findLiveOrganisation, type Organisation } from '../organisations';
import { Assessment, type RubricRow } from './assessment.entity';
import type { CreateAssessmentInput } from './assessment.inputs';
import { AssessmentCreated } from './assessment-results';
import { findRubric } from './assessment-rows';
import { toAssessment } from './assessment.type';

/** Begins an assessment of an organisation by a rubric; one of each at a time. */
export async function createAssessment(
  context: RequestContext,
  input: CreateAssessmentInput,
): Promise<object> {
  if (input.idempotencyKey === '' || input.idempotencyKey.length > 200)
    return new InvalidInput({ fieldErrors: [fieldError('idempotencyKey', 'MALFORMED')] });
  return context.transaction((tx) => create(tx, context, input));
}

async function create(
  tx: Transaction,
  context: RequestContext,
  input: CreateAssessmentInput,
): Promise<object> {
  const organisation = await findLiveOrganisation(tx, input.organisationId, 'assessment.manage');
  if (!organisation) return new NotFound({ subject: 'organisationId' });
  const rubric = await findRubric(tx, input.rubricId);
  if (rubric?.districtId !== organisation.districtId) return new NotFound({ subject: 'rubricId' });
  const answer = await once(
    tx,
    { operation: 'createAssessment', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { organisation, rubric }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx
    .repository(Assessment)
    .findOne({ districtId: organisation.districtId, id: answer.value.id });
  if (!row) throw new Error('The assessment just begun is not there');
  return Object.assign(new AssessmentCreated(), { assessment: toAssessment(row) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { organisation, rubric }: { readonly organisation: Organisation; readonly rubric: RubricRow },
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId } = organisation;
  const [row] = await tx.repository(Assessment).insertIgnoringDuplicates(
    [
      {
        districtId,
        divisionId,
        organisationId: organisation.id,
        rubricId: rubric.id,
        state: 'selfAssessment',
        createdAt: context.clock.now(),
      },
    ],
    { properties: ['districtId', 'organisationId', 'rubricId'], where: `state <> 'withdrawn'` },
  );
  if (!row) return refused(new DuplicateEntry({ field: 'organisationId' }));
  await tx.audit({
    districtId,
    action: 'assessment.create',
    subject: { type: 'Assessment', id: row.id },
    fieldsAfter: ['organisation', 'rubric'],
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}
