import type { Duplex } from 'node:stream';
import { THROWN_ERRORS } from '../errors/thrown';

/** How long a request may take to arrive, in milliseconds, and how often that is looked at. */
export interface RequestPatience {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly checkMs: number;
}

// Node looks every half minute by itself: slow senders would hold connections four times as long as they may.
/** What is usual. */
export const PATIENCE: RequestPatience = { headersMs: 10_000, requestMs: 60_000, checkMs: 5_000 };

/** Node speaks plain text where the request cannot be parsed; our clients are promised JSON. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'REQUEST_TIMEOUT' : 'BAD_REQUEST';
  const { status, zh, en } = THROWN_ERRORS[code];
  const body = JSON.stringify({
    errors: [{ message: en, extensions: { code, messages: { 'zh-CN': zh, 'en-GB': en } } }],
  });
  socket.end(
    `HTTP/1.1 ${status} ${code}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
