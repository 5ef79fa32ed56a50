import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { findLiveOrganisation } from './find-organisation';
import { Organisation } from './organisation.entity';
import type { WithdrawOrganisationInput } from './organisation.inputs';
import { organisationHasRecords } from './organisation.errors';
import { OrganisationWithdrawn } from './organisation-results';
import { toOrganisation } from './organisation.type';
import { textOrNull } from './read-profile';
import { recordEvent } from './record-event';
import { listRecordsOf } from './records-of-organisations';

/** Takes an organisation that was recorded by mistake out of every list; its rows and history stay. */
export function withdrawOrganisation(
  context: RequestContext,
  input: WithdrawOrganisationInput,
): Promise<object> {
  const reason = textOrNull(input.reason)?.slice(0, 200) ?? null;
  if (reason === null)
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('reason', 'REQUIRED')] }));
  return context.transaction((tx) => withdraw(tx, context, { input, reason }));
}

async function withdraw(
  tx: Transaction,
  context: RequestContext,
  { input, reason }: { readonly input: WithdrawOrganisationInput; readonly reason: string },
): Promise<object> {
  const present = await findLiveOrganisation(tx, input.organisationId, 'organisation.manage');
  if (!present) return new NotFound({ subject: 'organisationId' });
  const { districtId, id } = present;
  const records = await listRecordsOf(tx, { districtId, ids: [id] });
  if (records.length > 0) return organisationHasRecords(records);
  const now = context.clock.now();
  const outcome = await tx
    .repository(Organisation)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      withdrawnAt: now,
      updatedAt: now,
    });
  if (outcome !== 'updated') return staleVersion(tx, Organisation, { districtId, id });
  await recordEvent(tx, context, { organisation: present, kind: 'withdrawn', reason });
  return Object.assign(new OrganisationWithdrawn(), { organisation: toOrganisation(present) });
}
