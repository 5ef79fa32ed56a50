import {
  type AccountsAction,
  type AccountsFigures,
  advancedAccounts,
  checkAccounts,
  checkAccountsYear,
  dateInShanghai,
  isoDate,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { columnsOf, figuresOf } from './accounts-columns';
import { AnnualAccounts } from './annual-accounts.entity';
import { accountsRefusal } from './annual-accounts.errors';
import { accountsChanged } from './annual-accounts-results';
import { findManagedAccounts, lastClosing } from './find-accounts';
import { recordAccountsEvent } from './record-accounts-event';

/** A change of accounts: what is done, on which version, and what is stated with it. */
export interface AccountsChange {
  readonly accountsId: string;
  readonly expectedVersion: number;
  readonly action: AccountsAction;
  /** All figures anew; left out, they stay. */
  readonly figures?: AccountsFigures;
  readonly reason?: string | null;
  /** Day from which it counts; today when left out. */
  readonly on?: string | null;
}

/** Takes accounts through one step of the domain's table; figures that will count must agree to the fen. */
export function changeAccounts(context: RequestContext, change: AccountsChange): Promise<object> {
  return context.transaction(async (tx) => {
    const present = await findManagedAccounts(tx, change.accountsId);
    if (!present) return new NotFound({ subject: 'accountsId' });
    return apply(tx, context, { present, change });
  });
}

interface Changing {
  readonly present: AnnualAccounts;
  readonly change: AccountsChange;
}

async function apply(
  tx: Transaction,
  context: RequestContext,
  { present, change }: Changing,
): Promise<object> {
  const { action, reason = null } = change;
  if (present.version !== change.expectedVersion)
    return new StaleVersion({ currentVersion: present.version });
  const next = advancedAccounts(present.state, action, { reason });
  if (!next.ok) return accountsRefusal(next.refusal);
  const now = context.clock.now();
  const on = change.on ?? dateInShanghai(now.getTime());
  const figures = change.figures ?? figuresOf(present);
  const refusal = await figuresRefusal(tx, { present, change }, { figures, on });
  if (refusal) return refusal;
  const { districtId, id } = present;
  const outcome = await tx
    .repository(AnnualAccounts)
    .updateVersioned({ districtId, id }, change.expectedVersion, {
      ...columnsOf(figures),
      state: next.value,
      ...(action === 'fileAccounts' ? { filedOn: on } : {}),
      updatedAt: now,
    });
  if (outcome !== 'updated') return staleVersion(tx, AnnualAccounts, { districtId, id });
  const row = await tx.repository(AnnualAccounts).findOne({ districtId, id });
  if (!row) throw new Error('The accounts just changed are not there');
  await recordAccountsEvent(tx, context, { row, action, fromState: present.state, reason, on });
  return accountsChanged(row);
}

/** What keeps figures from counting: they are filed after their year, and agree to the fen. */
async function figuresRefusal(
  tx: Transaction,
  { present, change: { action } }: Changing,
  { figures, on }: { readonly figures: AccountsFigures; readonly on: string },
): Promise<object | undefined> {
  if (action !== 'fileAccounts' && action !== 'correctAccounts') return undefined;
  const year = checkAccountsYear(present.year, { today: isoDate(on), foundedOn: null });
  if (!year.ok) return accountsRefusal(year.refusal);
  const checked = checkAccounts(figures, await lastClosing(tx, present));
  return checked.ok ? undefined : accountsRefusal(checked.refusal);
}
