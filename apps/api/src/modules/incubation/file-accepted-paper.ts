import type { IncubationDocument } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import type { OrganisationDocument } from '../organisations';
import { IncubationCase, IncubationPaper } from './case.entity';
import { recordIncubationEvent, todayOf } from './change-case';

/** Files a document that was just accepted as a paper of a case, in the transaction of the acceptance. */
export async function fileAcceptedPaper(
  tx: Transaction,
  context: RequestContext,
  {
    row,
    kind,
    document,
  }: {
    readonly row: IncubationCase;
    readonly kind: IncubationDocument;
    readonly document: OrganisationDocument;
  },
): Promise<'filed' | 'stale'> {
  const { districtId, id, divisionId, version } = row;
  const now = context.clock.now();
  const claimed = await tx
    .repository(IncubationCase)
    .updateVersioned({ districtId, id }, version, { updatedAt: now });
  if (claimed !== 'updated') return 'stale';
  const paper = { districtId, caseId: id, divisionId, kind, documentId: document.id };
  await tx
    .repository(IncubationPaper)
    .insertIgnoringDuplicates([{ ...paper, filedBy: tx.actor.id, filedAt: now }], {
      properties: ['districtId', 'caseId', 'kind', 'documentId'],
      where: 'withdrawn_at is null',
    });
  await recordIncubationEvent(
    { tx, context, row, today: todayOf(context) },
    { action: 'filePaper', detail: document.title },
  );
  return 'filed';
}
