import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import { thrown } from '../errors/thrown';

/** The one file of a form, still streaming. */
export interface IncomingFile {
  readonly fileName: string;
  readonly content: Readable;
}

/** What a multipart form adds to its file. */
const FORM_BYTES = 64 * 1024;

/**
 * Waits for the first file of a multipart form. Its content ends in an error when the sender goes away or the form is cut
 * off, so that nobody waits for the rest. @throws PAYLOAD_TOO_LARGE by what the request says of itself, BAD_REQUEST when
 * there is no file
 */
export function firstFile(incoming: IncomingMessage, maximumBytes: number): Promise<IncomingFile> {
  if (Number(incoming.headers['content-length'] ?? 0) > maximumBytes + FORM_BYTES)
    return Promise.reject(thrown('PAYLOAD_TOO_LARGE', { maximumBytes }));
  return new Promise((resolve, reject) => {
    const refuse = (): void => {
      reject(thrown('BAD_REQUEST', { reason: 'NO_FILE' }));
    };
    try {
      const form = busboy({
        headers: incoming.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 10, parts: 11, fieldSize: 1_000, headerPairs: 50 },
      });
      form.on('file', (_name, content, { filename }) => {
        // It may break before anybody reads it; whoever does is told then.
        content.on('error', () => undefined);
        resolve({ content: Readable.from(whole(content)), fileName: filename ?? '' });
      });
      form.on('error', refuse).on('close', refuse);
      incoming.pipe(form);
      // A pipe does not tell where it leads that its beginning is gone.
      incoming.once('close', () => {
        if (!incoming.complete) form.destroy();
      });
    } catch {
      refuse();
    }
  });
}

async function* whole(content: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of content) yield piece as Buffer;
  } catch {
    throw thrown('BAD_REQUEST', { reason: 'FILE_CUT_OFF' });
  }
}
