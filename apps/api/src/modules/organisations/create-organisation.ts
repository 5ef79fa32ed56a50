import { accepted, checkRegistration, type RegistrationStatus, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type NewRow, type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  unknownReference,
} from '../../platform/errors/refusal';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { readPerson, type ReadPerson, recordPerson } from '../people';
import { coverCommunities, listCoverableCommunities } from './cover-communities';
import { findFiscalHost } from './find-fiscal-host';
import { listLikely } from './likely-duplicates.reads';
import { Organisation } from './organisation.entity';
import { OrganisationLooksKnown, registrationNotPossible } from './organisation.errors';
import type { CreateOrganisationInput } from './organisation.inputs';
import { OrganisationCreated } from './organisation-results';
import { toOrganisation } from './organisation.type';
import { readProfile, textOrNull } from './read-profile';
import { dayOf, recordEvent } from './record-event';

/** Statuses in which an organisation may come in; those between are reached by decisions taken here. */
const ENTRY_STATUSES: ReadonlySet<RegistrationStatus> = new Set(['unregistered', 'filed', 'registered']);

/** Divisions that an organisation can cover. */
const COMMUNITY_KINDS: ReadonlySet<string> = new Set(['community', 'village']);

interface ReadInput {
  readonly input: CreateOrganisationInput;
  readonly profile: NewRow<Organisation>;
  readonly contact: ReadPerson | null;
  readonly statusSince: string;
}

/** Records an organisation with its registration, its contact person and the communities that it works in. */
export async function createOrganisation(
  context: RequestContext,
  input: CreateOrganisationInput,
): Promise<object> {
  const { read, problems } = readInput(context, input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const registration = checkRegistration({
    status: input.registrationStatus,
    legalForm: input.legalForm ?? null,
    unifiedSocialCreditCode: textOrNull(input.uscc),
    filingNumber: textOrNull(input.filingNumber),
  });
  if (!registration.ok) return registrationNotPossible(registration.refusal);
  const registered: ReadInput = {
    ...read,
    profile: {
      ...read.profile,
      legalForm: registration.value.legalForm,
      uscc: registration.value.unifiedSocialCreditCode,
      filingNumber: registration.value.filingNumber,
    },
  };
  try {
    return await context.transaction((tx) => record(tx, context, registered));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_organisation_uscc') return new DuplicateEntry({ field: 'uscc' });
    throw error;
  }
}

function readInput(
  context: RequestContext,
  input: CreateOrganisationInput,
): { readonly read: ReadInput; readonly problems: readonly FieldError[] } {
  const now = context.clock.now();
  const { profile, problems } = readProfile(input, dayOf(now));
  const contact = input.contact ? readPerson(input.contact, 'contact', now) : null;
  const statusSince = input.statusSince ?? dayOf(now);
  return {
    read: { input, profile, contact: contact?.person ?? null, statusSince },
    problems: [...problems, ...(contact?.problems ?? []), ...entryProblems(input, dayOf(now))],
  };
}

function entryProblems(input: CreateOrganisationInput, today: string): FieldError[] {
  const { statusSince, filingNumber, idempotencyKey, registrationStatus } = input;
  const problems: FieldError[] = [];
  if (!ENTRY_STATUSES.has(registrationStatus))
    problems.push(fieldError('registrationStatus', 'UNKNOWN_VALUE'));
  if (statusSince != null && statusSince > today) problems.push(fieldError('statusSince', 'DATE_ORDER'));
  if ((filingNumber?.length ?? 0) > 50)
    problems.push(fieldError('filingNumber', 'TOO_LONG', { maximum: 50 }));
  problems.push(...idempotencyKeyProblems(idempotencyKey));
  return problems;
}

async function record(tx: Transaction, context: RequestContext, read: ReadInput): Promise<object> {
  const { input } = read;
  const divisionId = divisionKey(input.divisionId);
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const districtId = division && (await findDistrictFor(tx, 'organisation.manage', division.path));
  if (!division || !districtId) return new NotFound({ subject: 'divisionId' });
  const seat: Seat = { districtId, divisionId, isCommunity: COMMUNITY_KINDS.has(division.kind) };
  const answer = await once(
    tx,
    { operation: 'createOrganisation', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { read, seat }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Organisation).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The organisation just recorded is not there');
  return Object.assign(new OrganisationCreated(), { organisation: toOrganisation(row) });
}

interface Seat {
  readonly districtId: string;
  readonly divisionId: string;
  readonly isCommunity: boolean;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { read, seat }: { readonly read: ReadInput; readonly seat: Seat },
): Promise<Result<{ id: string }, object>> {
  const likely = await listLookalikes(tx, read, seat);
  if (likely.length > 0)
    return refused(new OrganisationLooksKnown({ candidates: likely.map(toOrganisation) }));
  const links = await findLinks(tx, read.input, seat);
  if (!links.ok) return links;
  const { fiscalHost, communities } = links.value;
  const { districtId, divisionId } = seat;
  const person = read.contact && (await recordPerson(tx, { districtId, divisionId }, read.contact));
  const now = context.clock.now();
  const row = await tx.repository(Organisation).insert({
    ...read.profile,
    districtId,
    divisionId,
    registrationStatus: read.input.registrationStatus,
    statusSince: read.statusSince,
    fiscalHostId: fiscalHost?.id ?? null,
    contactPersonId: person?.id ?? null,
    createdAt: now,
    updatedAt: now,
  });
  await coverCommunities(tx, row, { communities, from: dayOf(now) });
  await recordEvent(tx, context, { organisation: row, kind: 'recorded', toCode: row.registrationStatus });
  return accepted({ id: row.id });
}

function listLookalikes(tx: Transaction, read: ReadInput, seat: Seat): Promise<Organisation[]> {
  if (read.input.despiteLikeness) return Promise.resolve([]);
  return listLikely(tx, {
    ...seat,
    nameKey: read.profile.nameKey ?? '',
    phone: read.contact?.phone ?? null,
  });
}

interface Links {
  readonly fiscalHost: Organisation | null;
  readonly communities: readonly string[];
}

async function findLinks(
  tx: Transaction,
  input: CreateOrganisationInput,
  seat: Seat,
): Promise<Result<Links, object>> {
  const fiscalHost = await findFiscalHost(tx, seat.districtId, input.fiscalHostId);
  if (fiscalHost === 'unknown') return refused(unknownReference('fiscalHostId'));
  const wanted = input.communityIds ?? (seat.isCommunity ? [input.divisionId] : []);
  const communities = await listCoverableCommunities(tx, seat.districtId, wanted);
  return communities ? accepted({ fiscalHost, communities }) : refused(unknownReference('communityIds'));
}
