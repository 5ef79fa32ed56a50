import { accepted, refused, type Result } from '@weizhi/domain';
import { mayAt } from '../../platform/access/may-at';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { InvalidInput, NotFound, unknownReference } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { divisionKey, findCurrentDivisions } from '../divisions';
import { readPerson, type ReadPerson, recordPerson } from '../people';
import { findFiscalHost } from './find-fiscal-host';
import { findLiveOrganisation } from './find-organisation';
import { moveSeat } from './move-seat';
import { Organisation } from './organisation.entity';
import type { UpdateOrganisationInput } from './organisation.inputs';
import { OrganisationUpdated } from './organisation-results';
import { toOrganisation } from './organisation.type';
import { readProfile } from './read-profile';
import { dayOf, recordEvent } from './record-event';

interface Change {
  readonly input: UpdateOrganisationInput;
  readonly profile: NewRow<Organisation>;
  readonly contact: ReadPerson | null;
}

/** Changes what describes an organisation. Its registration, credit and coverage have commands of their own. */
export function updateOrganisation(context: RequestContext, input: UpdateOrganisationInput): Promise<object> {
  const now = context.clock.now();
  const { profile, problems } = readProfile(input, dayOf(now));
  const contact = input.contact ? readPerson(input.contact, 'contact', now) : null;
  const fieldErrors = [...problems, ...(contact?.problems ?? [])];
  if (fieldErrors.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors }));
  const change = { input, profile, contact: contact?.person ?? null };
  return context.transaction((tx) => apply(tx, context, change));
}

async function apply(tx: Transaction, context: RequestContext, change: Change): Promise<object> {
  const { input } = change;
  const present = await findLiveOrganisation(tx, input.organisationId, 'organisation.manage');
  if (!present) return new NotFound({ subject: 'organisationId' });
  const links = await findLinks(tx, present, change);
  if (!links.ok) return links.refusal;
  const { districtId, id } = present;
  const outcome = await tx
    .repository(Organisation)
    .updateVersioned({ districtId, id }, input.expectedVersion, {
      ...change.profile,
      ...links.value,
      updatedAt: context.clock.now(),
    });
  if (outcome !== 'updated') return staleVersion(tx, Organisation, { districtId, id });
  const row = await tx.repository(Organisation).findOne({ districtId, id });
  if (!row) throw new Error('The organisation just changed is not there');
  if (row.divisionId !== present.divisionId) await moveSeat(tx, row);
  await recordEvent(tx, context, { organisation: row, kind: 'changed', ...nameChange(present, row) });
  return Object.assign(new OrganisationUpdated(), { organisation: toOrganisation(row) });
}

/** The rows that the change points at. */
async function findLinks(
  tx: Transaction,
  present: Organisation,
  { input, contact }: Change,
): Promise<Result<NewRow<Organisation>, object>> {
  const { districtId } = present;
  const divisionId = divisionKey(input.divisionId);
  if (!(await mayMoveTo(tx, present, divisionId))) return refused(new NotFound({ subject: 'divisionId' }));
  const fiscalHost = await findFiscalHost(tx, districtId, input.fiscalHostId);
  if (fiscalHost === 'unknown' || fiscalHost?.id === present.id)
    return refused(unknownReference('fiscalHostId'));
  const person = contact && (await recordPerson(tx, { districtId, divisionId }, contact));
  return accepted({
    divisionId,
    fiscalHostId: fiscalHost?.id ?? null,
    ...(person ? { contactPersonId: person.id } : {}),
  });
}

/** A seat moves within the district, to a place that the actor looks after too. */
async function mayMoveTo(tx: Transaction, present: Organisation, divisionId: string): Promise<boolean> {
  if (divisionId === present.divisionId) return true;
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const { districtId } = present;
  return (
    division !== undefined && mayAt(tx.actor, 'organisation.manage', { districtId, path: division.path })
  );
}

function nameChange(before: Organisation, after: Organisation): { subject?: string } {
  return before.name === after.name ? {} : { subject: `${before.name} → ${after.name}` };
}
