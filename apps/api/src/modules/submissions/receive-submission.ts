import { SUBMISSION_RULES } from '@weizhi/domain';
import { attach, type StoredContent } from '../../platform/attachments';
import type { RequestContext } from '../../platform/context/request-context';
import { readLinkState } from './asked-papers';
import { Submission, type SubmissionLink } from './submission.entity';

/** What a group brings by its link. */
export interface BroughtFile {
  readonly paper: string;
  readonly remark: string | null;
  readonly content: StoredContent;
}

/** Answer of {@link receiveSubmission}. */
export type Received = 'received' | 'notAsked' | 'tooManyWaiting';

/** Whether a link takes a file for a paper now. */
export async function takesPaper(
  context: RequestContext,
  link: SubmissionLink,
  paper: string,
): Promise<Received> {
  const { papers, submissions } = await readLinkState(context, link);
  const asked = papers.find((one) => one.paper === paper);
  if (!asked || asked.standing === 'accepted') return 'notAsked';
  const waiting = submissions.filter(({ state }) => state === 'received').length;
  return waiting >= SUBMISSION_RULES.mostWaiting ? 'tooManyWaiting' : 'received';
}

/** Records a file that came in; the same file for the same paper again adds nothing while it waits. */
export async function receiveSubmission(
  context: RequestContext,
  link: SubmissionLink,
  { paper, remark, content }: BroughtFile,
): Promise<void> {
  const { districtId, divisionId, organisationId, caseId } = link;
  if (organisationId === null) throw new Error('A link without an organisation takes no papers');
  await context.transaction(async (tx) => {
    const [present] = await tx.sql<{ id: string }>(
      `select s.id from submission s join attachment a on a.district_id = s.district_id and a.id = s.attachment_id
        where s.district_id = $1::bigint and s.link_id = $2::uuid and s.paper = $3 and a.sha256 = $4 and s.state = 'received' limit 1`,
      [districtId, link.id, paper, content.sha256],
    );
    if (present) return;
    const attachment = await attach(tx, { districtId, content });
    const row = await tx.repository(Submission).insert({
      districtId,
      linkId: link.id,
      organisationId,
      caseId,
      divisionId,
      paper,
      remark,
      attachmentId: attachment.id,
      receivedAt: context.clock.now(),
    });
    await tx.audit({
      districtId,
      action: 'submission.receive',
      subject: { type: 'Submission', id: row.id },
      requestId: context.requestId,
    });
  });
}
