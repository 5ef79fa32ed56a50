import {
  parseUnifiedSocialCreditCode,
  type RegisteredLegalForm,
  type UnifiedSocialCreditCodeRefusal,
} from '../identifier';
import { accepted, actionsFrom, isStated, refused, type Result } from '../shared';

/**
 * States of an organisation's registration (登记备案状态). A filed group is no legal person and has no credit code.
 * @source domain.md section 7, 0.5
 */
export const REGISTRATION_STATUSES = [
  'unregistered',
  'filingPending',
  'filed',
  'registrationPending',
  'registered',
  'changePending',
  'abnormalListed',
  'seriousListed',
  'dissolving',
  'deregistered',
  'revoked',
] as const;

/** See {@link REGISTRATION_STATUSES}. @source domain.md section 7 */
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** What can be done about an organisation's registration. @source domain.md section 7 */
export type RegistrationAction =
  | 'applyForFiling'
  | 'acceptFiling'
  | 'declineFiling'
  | 'cancelFiling'
  | 'applyForRegistration'
  | 'acceptRegistration'
  | 'declineRegistration'
  | 'applyForChange'
  | 'endChange'
  | 'listAbnormal'
  | 'liftAbnormal'
  | 'listSerious'
  | 'liftSerious'
  | 'startDissolution'
  | 'deregister'
  | 'revoke';

/** What an action states, beside what the organisation already has. @source domain.md section 7 */
export interface RegistrationFacts {
  readonly legalForm?: RegisteredLegalForm | null;
  readonly unifiedSocialCreditCode?: string | null;
  readonly filingNumber?: string | null;
  readonly reason?: string | null;
}

/** What an organisation's registration is made of. @source domain.md section 7, 0.4, 0.5 */
export interface RegistrationRecord {
  readonly status: RegistrationStatus;
  readonly legalForm: RegisteredLegalForm | null;
  readonly unifiedSocialCreditCode: string | null;
  readonly filingNumber: string | null;
}

/** Returned when an action or a record goes against the rules of registration. @source domain.md section 7 */
export type RegistrationRefusal =
  | {
      readonly code: 'registrationActionNotAllowed';
      readonly status: RegistrationStatus;
      readonly registrationAction: RegistrationAction;
      readonly registrationActions: readonly RegistrationAction[];
    }
  | { readonly code: 'registrationReasonMissing'; readonly registrationAction: RegistrationAction }
  | { readonly code: 'creditCodeMissing'; readonly status: RegistrationStatus }
  | { readonly code: 'creditCodeNotExpected'; readonly status: RegistrationStatus }
  | UnifiedSocialCreditCodeRefusal
  | { readonly code: 'creditCodeOfAnotherForm'; readonly legalForm: RegisteredLegalForm }
  | { readonly code: 'legalFormMissing'; readonly status: RegistrationStatus }
  | { readonly code: 'filingNumberMissing' }
  | { readonly code: 'filingNumberNotExpected'; readonly status: RegistrationStatus };

interface Transition {
  readonly from: readonly RegistrationStatus[];
  readonly to: RegistrationStatus;
  /** Where it leads when the organisation holds no filing number. */
  readonly withoutFiling?: RegistrationStatus;
  readonly needsReason?: true;
  /** Done by flagging the credit, which names reason and day. */
  readonly byCreditFlag?: true;
}

/**
 * From where to where each action leads. A group whose registration is declined keeps its filing, if it has one;
 * direct registration without filing has been open to four classes since 2013.
 * @source domain.md section 7 and 2.1; 民政部令第60号; decision record 0090
 */
export const REGISTRATION_TRANSITIONS: Readonly<Record<RegistrationAction, Transition>> = {
  applyForFiling: { from: ['unregistered'], to: 'filingPending' },
  acceptFiling: { from: ['filingPending'], to: 'filed' },
  declineFiling: { from: ['filingPending'], to: 'unregistered', needsReason: true },
  cancelFiling: { from: ['filed'], to: 'unregistered', needsReason: true },
  applyForRegistration: { from: ['unregistered', 'filed'], to: 'registrationPending' },
  acceptRegistration: { from: ['registrationPending'], to: 'registered' },
  declineRegistration: {
    from: ['registrationPending'],
    to: 'filed',
    withoutFiling: 'unregistered',
    needsReason: true,
  },
  applyForChange: { from: ['registered'], to: 'changePending' },
  endChange: { from: ['changePending'], to: 'registered' },
  listAbnormal: { from: ['registered'], to: 'abnormalListed', needsReason: true, byCreditFlag: true },
  liftAbnormal: { from: ['abnormalListed'], to: 'registered', needsReason: true, byCreditFlag: true },
  listSerious: {
    from: ['registered', 'abnormalListed'],
    to: 'seriousListed',
    needsReason: true,
    byCreditFlag: true,
  },
  liftSerious: { from: ['seriousListed'], to: 'registered', needsReason: true, byCreditFlag: true },
  startDissolution: { from: ['registered'], to: 'dissolving', needsReason: true },
  deregister: { from: ['dissolving'], to: 'deregistered' },
  revoke: { from: ['registered', 'abnormalListed', 'seriousListed'], to: 'revoked', needsReason: true },
};

const WITH_CREDIT_CODE: ReadonlySet<RegistrationStatus> = new Set([
  'registered',
  'changePending',
  'abnormalListed',
  'seriousListed',
  'dissolving',
  'deregistered',
  'revoked',
]);

const WITHOUT_FILING_NUMBER: ReadonlySet<RegistrationStatus> = new Set(['unregistered', 'filingPending']);

/** What may be done in a state by whoever registers, in the order of the table; credit flags have a command of their own. @source domain.md section 7 */
export function availableRegistrationActions(status: RegistrationStatus): readonly RegistrationAction[] {
  return actionsFrom(REGISTRATION_TRANSITIONS, status).filter(
    (action) => REGISTRATION_TRANSITIONS[action].byCreditFlag !== true,
  );
}

/** Whether a status means a legal person with a credit code. @source domain.md section 7, 0.5 */
export function hasUnifiedSocialCreditCode(status: RegistrationStatus): boolean {
  return WITH_CREDIT_CODE.has(status);
}

/**
 * Checks a record: a credit code exactly with the statuses of a legal person, a valid one whose first two
 * characters are those of the legal form; a filing number with `filed`, and none before filing.
 * @source domain.md section 7; GB 32100-2015
 */
export function checkRegistration(
  record: RegistrationRecord,
): Result<RegistrationRecord, RegistrationRefusal> {
  const { status, unifiedSocialCreditCode: creditCode, filingNumber } = record;
  if (status === 'filed' && filingNumber === null) return refused({ code: 'filingNumberMissing' });
  if (WITHOUT_FILING_NUMBER.has(status) && filingNumber !== null)
    return refused({ code: 'filingNumberNotExpected', status });
  if (WITH_CREDIT_CODE.has(status)) return checkLegalPerson(record);
  return creditCode === null ? accepted(record) : refused({ code: 'creditCodeNotExpected', status });
}

function checkLegalPerson(record: RegistrationRecord): Result<RegistrationRecord, RegistrationRefusal> {
  const { status, legalForm, unifiedSocialCreditCode: creditCode } = record;
  if (creditCode === null) return refused({ code: 'creditCodeMissing', status });
  if (legalForm === null) return refused({ code: 'legalFormMissing', status });
  const parsed = parseUnifiedSocialCreditCode(creditCode);
  if (!parsed.ok) return parsed;
  if (parsed.value.legalForm !== legalForm) return refused({ code: 'creditCodeOfAnotherForm', legalForm });
  return accepted({ ...record, unifiedSocialCreditCode: parsed.value.code });
}

/**
 * The record after an action. What the action states replaces what the record holds; the outcome must be a record
 * that {@link checkRegistration} accepts.
 * @source domain.md section 7
 */
export function advanceRegistration(
  record: RegistrationRecord,
  action: RegistrationAction,
  facts: RegistrationFacts = {},
): Result<RegistrationRecord, RegistrationRefusal> {
  const { status } = record;
  const transition = REGISTRATION_TRANSITIONS[action];
  if (!transition.from.includes(status)) {
    return refused({
      code: 'registrationActionNotAllowed',
      status,
      registrationAction: action,
      registrationActions: availableRegistrationActions(status),
    });
  }
  if (transition.needsReason && !isStated(facts.reason))
    return refused({ code: 'registrationReasonMissing', registrationAction: action });
  const stated = withFacts(record, facts);
  const next =
    stated.filingNumber === null && transition.withoutFiling !== undefined
      ? transition.withoutFiling
      : transition.to;
  return checkRegistration({
    ...stated,
    status: next,
    filingNumber: WITHOUT_FILING_NUMBER.has(next) ? null : stated.filingNumber,
  });
}

function withFacts(record: RegistrationRecord, facts: RegistrationFacts): RegistrationRecord {
  return {
    ...record,
    legalForm: facts.legalForm ?? record.legalForm,
    unifiedSocialCreditCode: textOf(facts.unifiedSocialCreditCode) ?? record.unifiedSocialCreditCode,
    filingNumber: textOf(facts.filingNumber) ?? record.filingNumber,
  };
}

function textOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}
