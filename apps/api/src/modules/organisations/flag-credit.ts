import {
  accepted,
  advanceRegistration,
  type CreditFlag,
  registrationActionOfFlag,
  type RegistrationRefusal,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { columnsOf, recordOf } from './change-registration-status';
import { findLiveOrganisation } from './find-organisation';
import { Organisation } from './organisation.entity';
import { registrationNotPossible } from './organisation.errors';
import { toOrganisation } from './organisation.type';
import { textOrNull } from './read-profile';
import { dayOf, recordEvent } from './record-event';
import type { FlagCreditInput } from './registration.inputs';
import { CreditFlagged } from './registration-results';

/** Sets or lifts a credit flag, and with it the registration status where that knows the list. */
export function flagCredit(context: RequestContext, input: FlagCreditInput): Promise<object> {
  const reason = textOrNull(input.reason)?.slice(0, 200) ?? null;
  if (reason === null)
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('reason', 'REQUIRED')] }));
  return context.transaction((tx) => flag(tx, context, { input, reason }));
}

async function flag(
  tx: Transaction,
  context: RequestContext,
  { input, reason }: { readonly input: FlagCreditInput; readonly reason: string },
): Promise<object> {
  const present = await findLiveOrganisation(tx, input.organisationId, 'organisation.register');
  if (!present) return new NotFound({ subject: 'organisationId' });
  if (present.version !== input.expectedVersion) return new StaleVersion({ currentVersion: present.version });
  const today = dayOf(context.clock.now());
  const occurredOn = input.occurredOn ?? today;
  const fieldErrors = problemsOf(present, { flag: input.flag, occurredOn, today });
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const status = statusWith(present, { flag: input.flag, occurredOn, reason });
  if (!status.ok) return registrationNotPossible(status.refusal);
  const outcome = await tx
    .repository(Organisation)
    .updateVersioned({ districtId: present.districtId, id: present.id }, input.expectedVersion, {
      creditFlag: input.flag,
      creditSince: input.flag === 'normal' ? null : occurredOn,
      ...status.value,
      updatedAt: context.clock.now(),
    });
  if (outcome !== 'updated')
    return staleVersion(tx, Organisation, { districtId: present.districtId, id: present.id });
  await recordEvent(tx, context, {
    organisation: present,
    kind: 'creditFlagged',
    occurredOn,
    fromCode: present.creditFlag,
    toCode: input.flag,
    reason,
  });
  const row = await tx.repository(Organisation).findOne({ districtId: present.districtId, id: present.id });
  return Object.assign(new CreditFlagged(), { organisation: toOrganisation(row ?? present) });
}

function problemsOf(
  { creditFlag, creditSince }: Organisation,
  { flag: wanted, occurredOn, today }: { flag: CreditFlag; occurredOn: string; today: string },
): FieldError[] {
  if (wanted === creditFlag) return [fieldError('flag', 'UNKNOWN_VALUE')];
  const early = creditSince !== null && occurredOn < creditSince;
  return occurredOn > today || early ? [fieldError('occurredOn', 'DATE_ORDER')] : [];
}

/** What the flag changes of the registration; nothing where the status knows no lists. */
function statusWith(
  organisation: Organisation,
  { flag: wanted, occurredOn, reason }: { flag: CreditFlag; occurredOn: string; reason: string },
): Result<NewRow<Organisation>, RegistrationRefusal> {
  const action = registrationActionOfFlag(organisation.registrationStatus, wanted);
  if (action === null) return accepted({});
  const advanced = advanceRegistration(recordOf(organisation), action, { reason });
  return advanced.ok ? accepted({ ...columnsOf(advanced.value), statusSince: occurredOn }) : advanced;
}
