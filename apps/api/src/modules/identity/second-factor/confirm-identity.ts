import { isConfirmationDue } from '@weizhi/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext } from '../../../platform/context/request-context';
import { registerFieldErrors } from '../../../platform/errors/field-error';
import { fieldError, InvalidInput, Refusal, RefusalType } from '../../../platform/errors/refusal';
import { thrown } from '../../../platform/errors/thrown';
import { commandResult } from '../../../platform/graphql/command-result';
import { DateTime } from '../../../platform/graphql/scalars';
import { Account, Session } from '../account.entity';
import { homeAuditDistrict } from '../authority';
import { verifyPassword } from '../passwords';
import { ACCOUNT_RULE, accountBucket, claimAttempt } from '../sign-in-throttle';
import { findSecondFactor, takeCode } from './check-second-factor';

registerFieldErrors({
  SECRET_WRONG: {
    zh: '密码或验证码不对，或者尝试过多，请核对后重试。',
    en: 'The password or code is not right, or there were too many attempts.',
  },
});

@RefusalType({
  code: 'CONFIRMATION_REQUIRED',
  description:
    'Returned when what was asked for is closed even to an open session until the person confirms who they are (`confirmIdentity`): the last time was too long ago.',
  zh: '办理此项前请再次验证身份。',
  en: 'Confirm who you are before doing this.',
})
export class ConfirmationRequired extends Refusal<{ byCode: boolean }> {
  @Field(() => Boolean, {
    description: 'Whether a code of the second factor is asked for; the password otherwise.',
  })
  byCode: boolean;
}

/** The refusal of something that an open session alone is not enough for; undefined when the person confirmed lately. Keys of third parties never are persons. */
export function confirmationLacking({ session, clock }: RequestContext): ConfirmationRequired | undefined {
  if (!session) throw thrown('UNAUTHENTICATED');
  return isConfirmationDue(session.confirmedAt.getTime(), clock.now().getTime())
    ? new ConfirmationRequired({ byCode: session.hasSecondFactor })
    : undefined;
}

@InputType({ description: 'What confirms who sits before the page.' })
export class ConfirmIdentityInput {
  @Field(() => String, {
    description:
      'A code of the second factor, or a recovery code, where the account has one; its password otherwise.',
  })
  secret: string;
}

@ObjectType({ description: 'The person is confirmed for some minutes.' })
@FieldClass('internal')
export class IdentityConfirmed {
  @Field(() => DateTime, { description: 'When it was confirmed.' })
  confirmedAt: Date;
}

export const ConfirmIdentityResult = commandResult('ConfirmIdentityResult', [
  IdentityConfirmed,
  InvalidInput,
]);

const LONGEST = 1_000;
const WRONG = { fieldErrors: [fieldError('secret', 'SECRET_WRONG')] };

/** Confirms who sits before an open session. Guessing here counts by itself, as guessing at sign-in does. */
export async function confirmIdentity(context: RequestContext, input: ConfirmIdentityInput): Promise<object> {
  const { session } = context;
  if (!session) throw thrown('UNAUTHENTICATED');
  if (input.secret === '' || input.secret.length > LONGEST) return new InvalidInput(WRONG);
  const bucket = accountBucket(`confirm:${session.accountId}`);
  const now = context.clock.now();
  const attempt = await context.transaction((tx) => claimAttempt(tx, { bucket, rule: ACCOUNT_RULE, now }));
  const right = attempt.allowed && (await isRight(context, session.accountId, input.secret));
  await context.transaction(async (tx) => {
    const account = await tx.repository(Account).findOne({ id: session.accountId });
    await tx.audit({
      districtId: await homeAuditDistrict(tx, account),
      action: 'session.confirm',
      outcome: right ? 'done' : 'denied',
      subject: { type: 'Account', id: session.accountId },
      requestId: context.requestId,
    });
    if (!right) return;
    await tx.sql('delete from sign_in_throttle where bucket = $1', [bucket]);
    await tx.repository(Session).update({ tokenHash: session.id }, { confirmedAt: now });
  });
  return right ? Object.assign(new IdentityConfirmed(), { confirmedAt: now }) : new InvalidInput(WRONG);
}

async function isRight(context: RequestContext, accountId: string, secret: string): Promise<boolean> {
  const { account, taken } = await context.transaction(async (tx) => {
    const factor = await findSecondFactor(tx, accountId);
    return factor
      ? { account: undefined, taken: await takeCode(tx, factor, { code: secret, now: context.clock.now() }) }
      : { account: await tx.repository(Account).findOne({ id: accountId }), taken: false };
  });
  return account ? verifyPassword(account.passwordHash ?? undefined, secret) : taken;
}
