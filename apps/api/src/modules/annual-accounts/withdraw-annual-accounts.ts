import type { RequestContext } from '../../platform/context/request-context';
import { InvalidInput } from '../../platform/errors/refusal';
import type { WithdrawAnnualAccountsInput } from './annual-accounts.inputs';
import { changeAccounts } from './change-accounts';
import { reasonProblems } from './read-figures';

/** Withdraws accounts that were recorded by mistake; their year is free again. */
export function withdrawAnnualAccounts(
  context: RequestContext,
  { accountsId, expectedVersion, reason }: WithdrawAnnualAccountsInput,
): Promise<object> {
  const problems = reasonProblems(reason);
  if (problems.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors: problems }));
  return changeAccounts(context, {
    accountsId,
    expectedVersion,
    action: 'withdrawAccounts',
    reason: reason?.trim() ?? null,
  });
}
