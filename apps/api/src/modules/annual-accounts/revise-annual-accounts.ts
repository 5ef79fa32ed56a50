import type { RequestContext } from '../../platform/context/request-context';
import { InvalidInput } from '../../platform/errors/refusal';
import type { ReviseAnnualAccountsInput } from './annual-accounts.inputs';
import { changeAccounts } from './change-accounts';
import { readFigures } from './read-figures';

/** Changes the figures of a draft, which may still disagree. */
export function reviseAnnualAccounts(
  context: RequestContext,
  { accountsId, expectedVersion, ...input }: ReviseAnnualAccountsInput,
): Promise<object> {
  const figures = readFigures(input.figures);
  if (!figures.ok) return Promise.resolve(new InvalidInput({ fieldErrors: figures.refusal }));
  return changeAccounts(context, {
    accountsId,
    expectedVersion,
    action: 'reviseDraft',
    figures: figures.value,
  });
}
