import { accepted, refused, type Result } from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  type Refusal,
  StaleVersion,
  unknownReference,
} from '../../platform/errors/refusal';
import { findIncubationCase, type IncubationCase, listPapersOfGroup } from '../incubation';
import { findLiveOrganisation } from '../organisations';
import { MovedOn, titleProblems, toDocument, writeDecision } from './decide-submission';
import { Submission } from './submission.entity';
import type { RecordSubmissionInput } from './submission.inputs';
import { PaperNotOwed, SubmissionDecided } from './submission-results';
import { toSubmission } from './submission.type';

const LONGEST_REMARK = 200;

/**
 * Records on a group's behalf (代录) a paper that it handed to staff: who did so and by which means it came stay with it.
 * Whoever records it has looked at it, so that it is accepted at once.
 */
export async function recordSubmission(
  context: RequestContext,
  input: RecordSubmissionInput,
): Promise<object> {
  const fieldErrors = [...subjectProblems(input), ...titleProblems(input, context), ...wordProblems(input)];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  try {
    return await context.transaction((tx) => record(tx, context, input));
  } catch (error) {
    if (error instanceof MovedOn) return new StaleVersion({ currentVersion: error.currentVersion });
    throw error;
  }
}

function subjectProblems({ organisationId, caseId, kind, paper }: RecordSubmissionInput): FieldError[] {
  if ((organisationId == null) === (caseId == null)) return [fieldError('organisationId', 'REQUIRED')];
  if (caseId == null && kind == null) return [fieldError('kind', 'REQUIRED')];
  return caseId != null && paper == null ? [fieldError('paper', 'REQUIRED')] : [];
}

function wordProblems({ means, remark, idempotencyKey }: RecordSubmissionInput): FieldError[] {
  const problems: FieldError[] = [];
  // What came by a link came in by itself.
  if (means === 'link') problems.push(fieldError('means', 'UNKNOWN_VALUE'));
  if ((remark?.trim().length ?? 0) > LONGEST_REMARK)
    problems.push(fieldError('remark', 'TOO_LONG', { maximum: LONGEST_REMARK }));
  return [...problems, ...idempotencyKeyProblems(idempotencyKey)];
}

/** What a paper is recorded for. */
interface Owing {
  readonly districtId: string;
  readonly divisionId: string;
  readonly organisationId: string;
  readonly paper: string;
  readonly case: IncubationCase | undefined;
}

async function record(
  tx: Transaction,
  context: RequestContext,
  input: RecordSubmissionInput,
): Promise<object> {
  const owing = await findOwing(tx, input);
  if (!owing.ok) return owing.refusal;
  const answer = await once(
    tx,
    { operation: 'recordSubmission', key: input.idempotencyKey, body: input },
    () => insertAccepted(tx, context, { owing: owing.value, input }),
  );
  if (!answer.ok) return answer.refusal;
  const { districtId } = owing.value;
  const row = await tx.repository(Submission).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The submission just recorded is not there');
  return Object.assign(new SubmissionDecided(), { submission: toSubmission(row) });
}

async function findOwing(
  tx: Transaction,
  { organisationId, caseId, kind, paper }: RecordSubmissionInput,
): Promise<Result<Owing, Refusal>> {
  if (caseId != null) {
    const row = await findIncubationCase(tx, caseId, 'incubation.manage');
    if (!row) return refused(new NotFound({ subject: 'caseId' }));
    const { districtId, divisionId, organisationId: ofCase } = row;
    return accepted({ districtId, divisionId, organisationId: ofCase, paper: paper ?? '', case: row });
  }
  const row = await findLiveOrganisation(tx, organisationId ?? '', 'organisation.manage');
  if (!row) return refused(new NotFound({ subject: 'organisationId' }));
  const { districtId, divisionId, id } = row;
  return accepted({ districtId, divisionId, organisationId: id, paper: kind ?? '', case: undefined });
}

async function insertAccepted(
  tx: Transaction,
  context: RequestContext,
  { owing, input }: { readonly owing: Owing; readonly input: RecordSubmissionInput },
): Promise<Result<{ id: string }, object>> {
  const upload = await findOwnUpload(tx, owing.districtId, input.attachmentId);
  if (!upload) return refused(unknownReference('attachmentId'));
  if (!(await isOwed(tx, context, owing))) return refused(new PaperNotOwed({}));
  const row = await insert(tx, context, { owing, input, attachmentId: upload.id });
  const document = await toDocument(tx, context, { row, input });
  if (document === 'stale') throw new MovedOn((owing.case?.version ?? 0) + 1);
  const change = { state: 'accepted', documentId: document.id } as const;
  await writeDecision(tx, context, { row, change, action: 'accept' });
  return accepted({ id: row.id });
}

interface Inserting {
  readonly owing: Owing;
  readonly input: RecordSubmissionInput;
  readonly attachmentId: string;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { owing, input, attachmentId }: Inserting,
): Promise<Submission> {
  const { case: ofCase, ...place } = owing;
  const remark = input.remark?.trim() ?? '';
  const row = await tx.repository(Submission).insert({
    ...place,
    linkId: null,
    caseId: ofCase?.id ?? null,
    means: input.means,
    recordedBy: tx.actor.id,
    remark: remark === '' ? null : remark,
    attachmentId,
    receivedAt: context.clock.now(),
  });
  await tx.audit({
    districtId: owing.districtId,
    action: 'submission.recordOnBehalf',
    subject: { type: 'Submission', id: row.id },
    fieldsAfter: ['means', 'recordedBy'],
    requestId: context.requestId,
  });
  return row;
}

/** The same list as on the page of a link; of an organisation staff choose what is recorded. */
async function isOwed(
  tx: Transaction,
  context: RequestContext,
  { case: row, paper }: Owing,
): Promise<boolean> {
  if (!row) return true;
  return (await listPapersOfGroup(tx, row, context)).some((owed) => owed === paper);
}
