import { request } from 'node:http';

export interface RawAnswer {
  /** 0 when the server hung up without a word. */
  readonly status: number;
  readonly bytes: number;
}

/** Sends a body and takes the answer even where it comes before the body is sent, as a refusal of its size does. */
export function rawPost(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let bytes = 0;
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(body.length) },
    });
    outgoing.once('response', (answer) => {
      const done = (): void => resolve({ status: answer.statusCode ?? 0, bytes });
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.once('end', done).once('error', done);
    });
    outgoing.on('error', () => resolve({ status: 0, bytes }));
    outgoing.end(body);
  });
}
