import type { RequestContext } from '../../platform/context/request-context';
import { NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayDealWith } from './find-submission';
import { SubmissionLink } from './submission.entity';
import type { RevokeSubmissionLinkInput } from './submission.inputs';
import { SubmissionLinkRevoked } from './submission-results';
import { SUBMISSION_LINK, toSubmissionLink } from './submission.type';

/** Revokes a link: whoever has it is told so, and what came in by it stays. */
export function revokeSubmissionLink(
  context: RequestContext,
  input: RevokeSubmissionLinkInput,
): Promise<object> {
  return context.transaction(async (tx) => {
    const key = districtRowKey(SUBMISSION_LINK, input.linkId);
    const row = await tx.repository(SubmissionLink).findOne({ ...key });
    if (!row || !(await mayDealWith(tx, row))) return new NotFound({ subject: 'linkId' });
    const revoked = await tx.repository(SubmissionLink).updateVersioned({ ...key }, input.expectedVersion, {
      revokedAt: row.revokedAt ?? context.clock.now(),
    });
    if (revoked !== 'updated') return staleVersion(tx, SubmissionLink, key);
    await tx.audit({
      districtId: row.districtId,
      action: 'submissionLink.revoke',
      subject: { type: SUBMISSION_LINK, id: row.id },
      requestId: context.requestId,
    });
    const changed = await tx.repository(SubmissionLink).findOne({ ...key });
    if (!changed) throw new Error('The link just revoked is not there');
    return Object.assign(new SubmissionLinkRevoked(), { link: toSubmissionLink(changed) });
  });
}
