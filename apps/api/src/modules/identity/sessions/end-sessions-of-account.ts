import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import { NotFound } from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import { AccountType, toAccount } from '../account.type';
import { homeAuditDistrict } from '../authority';
import { findManagedAccount } from '../find-managed';

@InputType({ description: 'An account whose sessions are to end.' })
export class EndSessionsOfAccountInput {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;
}

@ObjectType({ description: 'The sessions of the account have ended; it stays open.' })
@FieldClass('internal')
export class SessionsOfAccountEnded {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;

  @Field(() => Int, { description: 'How many there were.' })
  count: number;
}

export const EndSessionsOfAccountResult = commandResult('EndSessionsOfAccountResult', [
  SessionsOfAccountEnded,
  NotFound,
]);

/** Signs somebody out everywhere, such as after a device was lost; one may do so to oneself. */
export function endSessionsOfAccount(
  context: RequestContext,
  { accountId }: EndSessionsOfAccountInput,
): Promise<object> {
  return context.transaction(async (tx) => {
    const account = await findManagedAccount(tx, accountId, 'account.manage');
    if (!account) return new NotFound({ subject: 'accountId' });
    const ended = await tx.sql('delete from session where account_id = $1 returning 1', [account.id]);
    await tx.audit({
      districtId: await homeAuditDistrict(tx, account),
      action: 'account.endSessions',
      subject: { type: 'Account', id: account.id },
      requestId: context.requestId,
    });
    return Object.assign(new SessionsOfAccountEnded(), {
      account: toAccount(account),
      count: ended.length,
    });
  });
}
