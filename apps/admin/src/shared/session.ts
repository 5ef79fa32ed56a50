import { CSRF_HEADERS } from '@weizhi/graphql-client';

const SESSION_ROUTE = '/session';

export type SignInOutcome =
  { readonly signedIn: true } | { readonly signedIn: false; readonly code: string; readonly message: string };

/** Exchanges identifier and password, and the code where one is asked for, for a session cookie. */
export async function signIn(credentials: {
  readonly identifier: string;
  readonly password: string;
  readonly code?: string;
}): Promise<SignInOutcome> {
  try {
    const answer = await fetch(SESSION_ROUTE, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...CSRF_HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    return answer.ok ? { signedIn: true } : refusalFrom(await answer.json().catch(() => undefined));
  } catch {
    return { signedIn: false, code: 'UNREACHABLE', message: '连接不上服务器。请检查网络后重试。' };
  }
}

export async function signOut(): Promise<void> {
  await fetch(SESSION_ROUTE, { method: 'DELETE', credentials: 'same-origin', headers: CSRF_HEADERS });
}

/** Where to go after sign-in: a path of this origin and nothing else, so that a link cannot lead elsewhere. */
export function safeNext(next: string | null): string {
  if (next === null || !/^\/(?![/\\])/.test(next)) return '/admin/';
  return next;
}

function refusalFrom(body: unknown): SignInOutcome {
  const refusal = (body ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return {
    signedIn: false,
    code: typeof refusal.code === 'string' ? refusal.code : 'SERVER_ERROR',
    message:
      typeof refusal.message === 'string'
        ? refusal.message
        : '系统出现故障，未能登录。请稍后重试，若反复出现请联系管理员。',
  };
}
