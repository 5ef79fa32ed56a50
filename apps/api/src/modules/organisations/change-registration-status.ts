import {
  advanceRegistration,
  grantsApplication,
  missingPapers,
  procedureOf,
  type RegistrationRecord,
  REGISTRATION_TRANSITIONS,
  type RuleRefusal,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { applicationRules, listPresentKinds } from './application.reads';
import { findLiveOrganisation } from './find-organisation';
import { Organisation } from './organisation.entity';
import { registrationNotPossible } from './organisation.errors';
import { toOrganisation } from './organisation.type';
import { textOrNull } from './read-profile';
import { dayOf, recordEvent } from './record-event';
import type { ChangeRegistrationStatusInput } from './registration.inputs';
import { RegistrationStatusChanged } from './registration-results';

/** Takes the registration of an organisation one step on. */
export async function changeRegistrationStatus(
  context: RequestContext,
  input: ChangeRegistrationStatusInput,
): Promise<object> {
  try {
    return await context.transaction((tx) => change(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_organisation_uscc') return new DuplicateEntry({ field: 'uscc' });
    throw error;
  }
}

async function change(
  tx: Transaction,
  context: RequestContext,
  input: ChangeRegistrationStatusInput,
): Promise<object> {
  const present = await findLiveOrganisation(tx, input.organisationId, 'organisation.register');
  if (!present) return new NotFound({ subject: 'organisationId' });
  if (present.version !== input.expectedVersion) return new StaleVersion({ currentVersion: present.version });
  const today = dayOf(context.clock.now());
  const occurredOn = input.occurredOn ?? today;
  const fieldErrors = problemsOf(input, { occurredOn, today, statusSince: present.statusSince });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const reason = reasonOf(input);
  const { action, legalForm, uscc, filingNumber } = input;
  const facts = { legalForm, unifiedSocialCreditCode: uscc, filingNumber, reason };
  const advanced = advanceRegistration(recordOf(present), action, facts);
  if (!advanced.ok) return registrationNotPossible(advanced.refusal);
  const blocked = await blockerOf(tx, present, input);
  if (blocked) return registrationNotPossible(blocked);
  const outcome = await tx
    .repository(Organisation)
    .updateVersioned({ districtId: present.districtId, id: present.id }, input.expectedVersion, {
      ...columnsOf(advanced.value),
      statusSince: occurredOn,
      updatedAt: context.clock.now(),
    });
  if (outcome !== 'updated')
    return staleVersion(tx, Organisation, { districtId: present.districtId, id: present.id });
  await recordEvent(tx, context, {
    organisation: present,
    kind: 'statusChanged',
    occurredOn,
    fromCode: present.registrationStatus,
    toCode: advanced.value.status,
    reason,
  });
  const row = await tx.repository(Organisation).findOne({ districtId: present.districtId, id: present.id });
  return Object.assign(new RegistrationStatusChanged(), { organisation: toOrganisation(row ?? present) });
}

function reasonOf({ reason }: ChangeRegistrationStatusInput): string | null {
  return textOrNull(reason)?.slice(0, 200) ?? null;
}

/** The registration of an organisation as the domain sees it. */
export function recordOf(organisation: Organisation): RegistrationRecord {
  const { registrationStatus: status, legalForm, uscc, filingNumber } = organisation;
  return { status, legalForm, unifiedSocialCreditCode: uscc, filingNumber };
}

/** The columns of a registration record. */
export function columnsOf(
  record: RegistrationRecord,
): Pick<Organisation, 'registrationStatus' | 'legalForm' | 'uscc' | 'filingNumber'> {
  const { status, legalForm, unifiedSocialCreditCode, filingNumber } = record;
  return { registrationStatus: status, legalForm, uscc: unifiedSocialCreditCode, filingNumber };
}

function problemsOf(
  { action, filingNumber }: ChangeRegistrationStatusInput,
  { occurredOn, today, statusSince }: { occurredOn: string; today: string; statusSince: string },
): FieldError[] {
  const problems: FieldError[] = [];
  if (occurredOn > today || occurredOn < statusSince) problems.push(fieldError('occurredOn', 'DATE_ORDER'));
  if ((filingNumber?.length ?? 0) > 50)
    problems.push(fieldError('filingNumber', 'TOO_LONG', { maximum: 50 }));
  if (REGISTRATION_TRANSITIONS[action].byCreditFlag) problems.push(fieldError('action', 'UNKNOWN_VALUE'));
  return problems;
}

/** Nothing is granted while a paper is missing. */
async function blockerOf(
  tx: Transaction,
  organisation: Organisation,
  { action }: ChangeRegistrationStatusInput,
): Promise<RuleRefusal | undefined> {
  const procedure = procedureOf(organisation.registrationStatus);
  if (procedure === null || !grantsApplication(action)) return undefined;
  const present = await listPresentKinds(tx, organisation);
  const paperKinds = missingPapers((await applicationRules(tx, organisation))[procedure], present);
  return paperKinds.length > 0 ? { code: 'registrationPapersMissing', paperKinds } : undefined;
}
