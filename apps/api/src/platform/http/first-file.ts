import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { thrown } from '../errors/thrown';

/** The one file of a form, still streaming. */
export interface IncomingFile {
  readonly fileName: string;
  readonly content: Readable;
}

/** Waits for the first file of a multipart form. @throws BAD_REQUEST when there is none */
export function firstFile(incoming: IncomingMessage): Promise<IncomingFile> {
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
        resolve({ content, fileName: filename ?? '' });
      });
      form.on('error', refuse).on('close', refuse);
      incoming.pipe(form);
    } catch {
      refuse();
    }
  });
}
