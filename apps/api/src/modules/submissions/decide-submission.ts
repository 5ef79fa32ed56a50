import {
  availableSubmissionActions,
  type DocumentKind,
  type IncubationDocument,
  type SubmissionAction,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { fileAcceptedPaper, IncubationCase } from '../incubation';
import { addDocument, Organisation, type OrganisationDocument } from '../organisations';
import { findDecidable } from './find-submission';
import { Submission } from './submission.entity';
import type { AcceptSubmissionInput, RefuseSubmissionInput } from './submission.inputs';
import { SubmissionDecided, SubmissionDecidedBefore } from './submission-results';
import { toSubmission } from './submission.type';

const LONGEST_TITLE = 100;
const LONGEST_REASON = 200;

/** Kinds of documents that papers of a case are; the others have no kind of their own. */
const KIND_OF_PAPER: Partial<Readonly<Record<IncubationDocument, DocumentKind>>> = {
  applicationForm: 'applicationForm',
  charterDraft: 'charter',
};

/** Accepts what came in as a document of its organisation, and as a paper of its case where there is one. */
export function acceptSubmission(context: RequestContext, input: AcceptSubmissionInput): Promise<object> {
  const fieldErrors = titleProblems(input, context);
  if (fieldErrors.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors }));
  return decide(context, { action: 'accept', ...input }, async (tx, row) => {
    const document = await toDocument(tx, context, { row, input });
    return document === 'stale' ? 'stale' : { state: 'accepted', documentId: document.id };
  });
}

/** Sends back what came in; the group reads the reason on its page. */
export function refuseSubmission(context: RequestContext, input: RefuseSubmissionInput): Promise<object> {
  const reason = input.reason.trim();
  const fieldErrors: FieldError[] = [];
  if (reason === '') fieldErrors.push(fieldError('reason', 'REQUIRED'));
  if (reason.length > LONGEST_REASON)
    fieldErrors.push(fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON }));
  if (fieldErrors.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors }));
  return decide(context, { action: 'refuse', ...input }, () => Promise.resolve({ state: 'refused', reason }));
}

/** What is said of a document that a submission becomes. */
export type DocumentWords = Pick<AcceptSubmissionInput, 'title' | 'issuedOn' | 'validTo'>;

interface Decision {
  readonly action: SubmissionAction;
  readonly submissionId: string;
  readonly expectedVersion: number;
}

type Change = Pick<Submission, 'state'> & Partial<Pick<Submission, 'reason' | 'documentId'>>;

/** Thrown to undo a document whose submission or case somebody else changed meanwhile. */
export class MovedOn extends Error {
  constructor(readonly currentVersion: number) {
    super('Somebody else was faster');
  }
}

async function decide(
  context: RequestContext,
  { action, submissionId, expectedVersion }: Decision,
  work: (tx: Transaction, row: Submission) => Promise<Change | 'stale'>,
): Promise<object> {
  try {
    return await context.transaction(async (tx) => {
      const row = await findDecidable(tx, submissionId);
      if (!row) return new NotFound({ subject: 'submissionId' });
      if (!availableSubmissionActions(row.state).includes(action)) return new SubmissionDecidedBefore({});
      if (row.version !== expectedVersion) return new StaleVersion({ currentVersion: row.version });
      const change = await work(tx, row);
      if (change === 'stale') throw new MovedOn(row.version);
      return writeDecision(tx, context, { row, change, action });
    });
  } catch (error) {
    if (error instanceof MovedOn) return new StaleVersion({ currentVersion: error.currentVersion });
    throw error;
  }
}

/** Writes a decision down, with its trace in the log. @throws MovedOn when somebody else was faster */
export async function writeDecision(
  tx: Transaction,
  context: RequestContext,
  {
    row,
    change,
    action,
  }: { readonly row: Submission; readonly change: Change; readonly action: SubmissionAction },
): Promise<object> {
  const key = { districtId: row.districtId, id: row.id };
  const updated = await tx.repository(Submission).updateVersioned(key, row.version, {
    ...change,
    decidedBy: tx.actor.id,
    decidedAt: context.clock.now(),
  });
  if (updated !== 'updated') throw new MovedOn(row.version + 1);
  await tx.audit({
    districtId: row.districtId,
    action: `submission.${action}`,
    subject: { type: 'Submission', id: row.id },
    ...(change.reason ? { why: change.reason } : {}),
    requestId: context.requestId,
  });
  const decided = await tx.repository(Submission).findOne(key);
  if (!decided) throw new Error('The submission just decided on is not there');
  return Object.assign(new SubmissionDecided(), { submission: toSubmission(decided) });
}

/** Makes a document of a submission, and a paper of its case where there is one. */
export async function toDocument(
  tx: Transaction,
  context: RequestContext,
  { row, input }: { readonly row: Submission; readonly input: DocumentWords },
): Promise<OrganisationDocument | 'stale'> {
  const { districtId, organisationId, caseId, attachmentId } = row;
  const organisation = await tx.repository(Organisation).findOne({ districtId, id: organisationId });
  if (!organisation) throw new Error('A submission is of an organisation that is absent');
  const kind = caseId === null ? (row.paper as DocumentKind) : KIND_OF_PAPER[row.paper as IncubationDocument];
  const document = await addDocument(tx, context, {
    organisation,
    document: {
      kind: kind ?? 'otherDocument',
      title: input.title.trim(),
      issuedOn: input.issuedOn,
      validTo: input.validTo ?? null,
      attachmentId,
      supersedes: null,
      purposes: [],
    },
  });
  if (caseId === null) return document;
  const found = await tx.repository(IncubationCase).findOne({ districtId, id: caseId });
  if (!found) throw new Error('A submission is of a case that is absent');
  const filed = await fileAcceptedPaper(tx, context, {
    row: found,
    kind: row.paper as IncubationDocument,
    document,
  });
  return filed === 'filed' ? document : 'stale';
}

/** What is wrong with what is said of a document. */
export function titleProblems(
  { title, issuedOn, validTo }: DocumentWords,
  { clock }: RequestContext,
): FieldError[] {
  const problems: FieldError[] = [];
  const today = clock.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  if (title.trim() === '') problems.push(fieldError('title', 'REQUIRED'));
  if (title.trim().length > LONGEST_TITLE)
    problems.push(fieldError('title', 'TOO_LONG', { maximum: LONGEST_TITLE }));
  if (issuedOn > today) problems.push(fieldError('issuedOn', 'DATE_ORDER'));
  if (validTo != null && validTo < issuedOn) problems.push(fieldError('validTo', 'DATE_ORDER'));
  return problems;
}
