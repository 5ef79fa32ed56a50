import { accepted, refused, type Result } from '@weizhi/domain';
import { findOwnUpload } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { addDocument } from './add-document';
import { OrganisationDocument } from './document.entity';
import type { RecordDocumentInput } from './document.inputs';
import { DocumentRecorded, DocumentSuperseded } from './document-results';
import { DOCUMENT, toDocument } from './document.type';
import { findEvidencePurpose } from './evidence-purposes';
import { findLiveOrganisation } from './find-organisation';
import type { Organisation } from './organisation.entity';
import { dayOf } from './record-event';

const LONGEST_TITLE = 100;
const MOST_PURPOSES = 20;

/** Records a document of an organisation: a new one, or the next version of one. */
export async function recordDocument(context: RequestContext, input: RecordDocumentInput): Promise<object> {
  const fieldErrors = problemsOf(input, dayOf(context.clock.now()));
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  try {
    return await context.transaction((tx) => record(tx, context, input));
  } catch (error) {
    // Two at once made the next version of the same document: the second one loses.
    if (uniqueViolation(error) === 'uq_organisation_document_successor') return new DocumentSuperseded({});
    throw error;
  }
}

function problemsOf(input: RecordDocumentInput, today: string): FieldError[] {
  const problems: FieldError[] = [];
  const title = input.title.trim();
  if (title === '') problems.push(fieldError('title', 'REQUIRED'));
  if (title.length > LONGEST_TITLE)
    problems.push(fieldError('title', 'TOO_LONG', { maximum: LONGEST_TITLE }));
  if (input.issuedOn > today) problems.push(fieldError('issuedOn', 'DATE_ORDER'));
  if (input.validTo != null && input.validTo < input.issuedOn)
    problems.push(fieldError('validTo', 'DATE_ORDER'));
  problems.push(...purposeProblems(input.purposes ?? []));
  problems.push(...idempotencyKeyProblems(input.idempotencyKey));
  return problems;
}

/** What is wrong with codes of purposes. */
export function purposeProblems(purposes: readonly string[]): FieldError[] {
  if (purposes.length > MOST_PURPOSES)
    return [fieldError('purposes', 'OUT_OF_RANGE', { minimum: 0, maximum: MOST_PURPOSES })];
  return purposes.flatMap((code, index) =>
    findEvidencePurpose(code) ? [] : [fieldError(`purposes.${String(index)}`, 'UNKNOWN_VALUE')],
  );
}

async function record(tx: Transaction, context: RequestContext, input: RecordDocumentInput): Promise<object> {
  const organisation = await findLiveOrganisation(tx, input.organisationId, 'organisation.manage');
  if (!organisation) return new NotFound({ subject: 'organisationId' });
  const answer = await once(tx, { operation: 'recordDocument', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { organisation, input }),
  );
  if (!answer.ok) return answer.refusal;
  const { districtId } = organisation;
  const row = await tx.repository(OrganisationDocument).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The document just recorded is not there');
  return Object.assign(new DocumentRecorded(), { document: toDocument(row) });
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { organisation, input }: { readonly organisation: Organisation; readonly input: RecordDocumentInput },
): Promise<Result<{ id: string }, object>> {
  const upload = await findOwnUpload(tx, organisation.districtId, input.attachmentId);
  if (!upload) return refused(unknownReference('attachmentId'));
  const supersedes = await findPredecessor(tx, organisation, input.supersedesId);
  if (supersedes === 'superseded') return refused(new DocumentSuperseded({}));
  const { id } = await addDocument(tx, context, {
    organisation,
    document: {
      kind: input.kind,
      title: input.title.trim(),
      issuedOn: input.issuedOn,
      validTo: input.validTo ?? null,
      attachmentId: upload.id,
      supersedes,
      purposes: input.purposes ?? [],
    },
  });
  return accepted({ id });
}

async function findPredecessor(
  tx: Transaction,
  organisation: Organisation,
  id: string | null | undefined,
): Promise<OrganisationDocument | null | 'superseded'> {
  if (id == null) return null;
  const { districtId } = organisation;
  const row = await tx
    .repository(OrganisationDocument)
    .findOne({ ...districtRowKey(DOCUMENT, id), organisationId: organisation.id });
  if (!row || row.withdrawnAt !== null) return 'superseded';
  const later = await tx
    .repository(OrganisationDocument)
    .find({ where: { districtId, supersedesId: row.id } });
  return later.some(({ withdrawnAt }) => withdrawnAt === null) ? 'superseded' : row;
}
