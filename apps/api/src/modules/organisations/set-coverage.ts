import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, unknownReference } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { coverCommunities, listCoverableCommunities } from './cover-communities';
import type { SetCoverageInput } from './coverage.inputs';
import { CoverageSet } from './coverage-results';
import { findLiveOrganisation } from './find-organisation';
import { Organisation, OrganisationCoverage } from './organisation.entity';
import { toOrganisation } from './organisation.type';
import { dayOf, recordEvent } from './record-event';
import { refreshElementScores } from './refresh-element-scores';

/** Says anew in which communities an organisation works; what it covered before stays on record with its last day. */
export function setCoverage(context: RequestContext, input: SetCoverageInput): Promise<object> {
  return context.transaction((tx) => set(tx, context, input));
}

async function set(tx: Transaction, context: RequestContext, input: SetCoverageInput): Promise<object> {
  const present = await findLiveOrganisation(tx, input.organisationId, 'organisation.manage');
  if (!present) return new NotFound({ subject: 'organisationId' });
  const { districtId, id } = present;
  const communities = await listCoverableCommunities(tx, districtId, input.communityIds);
  if (!communities) return unknownReference('communityIds');
  const now = context.clock.now();
  const outcome = await tx
    .repository(Organisation)
    .updateVersioned({ districtId, id }, input.expectedVersion, { updatedAt: now });
  if (outcome !== 'updated') return staleVersion(tx, Organisation, { districtId, id });
  const day = dayOf(now);
  await endOthers(tx, present, { communities, day });
  await coverCommunities(tx, present, { communities, from: day });
  await refreshElementScores(tx, { districtId, organisationIds: [id], day });
  await recordEvent(tx, context, { organisation: present, kind: 'coverageChanged' });
  const row = await tx.repository(Organisation).findOne({ districtId, id });
  return Object.assign(new CoverageSet(), { organisation: toOrganisation(row ?? present) });
}

async function endOthers(
  tx: Transaction,
  { districtId, id }: Organisation,
  { communities, day }: { readonly communities: readonly string[]; readonly day: string },
): Promise<void> {
  const covered = await tx
    .repository(OrganisationCoverage)
    .find({ where: { districtId, organisationId: id } });
  for (const { id: coverageId, coveredTo, communityId } of covered) {
    if (coveredTo !== null || communities.includes(communityId)) continue;
    await tx.repository(OrganisationCoverage).update({ districtId, id: coverageId }, { coveredTo: day });
  }
}
