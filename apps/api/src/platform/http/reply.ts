import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { describeError } from '../errors/format-error';
import type { HttpReply } from './route';
import { BASE_HEADERS } from './security-headers';

const WORTH_COMPRESSING = 1_400;

/** Writes a reply. Text that is worth it goes out compressed. */
export async function sendReply(
  incoming: IncomingMessage,
  response: ServerResponse,
  reply: HttpReply,
): Promise<void> {
  const { status, headers = {}, body } = reply;
  const merged: Record<string, string | readonly string[]> = {
    'cache-control': 'no-store',
    ...BASE_HEADERS,
    ...headers,
  };
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) {
    const { content, encoding } = encode(incoming, body ?? '', merged);
    const length = String(Buffer.byteLength(content));
    response.writeHead(status, toHeaderList({ ...merged, ...encoding, 'content-length': length }));
    // A text leaves in one write with its headers, bytes in a second one.
    response.end(incoming.method === 'HEAD' ? undefined : content);
    return;
  }
  response.writeHead(status, toHeaderList(merged));
  await pipeline(body, response);
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

function encode(
  incoming: IncomingMessage,
  body: string | Buffer,
  headers: Readonly<Record<string, string | readonly string[]>>,
): { content: string | Buffer; encoding: Record<string, string> } {
  const compressible = /json|text|xml|javascript|svg/.test(headers['content-type']?.toString() ?? '');
  const accepted = /\bgzip\b/.test(incoming.headers['accept-encoding']?.toString() ?? '');
  if (!compressible || headers['content-encoding'] || Buffer.byteLength(body) < WORTH_COMPRESSING)
    return { content: body, encoding: {} };
  if (!accepted) return { content: body, encoding: { vary: 'accept-encoding' } };
  return {
    content: gzipSync(body, { level: 4 }),
    encoding: { 'content-encoding': 'gzip', vary: 'accept-encoding' },
  };
}

function toHeaderList(
  headers: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
