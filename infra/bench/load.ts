import { Socket } from 'node:net';
import type { Outgoing } from './contenders';

/** What a stretch of load came to. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
}

/** Where and how hard. */
export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Asked in turn by every connection. */
  readonly requests: readonly Outgoing[];
}

/** The bytes of a request on a connection that stays open. */
export function wireText({ path, headers, body }: Outgoing): Buffer {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  });
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
}

/** Sends one request and answers with its text. */
export async function ask(
  port: number,
  { path, headers, body }: Outgoing = { path: '/', headers: {}, body: '' },
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, { method: 'POST', headers, body });
  return response.text();
}

/** Keeps a number of connections busy for a while, each with one request at a time. Thrown when an answer is not 200. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const texts = options.requests.map(wireText);
  const started = process.hrtime.bigint();
  const until = started + BigInt(Math.round(options.seconds * 1e9));
  const counts = await Promise.all(
    Array.from({ length: options.connections }, (_, index) =>
      busy({ port: options.port, texts, until, first: index * 7 }),
    ),
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { requests: counts.reduce((sum, count) => sum + count, 0), seconds };
}

interface BusyOptions {
  readonly port: number;
  readonly texts: readonly Buffer[];
  readonly until: bigint;
  readonly first: number;
}

function busy({ port, texts, until, first }: BusyOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new Socket();
    let next = first;
    let done = 0;
    const answer = new AnswerReader();
    const ask = (): void => void socket.write(texts[next++ % texts.length] ?? '');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      const status = answer.take(chunk);
      if (status === undefined) return;
      if (status !== 200) {
        socket.destroy();
        reject(new Error(`HTTP ${status}`));
        return;
      }
      done += 1;
      if (process.hrtime.bigint() < until) ask();
      else socket.end(() => resolve(done));
    });
    socket.on('error', reject);
    socket.connect(port, '127.0.0.1', ask);
  });
}

/** Finds the ends of answers with a content-length; nothing else is looked at, so that the load costs little. */
class AnswerReader {
  private status = 0;
  private missing = 0;
  private head = '';

  /** The status once an answer is complete. */
  take(chunk: Buffer): number | undefined {
    if (this.missing > 0) return this.count(chunk.length);
    this.head += chunk.toString('latin1', 0, Math.min(chunk.length, 2048));
    const end = this.head.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.head)?.[1];
    if (length === undefined) throw new Error(`an answer without content-length: ${this.head.slice(0, end)}`);
    this.status = Number(this.head.slice(9, 12));
    const earlier = this.head.length - Math.min(chunk.length, 2048);
    this.missing = Number(length);
    this.head = '';
    return this.count(chunk.length - (end + 4 - earlier));
  }

  private count(bytes: number): number | undefined {
    this.missing -= bytes;
    return this.missing <= 0 ? this.status : undefined;
  }
}
