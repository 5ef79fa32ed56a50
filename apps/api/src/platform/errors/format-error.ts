import type { GraphQLFormattedError } from 'graphql';
import { DatabaseError, type DatabaseErrorCode } from '../database/database-error';
import { type ErrorFacts, isThrownErrorCode, THROWN_ERRORS, type ThrownErrorCode } from './thrown';

/** What goes out about an error, and whether it is a bug of ours that the log must hear of. */
export interface DescribedError {
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string;
  readonly messages: { readonly 'zh-CN': string; readonly 'en-GB': string };
  readonly facts?: ErrorFacts;
  readonly retryable: boolean;
  readonly isBug: boolean;
}

const LIBRARY_ERRORS: Readonly<Record<string, { zh: string; en: string; keep: boolean }>> = {
  GRAPHQL_PARSE_FAILED: {
    zh: '查询语句有语法错误，请按提示位置修改。',
    en: 'The document cannot be parsed.',
    keep: true,
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '查询语句与接口定义不符，请对照接口文档修改。',
    en: 'The document does not fit the schema.',
    keep: true,
  },
  OPERATION_RESOLUTION_FAILURE: {
    zh: '请用 operationName 指明要执行的操作。',
    en: 'Say by operationName which operation to run.',
    keep: true,
  },
  BAD_REQUEST: { zh: THROWN_ERRORS.BAD_REQUEST.zh, en: THROWN_ERRORS.BAD_REQUEST.en, keep: true },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    zh: '不支持自动登记查询，请直接发送查询语句。',
    en: 'Automatic persisted queries are off.',
    keep: true,
  },
  // The libraries quote the value in these; values may be personal data, so the text is ours.
  BAD_USER_INPUT: { zh: THROWN_ERRORS.BAD_USER_INPUT.zh, en: THROWN_ERRORS.BAD_USER_INPUT.en, keep: false },
};

const DATABASE_ERRORS: Readonly<Record<DatabaseErrorCode, ThrownErrorCode>> = {
  DATABASE_UNAVAILABLE: 'DATABASE_UNAVAILABLE',
  DATABASE_TIMEOUT: 'OVERLOADED',
  DATABASE_BUSY: 'CONFLICT_RETRY',
  INVALID_TEXT: 'BAD_USER_INPUT',
  OUTSIDE_SCOPE: 'FORBIDDEN',
  // A command that lets these through has forgotten to answer a refusal.
  UNIQUE_VIOLATION: 'INTERNAL',
  FOREIGN_KEY_VIOLATION: 'INTERNAL',
  CHECK_VIOLATION: 'INTERNAL',
};

const LONGEST_MESSAGE = 400;

/** Says what may be told about an error; whatever is not known is a bug and masked. */
export function describeError(error: unknown): DescribedError {
  const causes = causesOf(error);
  const database = causes.find((cause) => cause instanceof DatabaseError);
  if (database) return fromTable(DATABASE_ERRORS[database.code], { retryable: database.retryable });
  for (const cause of causes) {
    const { code, facts } = extensionsOf(cause);
    if (isThrownErrorCode(code) && code !== 'BAD_REQUEST') return describeThrown(code, cause, facts);
  }
  const known = causes
    .map((cause) => ({ cause, code: extensionsOf(cause).code }))
    .find(({ code }) => LIBRARY_ERRORS[code]);
  if (known) return fromLibrary(known.code, known.cause);
  return { ...fromTable('INTERNAL', { retryable: false }), isBug: true };
}

/** Apollo's `formatError`: only what {@link describeError} lets out. `traceId` was put on by the error plugin. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message, messages, facts } = describeError(error);
  const traceId = formatted.extensions?.['traceId'];
  const extensions = { code, messages, ...(facts ? { facts } : {}), ...(traceId ? { traceId } : {}) };
  const { locations, path } = formatted;
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions };
}

function describeThrown(code: ThrownErrorCode, cause: object, facts: ErrorFacts | undefined): DescribedError {
  const variable = code === 'BAD_USER_INPUT' && !facts ? variableOf(cause) : undefined;
  const known = facts ?? (variable ? { variable } : undefined);
  return {
    ...fromTable(code, { retryable: THROWN_ERRORS[code].status >= 503 }),
    facts: known,
    isBug: code === 'INTERNAL',
  };
}

/** Which variable a coercion error is about: the only part of the library's text that holds no value. */
function variableOf(cause: object): string | undefined {
  const text = cause instanceof Error ? cause.message : '';
  const name = /^Variable "\$(\w+)"/.exec(text)?.[1];
  const path = /^Variable "\$\w+" got invalid value .* at "([\w.[\]]{1,100})";/s.exec(text)?.[1];
  return path ?? name;
}

function fromTable(code: ThrownErrorCode, { retryable }: { retryable: boolean }): DescribedError {
  const { zh, en, status } = THROWN_ERRORS[code];
  return {
    code,
    status,
    message: en,
    messages: { 'zh-CN': zh, 'en-GB': en },
    retryable,
    isBug: code === 'INTERNAL',
  };
}

function fromLibrary(code: string, cause: object): DescribedError {
  const text = LIBRARY_ERRORS[code] ?? { zh: '', en: '', keep: false };
  const own = cause instanceof Error ? cause.message.slice(0, LONGEST_MESSAGE) : text.en;
  // Ours say where it is; the libraries' have none.
  const { facts } = extensionsOf(cause);
  return {
    ...(facts ? { facts } : {}),
    code,
    status: 400,
    message: text.keep ? own : text.en,
    messages: { 'zh-CN': text.zh, 'en-GB': text.en },
    retryable: false,
    isBug: false,
  };
}

function causesOf(error: unknown): readonly object[] {
  const causes: object[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && causes.length < 8) {
    causes.push(current);
    const { originalError, cause } = current as { originalError?: unknown; cause?: unknown };
    current = originalError ?? cause;
  }
  return causes;
}

function extensionsOf(cause: object): { code: string; facts: ErrorFacts | undefined } {
  const extensions = (cause as { extensions?: { code?: unknown; facts?: ErrorFacts } }).extensions;
  return { code: typeof extensions?.code === 'string' ? extensions.code : '', facts: extensions?.facts };
}
