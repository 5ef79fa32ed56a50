import { accepted, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { proposeFor } from './add-document';
import { type OrganisationDocument, OrganisationEvidence } from './document.entity';
import type { ProposeEvidenceInput } from './document.inputs';
import { DocumentSuperseded, EvidenceProposed } from './document-results';
import { toEvidence } from './document.type';
import { findDocument } from './find-document';
import { purposeProblems } from './record-document';

/** Proposes a document as evidence for purposes. */
export function proposeEvidence(context: RequestContext, input: ProposeEvidenceInput): Promise<object> {
  const fieldErrors = purposeProblems(input.purposes);
  if (input.purposes.length === 0) fieldErrors.push(fieldError('purposes', 'REQUIRED'));
  fieldErrors.push(...idempotencyKeyProblems(input.idempotencyKey));
  if (fieldErrors.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors }));
  return context.transaction((tx) => propose(tx, context, input));
}

async function propose(
  tx: Transaction,
  context: RequestContext,
  input: ProposeEvidenceInput,
): Promise<object> {
  const found = await findDocument(tx, input.documentId, 'organisation.manage');
  if (!found) return new NotFound({ subject: 'documentId' });
  const { document } = found;
  const answer = await once(
    tx,
    { operation: 'proposeEvidence', key: input.idempotencyKey, body: input },
    () => add(tx, context, { document, purposes: input.purposes }),
  );
  if (!answer.ok) return answer.refusal;
  const rows = await tx.repository(OrganisationEvidence).find({
    where: { districtId: document.districtId, documentId: document.id },
    order: { proposedAt: 'ASC', id: 'ASC' },
  });
  const evidence = rows
    .filter(
      ({ purpose, state }) => input.purposes.includes(purpose) && ['proposed', 'verified'].includes(state),
    )
    .map(toEvidence);
  return Object.assign(new EvidenceProposed(), { evidence });
}

async function add(
  tx: Transaction,
  context: RequestContext,
  proposal: { readonly document: OrganisationDocument; readonly purposes: readonly string[] },
): Promise<Result<{ id: string }, object>> {
  if (proposal.document.withdrawnAt !== null) return refused(new DocumentSuperseded({}));
  await proposeFor(tx, context, proposal);
  return accepted({ id: proposal.document.id });
}
