import { submissionLinkStanding, type SubmissionLinkStanding } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { Organisation } from '../organisations';
import type { SubmissionLink } from './submission.entity';

/** How a link stands by its own dates. */
export function standingByDates(
  { expiresAt, revokedAt }: SubmissionLink,
  clock: RequestContext['clock'],
): SubmissionLinkStanding {
  return submissionLinkStanding(
    { expiresAt: expiresAt.getTime(), revokedAt: revokedAt?.getTime() ?? null },
    clock.now().getTime(),
  );
}

/** How a link stands: one of an organisation that was recorded by mistake opens nothing either. */
export async function standingOf(
  reads: Reads,
  link: SubmissionLink,
  clock: RequestContext['clock'],
): Promise<SubmissionLinkStanding> {
  const standing = standingByDates(link, clock);
  const { districtId, organisationId: id } = link;
  if (standing !== 'open' || id === null) return standing;
  const organisation = await reads.repository(Organisation).findOne({ districtId, id });
  return organisation?.withdrawnAt === null ? 'open' : 'revoked';
}
