import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { GraphQLError } from 'graphql';
import { firstFile } from './first-file';

const BOUNDARY = 'b0undary';
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
const LIMIT = 1_000_000;

/** What became of each form, in the order of their coming in. */
let outcomes: Promise<string>[] = [];
let server: Server;

beforeEach(async () => {
  outcomes = [];
  server = createServer((incoming, response) => {
    const outcome = firstFile(incoming, LIMIT)
      .then(async ({ content }) => (await buffer(content)).toString())
      .catch((error: unknown) => {
        const { code, facts } = (error as GraphQLError).extensions as {
          code: string;
          facts?: { reason?: string };
        };
        return facts?.reason ?? code;
      });
    outcomes.push(outcome);
    void outcome.then(() => response.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends a form of which the rest never comes unless `whole`. */
function send(content: string, headers: Readonly<Record<string, string>> = {}) {
  const { port } = server.address() as AddressInfo;
  const sending = request({
    port,
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
  });
  sending.on('error', () => undefined);
  sending.write(content);
  return sending;
}

async function outcome(): Promise<string> {
  while (outcomes.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return outcomes[0] ?? '';
}

it('gives the file of a form', async () => {
  send(`${HEAD}content\r\n--${BOUNDARY}--\r\n`).end();
  expect(await outcome()).toBe('content');
});

it('keeps nobody waiting for the rest when the sender goes away', async () => {
  const sending = send(`${HEAD}half`);
  const [, got] = await Promise.all([
    new Promise((resolve) => setTimeout(resolve, 50)).then(() => sending.destroy()),
    outcome(),
  ]);
  expect(got).toBe('FILE_CUT_OFF');
});

it.each([
  ['ends in the middle of its file', `${HEAD}half`, {}, 'FILE_CUT_OFF'],
  ['has no file', `--${BOUNDARY}--\r\n`, {}, 'NO_FILE'],
  ['is none', '{}', { 'content-type': 'application/json' }, 'NO_FILE'],
])('refuses a form that %s', async (_what, content, headers, reason) => {
  send(content, headers).end();
  expect(await outcome()).toBe(reason);
});

it('does not begin to read what says that it is too large', async () => {
  const sending = send(HEAD, { 'content-length': String(LIMIT * 2) });
  expect(await outcome()).toBe('PAYLOAD_TOO_LARGE');
  sending.destroy();
});
