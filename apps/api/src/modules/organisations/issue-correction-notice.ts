import { correctionNotice, DOCUMENT_KIND_LABELS } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound } from '../../platform/errors/refusal';
import { applicationRules, calendarFrom, findNotice, listPresentKinds } from './application.reads';
import { findLiveOrganisation } from './find-organisation';
import { OrganisationNotice } from './notice.entity';
import { registrationNotPossible } from './organisation.errors';
import { toOrganisation } from './organisation.type';
import { dayOf, recordEvent } from './record-event';
import type { IssueCorrectionNoticeInput } from './registration.inputs';
import { CorrectionNoticeIssued } from './registration-results';

/** Notifies an applicant of everything that is missing, at once and once only. */
export function issueCorrectionNotice(
  context: RequestContext,
  input: IssueCorrectionNoticeInput,
): Promise<object> {
  return context.transaction((tx) => issue(tx, context, input));
}

async function issue(
  tx: Transaction,
  context: RequestContext,
  { organisationId }: IssueCorrectionNoticeInput,
): Promise<object> {
  const organisation = await findLiveOrganisation(tx, organisationId, 'organisation.register');
  if (!organisation) return new NotFound({ subject: 'organisationId' });
  const today = dayOf(context.clock.now());
  const notice = correctionNotice(
    {
      status: organisation.registrationStatus,
      present: await listPresentKinds(tx, organisation),
      noticed: (await findNotice(tx, organisation)) !== undefined,
    },
    { today, calendar: await calendarFrom(tx, today), rules: await applicationRules(tx, organisation) },
  );
  if (!notice.ok) return registrationNotPossible(notice.refusal);
  const { procedure, papers, dueOn, provisional } = notice.value;
  const { districtId, id, divisionId, statusSince } = organisation;
  await tx.repository(OrganisationNotice).insertIgnoringDuplicates(
    [
      {
        ...{ districtId, organisationId: id, divisionId, procedure, appliedOn: statusSince },
        ...{ issuedOn: today, dueOn, dueProvisional: provisional, papers: [...papers] },
        issuedBy: tx.actor.id,
      },
    ],
    ['districtId', 'organisationId', 'procedure', 'appliedOn'],
  );
  await recordEvent(tx, context, {
    organisation,
    kind: 'noticeIssued',
    subject: papers.map((kind) => DOCUMENT_KIND_LABELS[kind].zh).join('、'),
  });
  return Object.assign(new CorrectionNoticeIssued(), { organisation: toOrganisation(organisation) });
}
