import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** What went wrong with a request, as the person in front of the screen needs it. */
export interface Problem {
  readonly kind: 'notSignedIn' | 'notPermitted' | 'unreachable' | 'rejected' | 'fault';
  readonly code: string;
  readonly message: string;
  /** How to put it right. */
  readonly advice: string;
  readonly traceId?: string;
}

/** Sorts an error of Apollo Client into a {@link Problem}. Expected refusals never come here: they are data. */
export function toProblem(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) return problemOf(error.errors[0]?.extensions);
  if (error instanceof Error && error.name === 'ServerError') {
    return fault('SERVER_ERROR', undefined);
  }
  return {
    kind: 'unreachable',
    code: 'UNREACHABLE',
    message: '连接不上服务器',
    advice: '请检查网络后重新加载；若仍不行，请联系管理员确认服务是否在运行。',
  };
}

/** The {@link Problem} that a route beside the API told in its body, which has errors as the API has them; undefined for any other body. */
export function toldProblem(body: unknown): Problem | undefined {
  const { errors } = (body ?? {}) as { readonly errors?: unknown };
  const [first] = Array.isArray(errors) ? (errors as readonly { readonly extensions?: unknown }[]) : [];
  return first && problemOf((first.extensions ?? {}) as Readonly<Record<string, unknown>>);
}

function problemOf(extensions: Readonly<Record<string, unknown>> = {}): Problem {
  const code = textOf(extensions['code']) ?? 'INTERNAL_SERVER_ERROR';
  if (code === 'UNAUTHENTICATED') {
    return {
      kind: 'notSignedIn',
      code,
      message: '尚未登录或登录已过期',
      advice: '请重新登录，登录后会回到本页。',
    };
  }
  if (code === 'FORBIDDEN') {
    return {
      kind: 'notPermitted',
      code,
      message: '您没有查看此内容的权限',
      advice: '如工作需要，请联系本区系统管理员授予相应角色。',
    };
  }
  if (FAULT_CODES.has(code)) return fault(code, textOf(extensions['traceId']));
  return {
    kind: 'rejected',
    code,
    message: chineseOf(extensions) ?? '请求未被接受',
    advice: '请调整条件后重试。',
  };
}

/** `message` itself is English, for developers; the server says the same in Chinese beside it. */
function chineseOf(extensions: Readonly<Record<string, unknown>>): string | undefined {
  const messages = extensions['messages'];
  return typeof messages === 'object' && messages !== null && 'zh-CN' in messages
    ? textOf(messages['zh-CN'])
    : undefined;
}

const FAULT_CODES: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'INTERNAL', 'SERVER_ERROR']);

function fault(code: string, traceId: string | undefined): Problem {
  return {
    kind: 'fault',
    code,
    message: '系统出现故障，未能完成请求',
    advice: '请稍后重新加载；若反复出现，请联系管理员。',
    ...(traceId === undefined ? {} : { traceId }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
