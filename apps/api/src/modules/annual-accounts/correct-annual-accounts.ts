import type { RequestContext } from '../../platform/context/request-context';
import { InvalidInput } from '../../platform/errors/refusal';
import type { CorrectAnnualAccountsInput } from './annual-accounts.inputs';
import { changeAccounts } from './change-accounts';
import { readFigures, reasonProblems } from './read-figures';

/** Corrects filed accounts; what stood before stays in their history. */
export function correctAnnualAccounts(
  context: RequestContext,
  { accountsId, expectedVersion, reason, ...input }: CorrectAnnualAccountsInput,
): Promise<object> {
  const figures = readFigures(input.figures);
  const problems = [...(figures.ok ? [] : figures.refusal), ...reasonProblems(reason)];
  if (!figures.ok || problems.length > 0) return Promise.resolve(new InvalidInput({ fieldErrors: problems }));
  return changeAccounts(context, {
    accountsId,
    expectedVersion,
    action: 'correctAccounts',
    figures: figures.value,
    reason: reason?.trim() ?? null,
  });
}
