import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { Account, Session } from './account.entity';
import type { DisableAccountInput } from './account.inputs';
import { AccountDisabled } from './account-results';
import { toAccount } from './account.type';
import { governingGrants, leavesNobody } from './administrators';
import { homeAuditDistrict } from './authority';
import { findManagedAccount, voidAccess } from './find-managed';
import { LastAdministrator, OwnAccount } from './identity.errors';
import { SignInLink } from './sign-in-links/sign-in-link.entity';

/** Closes an account: its sessions end, nobody signs in with it any more; what it did stays. */
export function disableAccount(context: RequestContext, input: DisableAccountInput): Promise<object> {
  return context.transaction((tx) => disable(tx, context, input));
}

async function disable(
  tx: Transaction,
  context: RequestContext,
  input: DisableAccountInput,
): Promise<object> {
  const account = await findManagedAccount(tx, input.accountId, 'account.manage');
  if (!account) return new NotFound({ subject: 'accountId' });
  if (account.id === context.actor.id) return new OwnAccount({});
  if (await leavesNobody(tx, await governingGrants(tx, account.id))) return new LastAdministrator({});
  const outcome = await tx
    .repository(Account)
    .updateVersioned({ id: account.id }, input.expectedVersion, { disabledAt: context.clock.now() });
  if (outcome !== 'updated') return staleVersion(tx, Account, { id: account.id });
  await voidAccess(tx, account.id);
  await tx.repository(Session).delete({ accountId: account.id });
  await tx.repository(SignInLink).delete({ accountId: account.id });
  await tx.audit({
    districtId: await homeAuditDistrict(tx, account),
    action: 'account.disable',
    subject: { type: 'Account', id: account.id },
    fieldsAfter: ['disabledAt'],
    why: input.reason?.slice(0, 200),
    requestId: context.requestId,
  });
  const row = await tx.repository(Account).findOne({ id: account.id });
  return Object.assign(new AccountDisabled(), { account: toAccount(row ?? account) });
}
