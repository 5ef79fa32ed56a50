import { endedIncubationRefusal } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { OrganisationDocument } from '../organisations';
import { IncubationPaper } from './case.entity';
import type { FileIncubationPaperInput, WithdrawIncubationPaperInput } from './case.inputs';
import { changeCase } from './change-case';
import { incubationRefusal } from './incubation.errors';

/** Name of the type of an organisation's document in global ids. */
const DOCUMENT = 'OrganisationDocument';

/** Files a document of the organisation as one of the papers of its case. */
export function fileIncubationPaper(
  context: RequestContext,
  input: FileIncubationPaperInput,
): Promise<object> {
  return changeCase(context, { permission: 'incubation.manage', reference: input }, async ({ tx, row }) => {
    const key = districtRowKey(DOCUMENT, input.documentId);
    const document = await tx.repository(OrganisationDocument).findOne(key);
    if (document?.organisationId !== row.organisationId || document.withdrawnAt !== null)
      return { refusal: new NotFound({ subject: 'documentId' }) };
    const paper = {
      districtId: row.districtId,
      caseId: row.id,
      divisionId: row.divisionId,
      kind: input.kind,
      documentId: document.id,
      filedBy: tx.actor.id,
      filedAt: context.clock.now(),
    };
    await tx.repository(IncubationPaper).insertIgnoringDuplicates([paper], {
      properties: ['districtId', 'caseId', 'kind', 'documentId'],
      where: 'withdrawn_at is null',
    });
    return { event: { action: 'filePaper', detail: document.title } };
  });
}

/** Takes a paper out of a case again; the row stays, marked with when. */
export function withdrawIncubationPaper(
  context: RequestContext,
  input: WithdrawIncubationPaperInput,
): Promise<object> {
  return changeCase(context, { permission: 'incubation.manage', reference: input }, async ({ tx, row }) => {
    const ended = endedIncubationRefusal(row.stage);
    if (ended) return { refusal: incubationRefusal(ended) };
    const { id } = districtRowKey('IncubationPaper', input.paperId);
    const paper = await tx
      .repository(IncubationPaper)
      .findOne({ districtId: row.districtId, caseId: row.id, id });
    if (!paper || paper.withdrawnAt !== null) return { refusal: new NotFound({ subject: 'paperId' }) };
    await tx
      .repository(IncubationPaper)
      .update({ districtId: row.districtId, id }, { withdrawnAt: context.clock.now() });
    return { event: { action: 'withdrawPaper', detail: paper.kind } };
  });
}
