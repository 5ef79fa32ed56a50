import type { IncomingMessage } from 'node:http';
import { ANONYMOUS } from '@weizhi/domain';
import type { Authentication, Principal } from '../access/authentication';
import { thrown } from '../errors/thrown';
import { type CookieRule, readSessionCookie } from './session-cookie';

const NOBODY: Principal = { actor: ANONYMOUS, session: null };

/** Reads the API key of a request. No key is nobody; a wrong one is refused. @throws INVALID_API_KEY */
export async function authenticateByKey(
  incoming: IncomingMessage,
  authentication: Authentication,
): Promise<Principal> {
  const headers = incoming.headersDistinct['authorization'] ?? [];
  if (headers.length === 0) return NOBODY;
  const key = headers.length === 1 ? /^Bearer ([\w.~+/-]{1,200})$/.exec(headers[0] ?? '')?.[1] : undefined;
  const principal = key === undefined ? undefined : await authentication.byApiKey(key);
  if (!principal) throw thrown('INVALID_API_KEY');
  return principal;
}

/** Reads the session of a request. A session that has ended is nobody: the console then shows its sign-in page. */
export async function authenticateBySession(
  incoming: IncomingMessage,
  authentication: Authentication,
  rule: CookieRule,
): Promise<Principal> {
  const token = readSessionCookie(incoming, rule);
  return (token === undefined ? undefined : await authentication.bySession(token)) ?? NOBODY;
}
