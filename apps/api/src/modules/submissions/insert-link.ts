import type { DocumentKind, SubmissionSubject } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { SubmissionLink } from './submission.entity';

const DAY_MS = 86_400_000;

/** What a link opens. */
export interface Opened {
  readonly subject: SubmissionSubject;
  readonly districtId: string;
  readonly divisionId: string;
  readonly organisationId: string | null;
  readonly caseId: string | null;
  readonly callId: string | null;
}

/** A link to write down. */
export interface NewLink {
  readonly opened: Opened;
  readonly tokenHash: string;
  readonly days: number;
  readonly issuedBy: string;
  readonly askedKinds?: readonly DocumentKind[];
  readonly note?: string | null;
}

/** Writes a link down, with its trace in the log; answers its id. */
export async function insertLink(
  tx: Transaction,
  { clock, requestId }: Pick<RequestContext, 'clock' | 'requestId'>,
  { opened, days, askedKinds = [], note = null, ...link }: NewLink,
): Promise<string> {
  const now = clock.now();
  const row = await tx.repository(SubmissionLink).insert({
    ...opened,
    ...link,
    askedKinds: [...askedKinds],
    note,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
    createdAt: now,
  });
  await tx.audit({
    districtId: opened.districtId,
    action: 'submissionLink.issue',
    subject: { type: 'SubmissionLink', id: row.id },
    requestId,
  });
  return row.id;
}
