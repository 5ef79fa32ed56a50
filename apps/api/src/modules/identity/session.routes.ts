import { thrown } from '../../platform/errors/thrown';
import { isStorableText } from '../../platform/graphql/text-input';
import { type HttpReply, type HttpRoute, jsonReply, type RouteRequest } from '../../platform/http/route';
import { clearSessionCookie, setSessionCookie } from '../../platform/http/session-cookie';
import { type SignInAnswer, signIn, signOut } from './sign-in';

const LONGEST = 1_000;

const open = (reason: string): HttpRoute['access'] => ({ kind: 'public', reason });

/** `POST /session` signs in, `DELETE /session` signs out, `GET /session` says who is signed in. */
export const SESSION_ROUTES: readonly HttpRoute[] = [
  { method: 'POST', path: '/session', access: open('signing in is for those who are not'), handle: begin },
  { method: 'DELETE', path: '/session', access: open('ends only the caller’s own session'), handle: end },
  { method: 'GET', path: '/session', access: open('answers only about the caller'), handle: show },
];

async function begin(request: RouteRequest): Promise<HttpReply> {
  const { identifier, password, code } = await request.readJson(10_000);
  if (!isCredential(identifier)) throw thrown('BAD_REQUEST', { fields: ['identifier'] });
  if (!isCredential(password)) throw thrown('BAD_REQUEST', { fields: ['password'] });
  if (code !== undefined && !isCredential(code)) throw thrown('BAD_REQUEST', { fields: ['code'] });
  const userAgent = request.incoming.headers['user-agent'];
  const answer = await signIn(request.context, {
    identifier,
    password,
    ...(code === undefined ? {} : { code }),
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  if (answer.kind !== 'signedIn') return refuse(request, answer);
  const { mustChangePassword } = answer.account;
  return jsonReply(
    200,
    { mustChangePassword },
    { 'set-cookie': setSessionCookie(request.sessionCookie, answer.token) },
  );
}

async function end({ context, sessionCookie }: RouteRequest): Promise<HttpReply> {
  await signOut(context);
  return {
    status: 204,
    headers: { 'set-cookie': clearSessionCookie(sessionCookie), 'clear-site-data': '"cache"' },
  };
}

function show({ context: { session } }: RouteRequest): Promise<HttpReply> {
  return Promise.resolve(
    jsonReply(200, { signedIn: session !== null, mustChangePassword: session?.mustChangePassword ?? false }),
  );
}

function refuse({ context }: RouteRequest, answer: Exclude<SignInAnswer, { kind: 'signedIn' }>): HttpReply {
  const english = context.locale === 'en-GB';
  if (answer.kind === 'wrong') {
    const message = english
      ? 'The account name or the password is not right. Check both and try again.'
      : '账号或密码不正确，请核对后重试；忘记密码请联系本区系统管理员。';
    return jsonReply(401, { code: 'WRONG_CREDENTIALS', message, remainingAttempts: answer.remaining });
  }
  if (answer.kind !== 'locked') return askForCode(english, answer);
  const seconds = Math.max(
    1,
    Math.ceil((answer.lockedUntil.getTime() - context.clock.now().getTime()) / 1_000),
  );
  const minutes = Math.ceil(seconds / 60);
  const message = english
    ? `Too many failed attempts. Try again in ${minutes} minutes.`
    : `登录失败次数过多，请 ${minutes} 分钟后再试，或联系本区系统管理员。`;
  return jsonReply(
    429,
    { code: 'SIGN_IN_LOCKED', message, lockedUntil: answer.lockedUntil.toISOString() },
    { 'retry-after': String(seconds) },
  );
}

/** The password was right. That much is said, for nobody could go on otherwise. */
function askForCode(
  english: boolean,
  { kind, remaining }: { readonly kind: 'codeRequired' | 'codeWrong'; readonly remaining: number },
): HttpReply {
  if (kind === 'codeRequired') {
    const message = english
      ? 'Type the code that your authenticator shows.'
      : '请填写身份验证器上显示的六位验证码。';
    return jsonReply(401, { code: 'SECOND_FACTOR_REQUIRED', message, remainingAttempts: remaining });
  }
  const message = english
    ? 'The code is not right, or it was used already. Wait for the next one.'
    : '验证码不正确或已用过，请等下一个验证码出现后再填。';
  return jsonReply(401, { code: 'SECOND_FACTOR_WRONG', message, remainingAttempts: remaining });
}

function isCredential(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST && isStorableText(value);
}
