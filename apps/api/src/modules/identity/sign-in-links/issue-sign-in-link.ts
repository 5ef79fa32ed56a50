import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { NotFound, Refusal, RefusalType } from '../../../platform/errors/refusal';
import { commandResult } from '../../../platform/graphql/command-result';
import type { Account } from '../account.entity';
import { AccountType, toAccount } from '../account.type';
import { homeAuditDistrict } from '../authority';
import { findManagedAccount } from '../find-managed';
import { AuthorityLacking, OwnAccount } from '../identity.errors';
import { lackingAuthorityOver } from '../lacking-authority';
import { confirmationLacking, ConfirmationRequired } from '../second-factor/confirm-identity';
import { hashToken, makeSessionToken } from '../tokens';
import { SignInLink } from './sign-in-link.entity';
import { SignInLinkType } from './sign-in-link.type';

const HOUR_MS = 3_600_000;
/** Somebody new may be on leave; whoever forgot a password waits for the link. */
const INVITATION_HOURS = 72;
const RESET_HOURS = 24;

@RefusalType({
  code: 'ACCOUNT_CLOSED',
  description: 'Returned when the account is closed: nobody signs in with it any more.',
  zh: '该账号已停用，不能再登录。',
  en: 'The account is closed.',
})
export class AccountClosed extends Refusal {}

@InputType({ description: 'An account whose password is to be set anew.' })
export class IssueSignInLinkInput {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;
}

@ObjectType({ description: 'The link is made; the one before is void, and so far nothing else has changed.' })
@FieldClass('internal')
export class SignInLinkIssued {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;

  @Field(() => SignInLinkType, { description: 'The link, to hand over to the person.' })
  link: SignInLinkType;
}

export const IssueSignInLinkResult = commandResult('IssueSignInLinkResult', [
  SignInLinkIssued,
  NotFound,
  OwnAccount,
  AccountClosed,
  AuthorityLacking,
  ConfirmationRequired,
]);

/** Makes a link by which somebody who forgot the password, or never set one, sets it. */
export async function issueSignInLink(
  context: RequestContext,
  { accountId }: IssueSignInLinkInput,
): Promise<object> {
  const lacking = confirmationLacking(context);
  if (lacking) return lacking;
  return context.transaction(async (tx) => {
    const account = await findManagedAccount(tx, accountId, 'account.manage');
    if (!account) return new NotFound({ subject: 'accountId' });
    if (account.id === context.actor.id) return new OwnAccount({});
    if (account.disabledAt !== null) return new AccountClosed({});
    const lackingAuthority = await lackingAuthorityOver(tx, context.actor, account.id);
    if (lackingAuthority) return lackingAuthority;
    const link = await makeSignInLink(tx, account, context.clock.now());
    await tx.audit({
      districtId: await homeAuditDistrict(tx, account),
      action: 'account.issueSignInLink',
      subject: { type: 'Account', id: account.id },
      requestId: context.requestId,
    });
    return Object.assign(new SignInLinkIssued(), { account: toAccount(account), link });
  });
}

/** Makes the link of an account; an earlier one is void. Who has no password yet is invited. */
export async function makeSignInLink(tx: Transaction, account: Account, now: Date): Promise<SignInLinkType> {
  const token = makeSessionToken();
  const isInvitation = account.passwordHash === null;
  const hours = isInvitation ? INVITATION_HOURS : RESET_HOURS;
  const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
  await tx.repository(SignInLink).delete({ accountId: account.id });
  await tx.repository(SignInLink).insert({
    accountId: account.id,
    tokenHash: hashToken(token),
    isInvitation,
    issuedAt: now,
    expiresAt,
  });
  return Object.assign(new SignInLinkType(), { path: `/admin/set-password#${token}`, expiresAt });
}
