import { accepted, refused, type Result, SUBMISSION_RULES } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { runOnce } from '../../platform/database/run-once';
import type { Refusal, FieldError } from '../../platform/errors/refusal';
import { fieldError, IdempotencyKeyReused, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { District } from '../divisions';
import { findIncubationCase, IncubationCall, listPapersOfGroup } from '../incubation';
import { findLiveOrganisation } from '../organisations';
import { mayDealWith } from './find-submission';
import { insertLink, type Opened } from './insert-link';
import { makeLinkToken } from './link-token';
import { SubmissionLink } from './submission.entity';
import type { IssueSubmissionLinkInput } from './submission.inputs';
import { NoPapersMissing, SubmissionLinkIssued } from './submission-results';
import { toSubmissionLink } from './submission.type';

const LONGEST_NOTE = 300;

/** Issues a link for an organisation or a case. Its secret is answered once and kept as a hash. */
export async function issueSubmissionLink(
  context: RequestContext,
  input: IssueSubmissionLinkInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction(async (tx) => {
    const opened = await findOpened(tx, context, input);
    if (!opened.ok) return opened.refusal;
    const { districtId } = opened.value;
    const token = makeLinkToken(districtId);
    const answer = await runOnce(
      tx,
      { operation: 'issueSubmissionLink', key: input.idempotencyKey, body: input },
      async (): Promise<Result<{ id: string }, never>> =>
        accepted({
          id: await insertLink(tx, context, {
            opened: opened.value,
            tokenHash: token.tokenHash,
            days: input.days ?? SUBMISSION_RULES.defaultDays,
            issuedBy: tx.actor.id,
            askedKinds: [...new Set(input.askedKinds ?? [])],
            note: noteOf(input),
          }),
        }),
    );
    if (!answer.ok) return new IdempotencyKeyReused({});
    const row = await tx.repository(SubmissionLink).findOne({ districtId, id: answer.value.id });
    if (!row) throw new Error('The link just issued is not there');
    const path = row.tokenHash === token.tokenHash ? `/join/${token.whole}` : null;
    return Object.assign(new SubmissionLinkIssued(), { link: toSubmissionLink(row), path });
  });
}

function problemsOf(input: IssueSubmissionLinkInput): FieldError[] {
  return [...subjectProblems(input), ...termProblems(input)];
}

function noteOf({ note }: IssueSubmissionLinkInput): string | null {
  const text = note?.trim() ?? '';
  return text === '' ? null : text;
}

/** An organisation is asked for kinds of documents; of a case the rules say what is missing. */
function subjectProblems({
  organisationId,
  caseId,
  callId,
  askedKinds,
}: IssueSubmissionLinkInput): FieldError[] {
  const count = (askedKinds ?? []).length;
  const subjects = [organisationId, caseId, callId].filter((id) => id != null);
  if (subjects.length !== 1) return [fieldError('organisationId', 'REQUIRED')];
  if (organisationId != null && count === 0) return [fieldError('askedKinds', 'REQUIRED')];
  return organisationId == null && count > 0 ? [fieldError('askedKinds', 'UNKNOWN_VALUE')] : [];
}

function termProblems({ note, days, idempotencyKey }: IssueSubmissionLinkInput): FieldError[] {
  const problems: FieldError[] = [];
  if ((note?.trim().length ?? 0) > LONGEST_NOTE)
    problems.push(fieldError('note', 'TOO_LONG', { maximum: LONGEST_NOTE }));
  const { longestDays } = SUBMISSION_RULES;
  if (days != null && (days < 1 || days > longestDays))
    problems.push(fieldError('days', 'OUT_OF_RANGE', { minimum: 1, maximum: longestDays }));
  if (idempotencyKey === '' || idempotencyKey.length > 200)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  return problems;
}

async function findOpened(
  tx: Transaction,
  context: RequestContext,
  { organisationId, caseId, callId }: IssueSubmissionLinkInput,
): Promise<Result<Opened, Refusal>> {
  if (callId != null) return findOpenedCall(tx, callId);
  if (caseId != null) return findOpenedCase(tx, context, caseId);
  const organisation = await findLiveOrganisation(tx, organisationId ?? '', 'organisation.manage');
  if (!organisation) return refused(new NotFound({ subject: 'organisationId' }));
  const { districtId, divisionId, id } = organisation;
  return accepted({
    subject: 'organisation',
    districtId,
    divisionId,
    organisationId: id,
    caseId: null,
    callId: null,
  });
}

async function findOpenedCase(
  tx: Transaction,
  context: RequestContext,
  caseId: string,
): Promise<Result<Opened, Refusal>> {
  const row = await findIncubationCase(tx, caseId, 'incubation.manage');
  if (!row) return refused(new NotFound({ subject: 'caseId' }));
  if ((await listPapersOfGroup(tx, row, context)).length === 0) return refused(new NoPapersMissing({}));
  const { districtId, divisionId, organisationId, id } = row;
  return accepted({
    subject: 'incubationCase',
    districtId,
    divisionId,
    organisationId,
    caseId: id,
    callId: null,
  });
}

async function findOpenedCall(tx: Transaction, callId: string): Promise<Result<Opened, Refusal>> {
  const call = await tx.repository(IncubationCall).findOne({ ...districtRowKey('IncubationCall', callId) });
  const district = call && (await tx.repository(District).findOne({ id: call.districtId }));
  if (!district) return refused(new NotFound({ subject: 'callId' }));
  const { id: districtId, divisionId } = district;
  const opened: Opened = {
    subject: 'incubationCall',
    districtId,
    divisionId,
    organisationId: null,
    caseId: null,
    callId: call.id,
  };
  return (await mayDealWith(tx, opened)) ? accepted(opened) : refused(new NotFound({ subject: 'callId' }));
}
