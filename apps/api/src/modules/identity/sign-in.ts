import { addressBucket } from '../../platform/http/client-address';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { Account, Session } from './account.entity';
import { homeAuditDistrict } from './authority';
import { identifierKey } from './identifier';
import { findSecondFactor, takeCode } from './second-factor/check-second-factor';
import { deviceWords } from './sessions/device-words';
import { networkWords } from './sessions/network-words';
import { verifyPassword } from './passwords';
import { SESSION_ABSOLUTE_MS } from './session-lifetime';
import {
  ACCOUNT_RULE,
  accountBucket,
  ADDRESS_RULE,
  addressBucketName,
  type Attempt,
  claimAttempt,
  forgiveAddress,
  forgiveAttempts,
} from './sign-in-throttle';
import { hashToken, makeSessionToken } from './tokens';
import { Turnstile } from './turnstile';

/** What somebody types to sign in. */
export interface Credentials {
  readonly identifier: string;
  readonly password: string;
  /** Code of the second factor, or a recovery code; left out at first, for nobody knows whether it will be asked for. */
  readonly code?: string;
  /** What the browser says of itself. */
  readonly userAgent?: string;
}

/** Answer of {@link signIn}: the same for an account that does not exist, is disabled, or has another password. */
export type SignInAnswer =
  | { readonly kind: 'signedIn'; readonly token: string; readonly account: Account }
  | { readonly kind: 'wrong'; readonly remaining: number }
  | { readonly kind: 'codeRequired'; readonly remaining: number }
  | { readonly kind: 'codeWrong'; readonly remaining: number }
  | { readonly kind: 'locked'; readonly lockedUntil: Date };

/** Attempts from one address queue behind one row: in the database they would hold the connections of everybody. */
const claims = new Turnstile({ atOnce: 2, waiting: 500 });

interface Buckets {
  readonly account: string;
  readonly address: string;
}

/** Signs somebody in: a new token each time, and the session that came along ends. */
export async function signIn(context: RequestContext, credentials: Credentials): Promise<SignInAnswer> {
  const key = identifierKey(credentials.identifier);
  const buckets: Buckets = {
    account: accountBucket(key),
    address: addressBucketName(addressBucket(context.clientAddress)),
  };
  const attempt = await claims.pass(() =>
    context.transaction((tx) => claim(tx, buckets, context.clock.now())),
  );
  if (!attempt.allowed) return { kind: 'locked', lockedUntil: attempt.lockedUntil };
  const account = await context.transaction((tx) => tx.repository(Account).findOne({ identifierKey: key }));
  const known = account && account.disabledAt === null ? account : undefined;
  const right = await verifyPassword(known?.passwordHash ?? undefined, credentials.password);
  if (!known || !right) {
    await context.transaction((tx) =>
      audit(tx, context, { action: 'session.begin', account, outcome: 'denied' }),
    );
    return { kind: 'wrong', remaining: attempt.remaining };
  }
  return enter(context, { account: known, credentials, buckets, remaining: attempt.remaining });
}

/** Ends the session of a request. */
export async function signOut(context: RequestContext): Promise<void> {
  const { session } = context;
  if (!session) return;
  await context.transaction(async (tx) => {
    await tx.repository(Session).delete({ tokenHash: session.id });
    const account = await tx.repository(Account).findOne({ id: session.accountId });
    await audit(tx, context, { action: 'session.end', account });
  });
}

async function claim(tx: Transaction, buckets: Buckets, now: Date): Promise<Attempt> {
  // Always in this order, so that two attempts never wait for each other.
  const account = await claimAttempt(tx, { bucket: buckets.account, rule: ACCOUNT_RULE, now });
  const address = await claimAttempt(tx, { bucket: buckets.address, rule: ADDRESS_RULE, now });
  return account.allowed ? (address.allowed ? account : address) : account;
}

interface Entry {
  readonly account: Account;
  readonly credentials: Credentials;
  readonly buckets: Buckets;
  readonly remaining: number;
}

/** Behind the right password: the second factor, where there is one. A wrong code counts like a wrong password. */
async function enter(context: RequestContext, entry: Entry): Promise<SignInAnswer> {
  const { account, credentials, buckets, remaining } = entry;
  const { code } = credentials;
  return context.transaction(async (tx): Promise<SignInAnswer> => {
    const factor = await findSecondFactor(tx, account.id);
    if (factor && code === undefined) {
      // Being asked for the code is no failure of the address; for the account it counts until the code was right.
      await forgiveAddress(tx, buckets.address);
      return { kind: 'codeRequired', remaining };
    }
    if (factor && !(await takeCode(tx, factor, { code: code ?? '', now: context.clock.now() }))) {
      await audit(tx, context, { action: 'session.begin', account, outcome: 'denied' });
      return { kind: 'codeWrong', remaining };
    }
    return { kind: 'signedIn', token: await openSession(tx, context, entry), account };
  });
}

async function openSession(tx: Transaction, context: RequestContext, entry: Entry): Promise<string> {
  const { account, buckets, credentials } = entry;
  const now = context.clock.now();
  const token = makeSessionToken();
  await forgiveAttempts(tx, buckets);
  if (context.session) await tx.repository(Session).delete({ tokenHash: context.session.id });
  await tx.sql('delete from session where expires_at < $1', [now]);
  await tx.repository(Session).insert({
    tokenHash: hashToken(token),
    accountId: account.id,
    createdAt: now,
    lastSeenAt: now,
    confirmedAt: now,
    device: deviceWords(credentials.userAgent),
    network: networkWords(context.clientAddress),
    expiresAt: new Date(now.getTime() + SESSION_ABSOLUTE_MS),
  });
  await tx.repository(Account).update({ id: account.id }, { lastSignedInAt: now });
  await audit(tx, context, { action: 'session.begin', account });
  return token;
}

/** Written where the account's own auditors read; what was typed for an account that is none is not kept. */
async function audit(
  tx: Transaction,
  context: RequestContext,
  act: { action: string; account: Account | undefined; outcome?: 'denied' },
): Promise<void> {
  const { action, account, outcome } = act;
  const subject = { type: 'Account', id: account?.id ?? 'unknown' };
  await tx.audit({
    districtId: await homeAuditDistrict(tx, account),
    action,
    outcome,
    subject,
    requestId: context.requestId,
  });
}
