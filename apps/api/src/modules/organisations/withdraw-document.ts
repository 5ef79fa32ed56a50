import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { OrganisationDocument } from './document.entity';
import type { WithdrawDocumentInput } from './document.inputs';
import { DocumentSuperseded, DocumentWithdrawn } from './document-results';
import { toDocument } from './document.type';
import { findDocument } from './find-document';
import { textOrNull } from './read-profile';
import { dayOf, recordEvent } from './record-event';
import { refreshElementScores } from './refresh-element-scores';

/** Withdraws a document that should not be there; everything that it is evidence for ends with it. */
export function withdrawDocument(context: RequestContext, input: WithdrawDocumentInput): Promise<object> {
  const reason = textOrNull(input.reason)?.slice(0, 200) ?? null;
  if (reason === null)
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('reason', 'REQUIRED')] }));
  return context.transaction((tx) => withdraw(tx, context, { documentId: input.documentId, reason }));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  { documentId, reason }: { readonly documentId: string; readonly reason: string },
): Promise<object> {
  const found = await findDocument(tx, documentId, 'organisation.manage');
  if (!found) return new NotFound({ subject: 'documentId' });
  const { organisation, document } = found;
  const { districtId, id } = document;
  const now = context.clock.now();
  const later = await tx.repository(OrganisationDocument).find({ where: { districtId, supersedesId: id } });
  if (document.withdrawnAt !== null || later.some(({ withdrawnAt }) => withdrawnAt === null))
    return new DocumentSuperseded({});
  await tx.repository(OrganisationDocument).update({ districtId, id }, { withdrawnAt: now });
  await tx.sql(
    `update organisation_evidence set state = 'withdrawn', decided_by = $3, decided_at = $4::timestamptz, reason = $5, version = version + 1
      where district_id = $1::bigint and document_id = $2::uuid and state in ('proposed', 'verified')`,
    [districtId, id, tx.actor.id, now, reason],
  );
  await refreshElementScores(tx, { districtId, organisationIds: [organisation.id], day: dayOf(now) });
  await recordEvent(tx, context, {
    organisation,
    kind: 'documentWithdrawn',
    subject: document.title,
    reason,
  });
  return Object.assign(new DocumentWithdrawn(), { document: toDocument({ ...document, withdrawnAt: now }) });
}
