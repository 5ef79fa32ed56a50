import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { describeError } from '../errors/format-error';
import type { HttpReply } from './route';
import { BASE_HEADERS, DOCUMENT_HEADERS } from './security-headers';

const WORTH_COMPRESSING = 1_400;

/** Statuses of requests that were not read to their end: what is still to come of them nobody waits for. */
const GIVEN_UP: ReadonlySet<number> = new Set([408, 413]);

type Headers = NonNullable<HttpReply['headers']>;

/** What every reply says unless it says otherwise. */
const STANDING = Object.entries({ 'cache-control': 'no-store', ...BASE_HEADERS });
const STANDING_OF_DOCUMENTS = [...STANDING, ...Object.entries(DOCUMENT_HEADERS)];

/** Writes a reply. Text that is worth it goes out compressed. Answers a promise only where a stream has to be awaited. */
export function sendReply(
  { incoming, response }: { readonly incoming: IncomingMessage; readonly response: ServerResponse },
  { status, headers: said = {}, body = '' }: HttpReply,
  requestId: string,
): Promise<void> | undefined {
  const headers = GIVEN_UP.has(status) ? { ...said, connection: 'close' } : said;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, headerList(headers, requestId));
    return pipeline(body, response);
  }
  // Whoever formed the text counted it before it was compressed.
  const list = headerList(headers, requestId, 'content-length');
  // Bytes, since a text would be joined to the headers and all of it encoded anew, four times as slowly for one character beyond Latin-1.
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const content = bytes.length < WORTH_COMPRESSING ? bytes : encode(incoming, { bytes, headers, list });
  list.push('content-length', String(content.length));
  response.writeHead(status, list);
  response.end(incoming.method === 'HEAD' ? undefined : content);
  return undefined;
}

/** The answer to an error outside GraphQL, in the form of GraphQL's. */
export function errorReply(error: unknown, traceId: string): HttpReply {
  const { code, status, message, messages, facts, retryable } = describeError(error);
  const extensions = { code, messages, traceId, ...(facts ? { facts } : {}) };
  return {
    status: status ?? 500,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(retryable ? { 'retry-after': '2' } : {}),
    },
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  };
}

/** Compresses what can be, and says so in the list of headers. */
function encode(
  incoming: IncomingMessage,
  { bytes, headers, list }: { bytes: Buffer; headers: Headers; list: OutgoingHttpHeader[] },
): Buffer {
  const compressible = /json|text|xml|javascript|svg/.test(headers['content-type']?.toString() ?? '');
  if (!compressible || headers['content-encoding']) return bytes;
  if (headers['vary'] === undefined) list.push('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(incoming.headers['accept-encoding']?.toString() ?? '')) return bytes;
  list.push('content-encoding', 'gzip');
  return gzipSync(bytes, { level: 4 });
}

const JSON_TYPE = /^application\/(?:graphql-response\+)?json\b/;

/** Lists of headers that many replies share and nobody can change. */
const ofShared = new WeakMap<Headers, readonly OutgoingHttpHeader[]>();

/** Names and values in turn: Node writes such a list as it is, where it first sorts through an object. */
function headerList(headers: Headers, requestId: string, except?: string): OutgoingHttpHeader[] {
  const list = [...(ofShared.get(headers) ?? formedList(headers, except))];
  list.push('x-request-id', requestId);
  return list;
}

function formedList(headers: Headers, except?: string): readonly OutgoingHttpHeader[] {
  const list: OutgoingHttpHeader[] = [];
  const standing = JSON_TYPE.test(String(headers['content-type'])) ? STANDING : STANDING_OF_DOCUMENTS;
  for (const [name, value] of standing) if (headers[name] === undefined) list.push(name, value);
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && name !== except)
      list.push(name, typeof value === 'string' ? value : [...value]);
  }
  if (headers['content-length'] === undefined && Object.isFrozen(headers)) ofShared.set(headers, list);
  return list;
}
