import { checkMerging } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { recordOf } from './change-registration-status';
import type { MergeOrganisationsInput } from './coverage.inputs';
import { mergingNotPossible, OrganisationsMerged } from './coverage-results';
import { findLiveOrganisation } from './find-organisation';
import { Organisation } from './organisation.entity';
import { toOrganisation } from './organisation.type';
import { textOrNull } from './read-profile';
import { dayOf, recordEvent } from './record-event';
import { moveRecords } from './records-of-organisations';
import { refreshElementScores } from './refresh-element-scores';

/** Makes one of two records of the same organisation: the one that goes on takes over what belongs to the other. */
export function mergeOrganisations(context: RequestContext, input: MergeOrganisationsInput): Promise<object> {
  const reason = textOrNull(input.reason)?.slice(0, 200) ?? null;
  if (reason === null)
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('reason', 'REQUIRED')] }));
  return context.transaction((tx) => merge(tx, context, { input, reason }));
}

async function merge(
  tx: Transaction,
  context: RequestContext,
  { input, reason }: { readonly input: MergeOrganisationsInput; readonly reason: string },
): Promise<object> {
  const kept = await findLiveOrganisation(tx, input.keptId, 'organisation.manage');
  if (!kept) return new NotFound({ subject: 'keptId' });
  const merged = await findLiveOrganisation(tx, input.mergedId, 'organisation.manage');
  if (merged?.districtId !== kept.districtId) return new NotFound({ subject: 'mergedId' });
  const rule = checkMerging({ id: kept.id, ...recordOf(kept) }, { id: merged.id, ...recordOf(merged) });
  if (!rule.ok) return mergingNotPossible(rule.refusal);
  const now = context.clock.now();
  const stale = await mark(tx, { kept, merged, input, now });
  // Thrown away with everything that the transaction has written so far: both records change or none.
  if (stale !== undefined) return new StaleVersion({ currentVersion: stale });
  await takeOver(tx, { kept, merged, day: dayOf(now) });
  const { districtId } = kept;
  await refreshElementScores(tx, {
    districtId,
    organisationIds: [kept.id, merged.id],
    day: dayOf(now),
  });
  await recordEvent(tx, context, { organisation: merged, kind: 'mergedInto', subject: kept.name, reason });
  await recordEvent(tx, context, { organisation: kept, kind: 'absorbed', subject: merged.name, reason });
  const row = await tx.repository(Organisation).findOne({ districtId, id: kept.id });
  return Object.assign(new OrganisationsMerged(), { organisation: toOrganisation(row ?? kept) });
}

interface Merging {
  readonly kept: Organisation;
  readonly merged: Organisation;
}

/** Marks both records; answers the version in force of one that was changed meanwhile. */
async function mark(
  tx: Transaction,
  { kept, merged, input, now }: Merging & { readonly input: MergeOrganisationsInput; readonly now: Date },
): Promise<number | undefined> {
  const { districtId } = kept;
  // Compared before anything is written, since an answer as data does not undo the transaction.
  if (kept.version !== input.keptVersion) return kept.version;
  const outcome = await tx
    .repository(Organisation)
    .updateVersioned({ districtId, id: merged.id }, input.mergedVersion, {
      mergedIntoId: kept.id,
      updatedAt: now,
    });
  if (outcome !== 'updated') return merged.version;
  const own = await tx
    .repository(Organisation)
    .updateVersioned({ districtId, id: kept.id }, input.keptVersion, {
      contactPersonId: kept.contactPersonId ?? merged.contactPersonId,
      updatedAt: now,
    });
  if (own !== 'updated') throw new Error('The record that goes on was changed in the middle of the merge');
  return undefined;
}

/** Documents, evidence, posts and communities go over; a community that both cover ends with the merged record. */
async function takeOver(
  tx: Transaction,
  { kept, merged, day }: Merging & { readonly day: string },
): Promise<void> {
  const place = [kept.districtId, merged.id, kept.id, kept.divisionId];
  const over = 'set organisation_id = $3::uuid, division_id = $4::bigint';
  const own = 'where district_id = $1::bigint and organisation_id = $2::uuid';
  await tx.sql(`update organisation_document ${over} ${own}`, place);
  await tx.sql(`update organisation_evidence ${over} ${own}`, place);
  await tx.sql(
    `update organisation_coverage mine set covered_to = greatest($4::date, covered_from)
      where district_id = $1::bigint and organisation_id = $2::uuid and covered_to is null
        and exists (select 1 from organisation_coverage theirs
          where theirs.district_id = mine.district_id and theirs.organisation_id = $3::uuid
            and theirs.community_id = mine.community_id and theirs.covered_to is null)`,
    [kept.districtId, merged.id, kept.id, day],
  );
  await tx.sql(`update organisation_coverage ${over} ${own}`, place);
  await tx.sql(
    `update post_holding set body_id = $3::uuid, division_id = $4::bigint
      where district_id = $1::bigint and body_kind = 'organisation' and body_id = $2::uuid`,
    place,
  );
  await moveRecords(tx, {
    districtId: kept.districtId,
    fromId: merged.id,
    toId: kept.id,
    divisionId: kept.divisionId,
  });
}
