import { SUBMISSION_RULES } from '@weizhi/domain';
import { attach, type StoredContent } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { readLinkState } from './asked-papers';
import { standingOf } from './link-standing';
import { Submission, SubmissionLink } from './submission.entity';

/** What a group brings by its link. */
export interface BroughtFile {
  readonly paper: string;
  readonly remark: string | null;
  readonly content: StoredContent;
}

/** Whether a link takes a file, or why not. */
export type Taken = 'taken' | 'notAsked' | 'tooManyWaiting';

/** Whether a link takes a file for a paper now. */
export async function takesPaper(
  reads: Reads,
  link: SubmissionLink,
  { paper, clock }: { readonly paper: string } & Pick<RequestContext, 'clock'>,
): Promise<Taken> {
  const { papers, submissions } = await readLinkState(reads, link, { clock });
  const asked = papers.find((one) => one.paper === paper);
  if (!asked || asked.standing === 'accepted') return 'notAsked';
  const waiting = submissions.filter(({ state }) => state === 'received').length;
  return waiting >= SUBMISSION_RULES.mostWaiting ? 'tooManyWaiting' : 'taken';
}

/**
 * Records a file that came in; the same file for the same paper again adds nothing while it waits. A file takes its time
 * to arrive: whether the link still opens and still takes it is asked once more, and one file of a link comes in at a time.
 */
export function receiveSubmission(
  context: RequestContext,
  { districtId, id }: SubmissionLink,
  file: BroughtFile,
): Promise<Taken | 'expired' | 'revoked'> {
  return context.transaction(async (tx) => {
    await tx.sql('select from submission_link where district_id = $1::bigint and id = $2::uuid for update', [
      districtId,
      id,
    ]);
    const link = await tx.repository(SubmissionLink).findOne({ districtId, id });
    if (!link) throw new Error('The link of a file is not there');
    const standing = await standingOf(tx, link, context.clock);
    if (standing !== 'open') return standing;
    if (await isWaiting(tx, link, file)) return 'taken';
    const taken = await takesPaper(tx, link, { paper: file.paper, clock: context.clock });
    if (taken === 'taken') await insert(tx, context, { link, file });
    return taken;
  });
}

async function isWaiting(
  tx: Transaction,
  { districtId, id }: SubmissionLink,
  { paper, content }: BroughtFile,
): Promise<boolean> {
  const present = await tx.sql(
    `select s.id from submission s join attachment a on a.district_id = s.district_id and a.id = s.attachment_id
      where s.district_id = $1::bigint and s.link_id = $2::uuid and s.paper = $3 and a.sha256 = $4 and s.state = 'received' limit 1`,
    [districtId, id, paper, content.sha256],
  );
  return present.length > 0;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { link, file }: { readonly link: SubmissionLink; readonly file: BroughtFile },
): Promise<void> {
  const { districtId, divisionId, organisationId, caseId } = link;
  if (organisationId === null) throw new Error('A link without an organisation takes no papers');
  const attachment = await attach(tx, { districtId, content: file.content });
  const row = await tx.repository(Submission).insert({
    districtId,
    linkId: link.id,
    organisationId,
    caseId,
    divisionId,
    paper: file.paper,
    remark: file.remark,
    attachmentId: attachment.id,
    receivedAt: context.clock.now(),
  });
  await tx.audit({
    districtId,
    action: 'submission.receive',
    subject: { type: 'Submission', id: row.id },
    requestId: context.requestId,
  });
}
