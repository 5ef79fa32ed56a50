import type { AccountsState } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { figuresOf } from './accounts-columns';
import { type AnnualAccounts, AnnualAccountsEvent } from './annual-accounts.entity';
import { ANNUAL_ACCOUNTS } from './annual-accounts.type';

/** What was done with accounts, which are told as it left them. */
export interface AccountsHappening {
  readonly row: AnnualAccounts;
  readonly action: AnnualAccountsEvent['action'];
  readonly fromState: AccountsState | null;
  readonly reason: string | null;
  readonly on: string;
}

/** Adds to the history of accounts and to the audit log, in the transaction of the act. */
export async function recordAccountsEvent(
  tx: Transaction,
  context: Pick<RequestContext, 'clock' | 'requestId'>,
  happening: AccountsHappening,
): Promise<void> {
  const { row, action, reason } = happening;
  await tx.repository(AnnualAccountsEvent).insert(accountsEvent(tx, happening, context.clock.now()));
  await tx.audit({
    districtId: row.districtId,
    action: `annualAccounts.${action}`,
    subject: { type: ANNUAL_ACCOUNTS, id: row.id },
    ...(reason ? { why: reason } : {}),
    requestId: context.requestId,
  });
}

/** An event of the history. */
export function accountsEvent(
  tx: Pick<Transaction, 'actor'>,
  { row, action, fromState, reason, on }: AccountsHappening,
  now: Date,
) {
  return {
    districtId: row.districtId,
    accountsId: row.id,
    divisionId: row.divisionId,
    action,
    fromState,
    toState: row.state,
    figures: figuresOf(row),
    reason,
    occurredOn: on,
    recordedAt: now,
    recordedBy: tx.actor.id,
  };
}
