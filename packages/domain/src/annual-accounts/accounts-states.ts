import { type IsoDate, partsOfDate } from '../calendar';
import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/**
 * States of an organisation's accounts of a year: draft (草稿), filed (已申报), corrected after filing (已更正), withdrawn as
 * recorded by mistake (已撤回).
 * @source domain.md 4.2 H03b; decision record 0113
 */
export const ACCOUNTS_STATES = ['draft', 'filed', 'corrected', 'withdrawn'] as const;

/** See {@link ACCOUNTS_STATES}. @source decision record 0113 */
export type AccountsState = (typeof ACCOUNTS_STATES)[number];

/** States in which figures count: filed, or corrected since. @source decision record 0113 */
export const FILED_ACCOUNTS_STATES: readonly AccountsState[] = ['filed', 'corrected'];

/** What can be done with accounts. @source decision record 0113 */
export const ACCOUNTS_ACTIONS = [
  'reviseDraft',
  'fileAccounts',
  'correctAccounts',
  'withdrawAccounts',
] as const;

/** See {@link ACCOUNTS_ACTIONS}. @source decision record 0113 */
export type AccountsAction = (typeof ACCOUNTS_ACTIONS)[number];

/** What is stated with an action: the reason of a correction or a withdrawal. @source decision record 0113 */
export interface AccountsFacts {
  readonly reason?: string | null;
}

/** From where to where each action leads, and what must be stated. @source decision record 0113 */
export const ACCOUNTS_TRANSITIONS: Transitions<AccountsState, AccountsAction, keyof AccountsFacts> = {
  reviseDraft: { from: ['draft'], to: 'draft', needs: [] },
  fileAccounts: { from: ['draft'], to: 'filed', needs: [] },
  correctAccounts: { from: ['filed', 'corrected'], to: 'corrected', needs: ['reason'] },
  withdrawAccounts: { from: ['draft', 'filed', 'corrected'], to: 'withdrawn', needs: ['reason'] },
};

/** Returned when an action does not fit the accounts, or their year cannot have any. @source decision record 0113 */
export type AccountsRefusal =
  | {
      readonly code: 'accountsActionNotAllowed';
      readonly accountsState: AccountsState;
      readonly accountsAction: AccountsAction;
      readonly allowedAccountsActions: readonly AccountsAction[];
    }
  | {
      readonly code: 'accountsFactMissing';
      readonly accountsAction: AccountsAction;
      readonly accountsFact: keyof AccountsFacts;
    }
  | { readonly code: 'accountsYearNotOver'; readonly accountsYear: number }
  | {
      readonly code: 'accountsYearBeforeFounding';
      readonly accountsYear: number;
      readonly foundedOn: IsoDate;
    };

/** What may be done in a state, in the order of the table. @source decision record 0113 */
export function availableAccountsActions(state: AccountsState): readonly AccountsAction[] {
  return actionsFrom(ACCOUNTS_TRANSITIONS, state);
}

/** The state after an action. @source decision record 0113 */
export function advancedAccounts(
  state: AccountsState,
  action: AccountsAction,
  facts: AccountsFacts = {},
): Result<AccountsState, AccountsRefusal> {
  const problem = transitionRefusal(ACCOUNTS_TRANSITIONS, { state, action, facts });
  if (problem?.kind === 'notAllowed')
    return refused({
      code: 'accountsActionNotAllowed',
      accountsState: state,
      accountsAction: action,
      allowedAccountsActions: problem.allowed,
    });
  return problem
    ? refused({ code: 'accountsFactMissing', accountsAction: action, accountsFact: problem.fact })
    : accepted(ACCOUNTS_TRANSITIONS[action].to);
}

/** A year that an organisation can have accounts of: it is over, and the organisation was there. @source 民间非营利组织会计制度 (2026) */
export function checkAccountsYear(
  accountsYear: number,
  { today, foundedOn }: { readonly today: IsoDate; readonly foundedOn: IsoDate | null },
): Result<number, AccountsRefusal> {
  if (accountsYear >= partsOfDate(today).year) return refused({ code: 'accountsYearNotOver', accountsYear });
  return foundedOn !== null && partsOfDate(foundedOn).year > accountsYear
    ? refused({ code: 'accountsYearBeforeFounding', accountsYear, foundedOn })
    : accepted(accountsYear);
}
