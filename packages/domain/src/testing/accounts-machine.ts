import { ACCOUNTS_STATES, ACCOUNTS_TRANSITIONS, advancedAccounts } from '../annual-accounts';
import { arrowsOf, type Machine, NONE, without } from './machine';

/** Accounts of a year, as a machine. */
export const accounts: Machine = {
  table: 'ACCOUNTS_TRANSITIONS',
  states: ACCOUNTS_STATES,
  start: 'draft',
  arrows: arrowsOf(ACCOUNTS_TRANSITIONS),
  codes: { notAllowed: 'accountsActionNotAllowed', notStated: 'accountsFactMissing' },
  attempt: (state, action, left = NONE) =>
    advancedAccounts(state as never, action as never, without({ reason: '上年误记' }, left)),
};
