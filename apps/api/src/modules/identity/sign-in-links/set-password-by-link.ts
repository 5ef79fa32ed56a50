import { Field, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { InvalidInput, Refusal, RefusalType } from '../../../platform/errors/refusal';
import { thrown } from '../../../platform/errors/thrown';
import { commandResult } from '../../../platform/graphql/command-result';
import { addressBucket } from '../../../platform/http/client-address';
import { Account, Session } from '../account.entity';
import { homeAuditDistrict } from '../authority';
import { hashPassword } from '../passwords';
import { passwordProblems } from '../password-rules';
import {
  accountBucket,
  ADDRESS_RULE,
  addressBucketName,
  claimAttempt,
  forgiveAddress,
} from '../sign-in-throttle';
import { hashToken } from '../tokens';
import { SignInLink } from './sign-in-link.entity';

@InputType({ description: 'A password to set by a link.' })
export class SetPasswordByLinkInput {
  @Field(() => String, { description: 'What stands behind `#` in the link.' })
  token: string;

  @Field(() => String, { description: 'The new password: 12 to 128 characters of any kind.' })
  newPassword: string;
}

@ObjectType({
  description: 'The password is set, the link is void, and all sessions of the account have ended.',
})
@FieldClass('internal')
export class PasswordSetByLink {
  @Field(() => String, { description: 'What the person types at sign-in.' })
  @FieldClass('personal')
  identifier: string;
}

@RefusalType({
  code: 'LINK_VOID',
  description:
    'Returned when a link to set a password was used already, has ended, was replaced by another one, or never was one; the four are not told apart.',
  zh: '链接无效：可能已用过、已过期或已另发新链接。请联系本区系统管理员重新发送。',
  en: 'The link is void: it was used, has ended or was replaced. Ask the administrator for a new one.',
})
export class LinkVoid extends Refusal {}

export const SetPasswordByLinkResult = commandResult('SetPasswordByLinkResult', [
  PasswordSetByLink,
  InvalidInput,
  LinkVoid,
]);

/** Sets a password by a link that was handed over. The second factor of the account stays in force. */
export async function setPasswordByLink(
  context: RequestContext,
  { token, newPassword }: SetPasswordByLinkInput,
): Promise<object> {
  const bucket = addressBucketName(addressBucket(context.clientAddress));
  const now = context.clock.now();
  const attempt = await context.transaction((tx) => claimAttempt(tx, { bucket, rule: ADDRESS_RULE, now }));
  if (!attempt.allowed) throw thrown('TOO_MANY_REQUESTS');
  const found = await context.transaction((tx) => findLinked(tx, token, now));
  if (!found) return new LinkVoid({});
  const problems = passwordProblems('newPassword', newPassword, found.identifier);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const passwordHash = await hashPassword(newPassword);
  return context.transaction(async (tx) => {
    // Of two that come with one link at once, one finds the row.
    const used = await tx.sql(
      'delete from sign_in_link where token_hash = $1 and expires_at > $2 returning 1',
      [hashToken(token), now],
    );
    if (used.length === 0) return new LinkVoid({});
    await tx.repository(Account).update({ id: found.id }, { passwordHash, mustChangePassword: false });
    await tx.repository(Session).delete({ accountId: found.id });
    await tx.sql('delete from sign_in_throttle where bucket = $1', [accountBucket(found.identifierKey)]);
    await forgiveAddress(tx, bucket);
    await tx.audit({
      districtId: await homeAuditDistrict(tx, found),
      action: 'account.setPasswordByLink',
      subject: { type: 'Account', id: found.id },
      fieldsAfter: ['password'],
      requestId: context.requestId,
    });
    return Object.assign(new PasswordSetByLink(), { identifier: found.identifier });
  });
}

async function findLinked(tx: Transaction, token: string, now: Date): Promise<Account | undefined> {
  const link = await tx.repository(SignInLink).findOne({ tokenHash: hashToken(token) });
  if (!link || link.expiresAt <= now) return undefined;
  const account = await tx.repository(Account).findOne({ id: link.accountId });
  return account?.disabledAt === null ? account : undefined;
}
