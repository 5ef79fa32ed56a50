import { dateInShanghai } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { fieldError, InvalidInput } from '../../platform/errors/refusal';
import type { FileAnnualAccountsInput } from './annual-accounts.inputs';
import { changeAccounts } from './change-accounts';

/** Files a draft whose figures agree to the fen; from that day they count. */
export function fileAnnualAccounts(
  context: RequestContext,
  { accountsId, expectedVersion, filedOn }: FileAnnualAccountsInput,
): Promise<object> {
  const today = dateInShanghai(context.clock.now().getTime());
  if (filedOn != null && filedOn > today)
    return Promise.resolve(new InvalidInput({ fieldErrors: [fieldError('filedOn', 'DATE_ORDER')] }));
  return changeAccounts(context, {
    accountsId,
    expectedVersion,
    action: 'fileAccounts',
    on: filedOn ?? today,
  });
}
