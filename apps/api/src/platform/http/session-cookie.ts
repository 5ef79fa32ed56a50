import type { IncomingMessage } from 'node:http';

/**
 * The cookie of a session. Over TLS it is `__Host-session` with `Secure`, which a browser binds to this very host. Browsers
 * refuse that name over plain HTTP, so an installation that says it is reached without TLS (`npm start` on one's own
 * machine) uses `weizhi-session` without `Secure`; the other name is then never read.
 */
export interface CookieRule {
  readonly name: string;
  readonly attributes: string;
}

/** The rule for an installation. */
export function cookieRule(secure: boolean): CookieRule {
  const shared = 'Path=/; HttpOnly; SameSite=Lax';
  return secure
    ? { name: '__Host-session', attributes: `${shared}; Secure` }
    : { name: 'weizhi-session', attributes: shared };
}

/** The token in a request; undefined when there is none, or when two claim to be it. */
export function readSessionCookie(incoming: IncomingMessage, rule: CookieRule): string | undefined {
  const { cookie } = incoming.headers;
  if (cookie === undefined) return undefined;
  let token: string | undefined;
  for (const value of cookie.includes(';') ? cookie.split(';') : [cookie]) {
    const found = tokenIn(value.trim(), rule);
    if (found === undefined) continue;
    if (token !== undefined) return undefined;
    token = found;
  }
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

function tokenIn(cookie: string, { name }: CookieRule): string | undefined {
  return cookie.startsWith(name) && cookie[name.length] === '=' ? cookie.slice(name.length + 1) : undefined;
}

/** `Set-Cookie` that hands out a session. */
export function setSessionCookie(rule: CookieRule, token: string): string {
  return `${rule.name}=${token}; ${rule.attributes}`;
}

/** `Set-Cookie` that takes it back. */
export function clearSessionCookie(rule: CookieRule): string {
  return `${rule.name}=; ${rule.attributes}; Max-Age=0`;
}
