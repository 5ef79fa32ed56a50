import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { describeError } from '../errors/format-error';
import type { HttpReply } from './route';
import { BASE_HEADERS } from './security-headers';

const WORTH_COMPRESSING = 1_400;

type Headers = NonNullable<HttpReply['headers']>;

/** What every reply says unless it says otherwise. */
const STANDING = Object.entries({ 'cache-control': 'no-store', ...BASE_HEADERS });

/** Writes a reply. Text that is worth it goes out compressed. Answers a promise only where a stream has to be awaited. */
export function sendReply(
  { incoming, response }: { readonly incoming: IncomingMessage; readonly response: ServerResponse },
  { status, headers = {}, body = '' }: HttpReply,
  requestId: string,
): Promise<void> | undefined {
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, headerList(headers, requestId));
    return pipeline(body, response);
  }
  // Whoever formed the text counted it before it was compressed.
  const list = headerList(headers, requestId, 'content-length');
  const size = Buffer.byteLength(body);
  const content = size < WORTH_COMPRESSING ? body : encode(incoming, { body, headers, list });
  list.push('content-length', String(content === body ? size : content.length));
  response.writeHead(status, list);
  // A text leaves in one write with its headers, bytes in a second one.
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
      ...(status === 413 || status === 408 ? { connection: 'close' } : {}),
    },
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  };
}

/** Compresses what can be, and says so in the list of headers. */
function encode(
  incoming: IncomingMessage,
  { body, headers, list }: { body: string | Buffer; headers: Headers; list: OutgoingHttpHeader[] },
): string | Buffer {
  const compressible = /json|text|xml|javascript|svg/.test(headers['content-type']?.toString() ?? '');
  if (!compressible || headers['content-encoding']) return body;
  if (headers['vary'] === undefined) list.push('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(incoming.headers['accept-encoding']?.toString() ?? '')) return body;
  list.push('content-encoding', 'gzip');
  return gzipSync(body, { level: 4 });
}

/** Names and values in turn: Node writes such a list as it is, where it first sorts through an object. */
function headerList(headers: Headers, requestId: string, except?: string): OutgoingHttpHeader[] {
  const list: OutgoingHttpHeader[] = [];
  for (const [name, value] of STANDING) if (headers[name] === undefined) list.push(name, value);
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && name !== except)
      list.push(name, typeof value === 'string' ? value : [...value]);
  }
  list.push('x-request-id', requestId);
  return list;
}
