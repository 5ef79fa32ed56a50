import {
  advanceEvidence,
  advanceRegistration,
  EVIDENCE_STATES,
  EVIDENCE_TRANSITIONS,
  hasUnifiedSocialCreditCode,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
  type RegistrationStatus,
} from '../organisation';
import { accepted, refused, transitionRefusal } from '../shared';
import { SUBMISSION_STATES, SUBMISSION_TRANSITIONS } from '../submission';
import { arrowsOf, arrowsWithReason, type Machine, NONE, without } from './machine';

const FILED: readonly string[] = ['filed', 'registrationPending'];

/** Filing and registration of organisations, as a machine. */
export const registration: Machine = {
  table: 'REGISTRATION_TRANSITIONS',
  states: REGISTRATION_STATUSES,
  start: 'unregistered',
  arrows: arrowsWithReason(REGISTRATION_TRANSITIONS),
  codes: { notAllowed: 'registrationActionNotAllowed', notStated: 'registrationReasonMissing' },
  attempt(state, action, left = NONE) {
    const status = state as RegistrationStatus;
    const legalPerson = hasUnifiedSocialCreditCode(status);
    const record = {
      status,
      legalForm: legalPerson ? ('socialAssociation' as const) : null,
      unifiedSocialCreditCode: legalPerson ? '51320613MJT000010K' : null,
      filingNumber: FILED.includes(state) ? '崇民备〔2026〕12号' : null,
    };
    const stated = {
      reason: '理由',
      ...(action === 'acceptFiling' ? { filingNumber: '崇民备〔2026〕12号' } : {}),
      ...(action === 'acceptRegistration'
        ? { legalForm: 'socialAssociation' as const, unifiedSocialCreditCode: '51320613MJT000010K' }
        : {}),
    };
    const outcome = advanceRegistration(record, action as never, without(stated, left));
    return outcome.ok ? accepted(outcome.value.status) : outcome;
  },
};

/** Evidence, as a machine. */
export const evidence: Machine = {
  table: 'EVIDENCE_TRANSITIONS',
  states: EVIDENCE_STATES,
  start: 'proposed',
  arrows: arrowsWithReason(EVIDENCE_TRANSITIONS),
  codes: { notAllowed: 'evidenceActionNotAllowed', notStated: 'evidenceReasonMissing' },
  attempt: (state, action, left = NONE) =>
    advanceEvidence(
      { state: state as never, proposedBy: 'clerk', documentRecordedBy: 'clerk', documentValidTo: null },
      action as never,
      { actorId: 'verifier', ...without({ reason: '理由' }, left) },
    ),
};

/** What a group brings by its link, as a machine. */
export const submission: Machine = {
  table: 'SUBMISSION_TRANSITIONS',
  states: SUBMISSION_STATES,
  start: 'received',
  arrows: arrowsOf(SUBMISSION_TRANSITIONS),
  codes: { notAllowed: 'notAllowed', notStated: 'notStated' },
  attempt(state, action, left = NONE) {
    const facts = without({ reason: '看不清' }, left);
    const table = SUBMISSION_TRANSITIONS;
    const known = action as keyof typeof table;
    const problem = transitionRefusal(table, { state: state as never, action: known, facts });
    return problem ? refused({ ...problem, code: problem.kind }) : accepted(table[known].to);
  },
};
