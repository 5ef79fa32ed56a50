import { Field, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import type { RequestContext, SignedInSession } from '../../../platform/context/request-context';
import type { Transaction } from '../../../platform/database';
import { registerFieldErrors } from '../../../platform/errors/field-error';
import { fieldError, InvalidInput, Refusal, RefusalType } from '../../../platform/errors/refusal';
import { thrown } from '../../../platform/errors/thrown';
import { commandResult } from '../../../platform/graphql/command-result';
import { Account } from '../account.entity';
import { homeAuditDistrict } from '../authority';
import { voidAccess } from '../find-managed';
import { toViewer, Viewer } from '../viewer.type';
import { authenticatorAddress, makeAuthenticatorSecret, stepOfCode } from './authenticator';
import { findSecondFactor, openSecret, sealSecret } from './check-second-factor';
import { confirmationLacking, ConfirmationRequired } from './confirm-identity';
import { renewCodes } from './recovery-codes';
import { RecoveryCode, SecondFactor } from './second-factor.entity';

registerFieldErrors({
  CODE_WRONG: {
    zh: '验证码不对。请核对手机时间是否准确，填写最新的六位数字。',
    en: 'The code is not right. Check the clock of the telephone and type the newest six digits.',
  },
});

@RefusalType({
  code: 'SECOND_FACTOR_IN_FORCE',
  description:
    'Returned when the account has a second factor already: it is taken off before another is set up.',
  zh: '该账号已启用两步验证；更换设备请先停用，再重新启用。',
  en: 'Two-step verification is on already. Turn it off before setting up another device.',
})
export class SecondFactorInForce extends Refusal {}

@RefusalType({
  code: 'NO_SECOND_FACTOR',
  description: 'Returned when the account has no second factor, or none is being set up.',
  zh: '该账号没有启用两步验证，请刷新页面后重试。',
  en: 'Two-step verification is not on. Reload the page.',
})
export class NoSecondFactor extends Refusal {}

@ObjectType({
  description:
    'A second factor that is being set up (两步验证). It counts for nothing before a first code was right.',
})
@FieldClass('sensitive')
export class SecondFactorBegun {
  @Field(() => String, {
    description: 'The secret in base 32, for typing it into an authenticator. Shown this once.',
  })
  secret: string;

  @Field(() => String, {
    description: 'The same as `otpauth://totp/…`, for a picture that the authenticator reads.',
  })
  address: string;
}

@InputType({ description: 'A first code of the authenticator.' })
export class EnableSecondFactorInput {
  @Field(() => String, { description: 'The six digits that the authenticator shows.' })
  code: string;
}

@ObjectType({ description: 'The second factor is in force. Sessions elsewhere have ended.' })
@FieldClass('sensitive')
export class SecondFactorEnabled {
  @Field(() => [String], {
    description: 'Recovery codes, each for once when the device is lost; 10. Shown this once.',
  })
  recoveryCodes: readonly string[];

  @Field(() => Viewer, { description: 'The person signed in.' })
  @FieldClass('internal')
  viewer: Viewer;
}

@ObjectType({ description: 'The second factor is off.' })
@FieldClass('internal')
export class SecondFactorDisabled {
  @Field(() => Viewer, { description: 'The person signed in.' })
  viewer: Viewer;
}

@ObjectType({ description: 'The recovery codes are new; all earlier ones are void.' })
@FieldClass('sensitive')
export class RecoveryCodesRenewed {
  @Field(() => [String], { description: 'Recovery codes, each for once; 10. Shown this once.' })
  recoveryCodes: readonly string[];
}

export const BeginSecondFactorResult = commandResult('BeginSecondFactorResult', [
  SecondFactorBegun,
  ConfirmationRequired,
  SecondFactorInForce,
]);
export const EnableSecondFactorResult = commandResult('EnableSecondFactorResult', [
  SecondFactorEnabled,
  InvalidInput,
  NoSecondFactor,
  SecondFactorInForce,
]);
export const DisableSecondFactorResult = commandResult('DisableSecondFactorResult', [
  SecondFactorDisabled,
  ConfirmationRequired,
  NoSecondFactor,
]);
export const RenewRecoveryCodesResult = commandResult('RenewRecoveryCodesResult', [
  RecoveryCodesRenewed,
  ConfirmationRequired,
  NoSecondFactor,
]);

/** Begins to set up a second factor; what was begun before is void. */
export function beginSecondFactor(context: RequestContext): Promise<object> {
  const lacking = confirmationLacking(context);
  if (lacking) return Promise.resolve(lacking);
  return asOneself(context, async (tx, account) => {
    if (await findSecondFactor(tx, account.id)) return new SecondFactorInForce({});
    const secret = makeAuthenticatorSecret();
    await tx.repository(SecondFactor).delete({ accountId: account.id });
    await tx.repository(SecondFactor).insert({
      accountId: account.id,
      secretSealed: sealSecret(account.id, secret),
      begunAt: context.clock.now(),
    });
    const address = authenticatorAddress(secret, account.identifier);
    return Object.assign(new SecondFactorBegun(), { secret, address });
  });
}

/** Puts a second factor in force with a first code that is right, and makes the recovery codes. */
export function enableSecondFactor(context: RequestContext, input: EnableSecondFactorInput): Promise<object> {
  return asOneself(context, async (tx, account, session) => {
    const row = await tx.repository(SecondFactor).findOne({ accountId: account.id });
    if (!row) return new NoSecondFactor({});
    if (row.confirmedAt) return new SecondFactorInForce({});
    const now = context.clock.now();
    const step = stepOfCode(openSecret(row), input.code.normalize('NFKC').replace(/\s/g, ''), now);
    if (step === undefined) return new InvalidInput({ fieldErrors: [fieldError('code', 'CODE_WRONG')] });
    await tx
      .repository(SecondFactor)
      .update({ accountId: account.id }, { confirmedAt: now, lastStep: String(step) });
    const recoveryCodes = await renewCodes(tx, account.id);
    await tx.sql('delete from session where account_id = $1 and token_hash <> $2', [account.id, session.id]);
    await record(tx, context, { account, action: 'account.enableSecondFactor' });
    return Object.assign(new SecondFactorEnabled(), {
      recoveryCodes,
      viewer: toViewer(account, { actor: context.actor, session: null }),
    });
  });
}

/** Takes the second factor off, for another device or for good. */
export function disableSecondFactor(context: RequestContext): Promise<object> {
  const lacking = confirmationLacking(context);
  if (lacking) return Promise.resolve(lacking);
  return asOneself(context, async (tx, account) => {
    if (!(await findSecondFactor(tx, account.id))) return new NoSecondFactor({});
    await removeSecondFactor(tx, account.id);
    await record(tx, context, { account, action: 'account.disableSecondFactor' });
    return Object.assign(new SecondFactorDisabled(), { viewer: toViewer(account, context) });
  });
}

/** Makes new recovery codes. */
export function renewRecoveryCodes(context: RequestContext): Promise<object> {
  const lacking = confirmationLacking(context);
  if (lacking) return Promise.resolve(lacking);
  return asOneself(context, async (tx, account) => {
    if (!(await findSecondFactor(tx, account.id))) return new NoSecondFactor({});
    const recoveryCodes = await renewCodes(tx, account.id);
    await record(tx, context, { account, action: 'account.renewRecoveryCodes' });
    return Object.assign(new RecoveryCodesRenewed(), { recoveryCodes });
  });
}

/** Forgets second factor and recovery codes of an account; what was computed of its access is void. */
export async function removeSecondFactor(tx: Transaction, accountId: string): Promise<void> {
  await tx.repository(SecondFactor).delete({ accountId });
  await tx.repository(RecoveryCode).delete({ accountId });
  await voidAccess(tx, accountId);
}

/** Two requests of one account pass one after the other: each counts on what the other leaves. */
function asOneself(
  context: RequestContext,
  work: (tx: Transaction, account: Account, session: SignedInSession) => Promise<object>,
): Promise<object> {
  const { session } = context;
  if (!session) throw thrown('UNAUTHENTICATED');
  return context.transaction(async (tx) => {
    await tx.sql('select 1 from account where id = $1 for update', [session.accountId]);
    const account = await tx.repository(Account).findOne({ id: session.accountId });
    if (!account) throw thrown('UNAUTHENTICATED');
    return work(tx, account, session);
  });
}

async function record(
  tx: Transaction,
  { requestId }: RequestContext,
  { account, action }: { readonly account: Account; readonly action: string },
): Promise<void> {
  await tx.audit({
    districtId: await homeAuditDistrict(tx, account),
    action,
    subject: { type: 'Account', id: account.id },
    requestId,
  });
}
