import { GraphQLError } from 'graphql';

/** What is said about an error that is thrown, not answered as data. */
interface ThrownErrorText {
  /** HTTP status of an answer that holds only this error. */
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/**
 * Every error code that the server throws itself, with what the user can do about it. Expected refusals of
 * commands are not here: they are data (`refusal.ts`).
 */
export const THROWN_ERRORS = {
  UNAUTHENTICATED: {
    status: 401,
    zh: '尚未登录或登录已过期，请重新登录。',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  INVALID_API_KEY: {
    status: 401,
    zh: '接口密钥无效、已过期或已吊销，请核对密钥或联系管理员换发。',
    en: 'The API key is malformed, expired or revoked. Check it, or ask the administrator for a new one.',
  },
  FORBIDDEN: {
    status: 403,
    zh: '您的角色没有此项权限，如确有需要请联系管理员授权。',
    en: 'Your role lacks this permission. Ask the administrator if you need it.',
  },
  CSRF_REFUSED: {
    status: 403,
    zh: '请求来源不受信任，请从系统页面内操作。',
    en: 'The request does not come from a trusted page. Use the pages of this system.',
  },
  BAD_REQUEST: {
    status: 400,
    zh: '请求格式不正确，请按接口说明修改后重试。',
    en: 'The request is malformed. Correct it as the API describes.',
  },
  BAD_USER_INPUT: {
    status: 400,
    zh: '输入不符合要求，请按提示修改后重试。',
    en: 'The input is not acceptable. Correct it as described.',
  },
  TOO_MANY_DIMENSIONS: {
    status: 400,
    zh: '对外数据最多交叉三个维度，地方和时期也算在内，请减少拆分。',
    en: 'Figures for third parties cross three dimensions at most, place and period among them. Split by fewer.',
  },
  INVALID_CURSOR: {
    status: 400,
    zh: '翻页位置无效或与当前查询条件不符，请从第一页重新查询。',
    en: 'The cursor is not valid for this query. Start again from the first page.',
  },
  PAGE_SIZE_REQUIRED: {
    status: 400,
    zh: '请用 first 或 last 之一说明每页条数（1 至 100）。',
    en: 'Give either first or last, between 1 and 100.',
  },
  PAGE_TOO_LARGE: {
    status: 400,
    zh: '每页最多 100 条，请减少条数并翻页查询。',
    en: 'A page holds 100 items at most. Ask for fewer and page on.',
  },
  DEPTH_LIMIT: {
    status: 400,
    zh: '查询嵌套过深，请拆成几次查询。',
    en: 'The query is nested too deeply. Split it.',
  },
  ALIAS_LIMIT: {
    status: 400,
    zh: '查询中的别名过多，请拆成几次查询。',
    en: 'The query has too many aliases. Split it.',
  },
  DIRECTIVE_LIMIT: {
    status: 400,
    zh: '查询中的指令过多，请删减后重试。',
    en: 'The query has too many directives. Remove some.',
  },
  ROOT_FIELD_LIMIT: {
    status: 400,
    zh: '一次请求的根字段过多，请分几次请求。',
    en: 'The operation has too many root fields. Split it.',
  },
  SELECTION_LIMIT: {
    status: 400,
    zh: '查询展开后的字段过多，请减少字段或片段。',
    en: 'The query expands to too many fields. Ask for fewer fields or fragments.',
  },
  LIST_LIMIT: {
    status: 400,
    zh: '列表参数过长，请分批提交。',
    en: 'A list argument is too long. Send it in parts.',
  },
  COST_LIMIT: {
    status: 400,
    zh: '查询开销超过上限，请减少每页条数或嵌套层次。',
    en: 'The query costs more than allowed. Ask for smaller pages or fewer levels.',
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 400,
    zh: '该查询不在本系统登记的查询之列，请刷新页面后重试。',
    en: 'This document is not registered with the system. Reload the page and try again.',
  },
  BATCHING_REFUSED: {
    status: 400,
    zh: '不支持批量请求，请逐个发送。',
    en: 'Batched requests are not supported. Send them one by one.',
  },
  NOT_FOUND: { status: 404, zh: '没有这个地址，请核对后重试。', en: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: '该地址不支持这种请求方法。',
    en: 'This address does not support the request method.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    zh: '请求发送超时，请检查网络后重试。',
    en: 'The request took too long to arrive. Check the connection and try again.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    zh: '提交内容过大，请分批提交。',
    en: 'The request is too large. Send it in parts.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    zh: '不支持的内容类型，请使用 UTF-8 编码的 application/json。',
    en: 'Unsupported content type. Use application/json in UTF-8.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    zh: '请求过于频繁，请稍后再试。',
    en: 'Too many requests. Try again later.',
  },
  OVERLOADED: { status: 503, zh: '系统繁忙，请稍后再试。', en: 'The system is busy. Try again later.' },
  DATABASE_UNAVAILABLE: {
    status: 503,
    zh: '数据库暂时无法连接，数据未改动，请稍后重试。',
    en: 'The database cannot be reached at the moment. Nothing was changed. Try again shortly.',
  },
  CONFLICT_RETRY: {
    status: 503,
    zh: '与他人的操作冲突，数据未改动，请重试。',
    en: 'The request collided with another one. Nothing was changed. Try again.',
  },
  INTERNAL: {
    status: 500,
    zh: '系统内部错误，请将追踪编号告知管理员。',
    en: 'Something went wrong on our side. Give the trace id to the administrator.',
  },
} as const satisfies Record<string, ThrownErrorText>;

/** Code of an error that the server throws. */
export type ThrownErrorCode = keyof typeof THROWN_ERRORS;

/** Whether a text is a code of {@link THROWN_ERRORS}. */
export function isThrownErrorCode(text: unknown): text is ThrownErrorCode {
  return typeof text === 'string' && Object.hasOwn(THROWN_ERRORS, text);
}

/** Facts that go out with a thrown error: never personal data, never input values. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An error to throw, from resolvers, plugins and routes alike. */
export function thrown(code: ThrownErrorCode, facts?: ErrorFacts): GraphQLError {
  const { status, en } = THROWN_ERRORS[code];
  return new GraphQLError(en, { extensions: { code, ...(facts ? { facts } : {}), http: { status } } });
}
