import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { FieldAccess } from '../access/requires';
import type { RequestContext } from '../context/request-context';
import type { InputReader } from '../graphql/input-reader';
import type { CookieRule } from './session-cookie';

/** What a route answers. A string body is text already encoded; a stream is piped and destroyed with the connection. */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer | Readable;
}

/** A request as a module's route gets it: authenticated, checked for its origin, its access decided. */
export interface RouteRequest {
  readonly context: RequestContext;
  /** Values of the `:name` parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** How sessions are handed out here; for the routes of sign-in. */
  readonly sessionCookie: CookieRule;
  /** For streamed uploads; whoever reads it respects its own size limit. */
  readonly incoming: IncomingMessage;
  /** Reads a JSON object. @throws PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, BAD_REQUEST */
  readJson(maximumBytes?: number): Promise<Readonly<Record<string, unknown>>>;
  /** Reads a value as an input type of the schema. @throws BAD_USER_INPUT, LIST_LIMIT */
  readonly readInput: InputReader;
}

/**
 * A plain HTTP route of a module: uploads, downloads, sign-in. Signed in by cookie (with the CSRF header on
 * everything but GET) or by API key; a wrong credential never reaches the handler.
 */
export interface HttpRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/downloads/imports/:id`; a parameter is one part of the path. */
  readonly path: string;
  readonly access: FieldAccess;
  handle(request: RouteRequest): Promise<HttpReply>;
}

/** A JSON answer. */
export function jsonReply(status: number, value: unknown, headers: HttpReply['headers'] = {}): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** Matches a path against a pattern; undefined when it does not fit. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    const decoded = decodePart(value);
    if (!decoded) return undefined;
    params[part.slice(1)] = decoded;
  }
  return params;
}

function decodePart(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
