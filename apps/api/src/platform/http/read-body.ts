import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { thrown } from '../errors/thrown';

/** Largest JSON body, after decompression. */
export const MAXIMUM_JSON_BYTES = 1_000_000;

/** Reads a JSON object or array. The limit applies to the inflated size, so that a bomb ends early. */
export async function readJsonBody(
  incoming: IncomingMessage,
  maximumBytes: number = MAXIMUM_JSON_BYTES,
): Promise<unknown> {
  demandJson(incoming.headers['content-type']);
  if (Number(incoming.headers['content-length'] ?? 0) > maximumBytes)
    throw thrown('PAYLOAD_TOO_LARGE', { maximumBytes });
  const text = decode(await readAll(inflate(incoming), maximumBytes));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw thrown('BAD_REQUEST', { reason: 'MALFORMED_JSON' });
  }
}

function demandJson(contentType: string | undefined): void {
  if (contentType === 'application/json') return;
  const [type, ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8'))
    throw thrown('UNSUPPORTED_MEDIA_TYPE');
}

function inflate(incoming: IncomingMessage): Readable {
  switch (incoming.headers['content-encoding'] ?? 'identity') {
    case 'identity':
      return incoming;
    case 'gzip':
      return forward(incoming, createGunzip());
    case 'deflate':
      return forward(incoming, createInflate());
    case 'br':
      return forward(incoming, createBrotliDecompress());
    default:
      throw thrown('UNSUPPORTED_MEDIA_TYPE');
  }
}

function forward<Target extends Readable & NodeJS.WritableStream>(
  incoming: IncomingMessage,
  target: Target,
): Target {
  incoming.on('error', (error) => target.destroy(error));
  return incoming.pipe(target);
}

/** By events: an asynchronous iterator costs as much as the rest of a small request. */
function readAll(stream: Readable, maximumBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= maximumBytes) {
        chunks.push(chunk);
        return;
      }
      // Not destroyed: the answer still has to go through the same connection.
      stream.off('data', take);
      stream.pause();
      reject(thrown('PAYLOAD_TOO_LARGE', { maximumBytes }));
    };
    const brokenOff = (): void => reject(thrown('BAD_REQUEST', { reason: 'UNREADABLE_BODY' }));
    stream.on('data', take);
    stream.on('end', () => {
      // Every stream closes after its end; an error formed for each, with its stack, cost an eighth of a small request.
      stream.off('close', brokenOff);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    stream.on('error', (error) => reject(readable(error)));
    stream.on('close', brokenOff);
  });
}

/** What the sender did wrong, told from what broke here. */
function readable(error: Error & { readonly code?: string }): Error {
  return /^(Z_|ERR__?BROTLI|ERR_)/.test(error.code ?? '')
    ? thrown('BAD_REQUEST', { reason: 'UNREADABLE_BODY' })
    : error;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw thrown('BAD_REQUEST', { reason: 'NOT_UTF8' });
  }
}
