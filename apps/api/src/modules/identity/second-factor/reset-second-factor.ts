import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import { fieldError, InvalidInput, NotFound } from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import { Session } from '../account.entity';
import { AccountType, toAccount } from '../account.type';
import { homeAuditDistrict } from '../authority';
import { findManagedAccount } from '../find-managed';
import { AuthorityLacking, OwnAccount } from '../identity.errors';
import { lackingAuthorityOver } from '../lacking-authority';
import { findSecondFactor } from './check-second-factor';
import { confirmationLacking, ConfirmationRequired } from './confirm-identity';
import { NoSecondFactor, removeSecondFactor } from './set-up-second-factor';

const LONGEST_REASON = 200;

@InputType({ description: 'An account whose second factor is taken off, and why.' })
export class ResetSecondFactorInput {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;

  @Field(() => String, {
    description: 'How it was made sure who asks, for the audit log; 1 to 200 characters.',
  })
  reason: string;
}

@ObjectType({ description: 'The second factor is off and all sessions of the account have ended.' })
@FieldClass('internal')
export class SecondFactorReset {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;
}

export const ResetSecondFactorResult = commandResult('ResetSecondFactorResult', [
  SecondFactorReset,
  InvalidInput,
  NotFound,
  OwnAccount,
  AuthorityLacking,
  NoSecondFactor,
  ConfirmationRequired,
]);

/** Takes the second factor of somebody else off who has lost the device and all recovery codes. */
export async function resetSecondFactor(
  context: RequestContext,
  { accountId, reason }: ResetSecondFactorInput,
): Promise<object> {
  const why = reason.trim();
  if (why === '') return new InvalidInput({ fieldErrors: [fieldError('reason', 'REQUIRED')] });
  if (why.length > LONGEST_REASON)
    return new InvalidInput({
      fieldErrors: [fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON })],
    });
  const lacking = confirmationLacking(context);
  if (lacking) return lacking;
  return context.transaction(async (tx) => {
    const account = await findManagedAccount(tx, accountId, 'account.manage');
    if (!account) return new NotFound({ subject: 'accountId' });
    if (account.id === context.actor.id) return new OwnAccount({});
    if (!(await findSecondFactor(tx, account.id))) return new NoSecondFactor({});
    const lackingAuthority = await lackingAuthorityOver(tx, context.actor, account.id);
    if (lackingAuthority) return lackingAuthority;
    await removeSecondFactor(tx, account.id);
    await tx.repository(Session).delete({ accountId: account.id });
    await tx.audit({
      districtId: await homeAuditDistrict(tx, account),
      action: 'account.resetSecondFactor',
      subject: { type: 'Account', id: account.id },
      why,
      requestId: context.requestId,
    });
    return Object.assign(new SecondFactorReset(), { account: toAccount(account) });
  });
}
