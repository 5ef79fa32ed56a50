import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput } from '../../platform/errors/refusal';
import { thrown } from '../../platform/errors/thrown';
import { Account, Session } from './account.entity';
import type { ChangeOwnPasswordInput } from './account.inputs';
import { PasswordChanged } from './account-results';
import { homeAuditDistrict } from './authority';
import { passwordProblems } from './password-rules';
import { hashPassword, verifyPassword } from './passwords';
import { ACCOUNT_RULE, accountBucket, claimAttempt } from './sign-in-throttle';
import { toViewer } from './viewer.type';

/**
 * Changes the password of the person signed in; every other session of the account ends. Guessing the present
 * password through an open session counts like guessing at sign-in.
 */
export async function changeOwnPassword(
  context: RequestContext,
  input: ChangeOwnPasswordInput,
): Promise<object> {
  const { session } = context;
  if (!session) throw thrown('UNAUTHENTICATED');
  const account = await context.transaction((tx) =>
    tx.repository(Account).findOne({ id: session.accountId }),
  );
  if (!account) throw thrown('UNAUTHENTICATED');
  const problems = passwordProblems('newPassword', input.newPassword, account.identifier);
  if (input.newPassword === input.currentPassword)
    problems.push(fieldError('newPassword', 'PASSWORD_UNCHANGED'));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  const bucket = accountBucket(`change:${account.id}`);
  const attempt = await context.transaction((tx) =>
    claimAttempt(tx, { bucket, rule: ACCOUNT_RULE, now: context.clock.now() }),
  );
  const right =
    attempt.allowed && (await verifyPassword(account.passwordHash ?? undefined, input.currentPassword));
  if (!right) return new InvalidInput({ fieldErrors: [fieldError('currentPassword', 'PASSWORD_WRONG')] });
  const passwordHash = await hashPassword(input.newPassword);
  return context.transaction((tx) => store(tx, context, { account, passwordHash, bucket }));
}

async function store(
  tx: Transaction,
  context: RequestContext,
  change: { account: Account; passwordHash: string; bucket: string },
): Promise<object> {
  const { account, passwordHash, bucket } = change;
  await tx.repository(Account).update({ id: account.id }, { passwordHash, mustChangePassword: false });
  await tx.sql('delete from session where account_id = $1 and token_hash <> $2', [
    account.id,
    context.session?.id,
  ]);
  await tx
    .repository(Session)
    .update({ tokenHash: context.session?.id ?? '' }, { confirmedAt: context.clock.now() });
  await tx.sql('delete from sign_in_throttle where bucket = $1', [bucket]);
  await tx.audit({
    districtId: await homeAuditDistrict(tx, account),
    action: 'account.changePassword',
    subject: { type: 'Account', id: account.id },
    fieldsAfter: ['password'],
    requestId: context.requestId,
  });
  const changed = Object.assign(account, { mustChangePassword: false });
  return Object.assign(new PasswordChanged(), { viewer: toViewer(changed, context) });
}
