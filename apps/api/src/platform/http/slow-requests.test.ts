import { connect } from 'node:net';
import { createLogger } from '../context/logger';
import { createHttpServer, type HttpServerOptions } from './http-server';

const patience = { headersMs: 150, requestMs: 300, checkMs: 50 };

/** What a connection says that sends these bytes and then nothing. */
async function answerTo(bytes: string): Promise<{ readonly text: string; readonly ms: number }> {
  const options = {
    patience,
    routes: [],
    apps: [],
    allowedOrigins: [],
    context: { logger: createLogger('silent') },
    clientAddress: () => '127.0.0.1',
    authentication: {
      byApiKey: () => Promise.resolve(undefined),
      bySession: () => Promise.resolve(undefined),
    },
  };
  const server = createHttpServer(options as unknown as HttpServerOptions);
  const port = await server.listen(0, '127.0.0.1');
  const started = performance.now();
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
  await server.drain(0);
  return { text, ms: performance.now() - started };
}

const POST = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

describe('a request that does not come', () => {
  it.each([
    ['stops in the middle of its headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\nconte'],
    ['stops in the middle of its body', `${POST}content-length: 100\r\n\r\n{"query`],
    ['stops between pieces of its body', `${POST}transfer-encoding: chunked\r\n\r\n5\r\n{"que\r\n`],
  ])('and %s is given up as JSON', async (_what, bytes) => {
    const { text, ms } = await answerTo(bytes);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 408 /);
    expect(head).toContain('application/json');
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TIMEOUT' } }] });
    expect(ms).toBeLessThan(2_000);
  });
});

describe('a request that hides another', () => {
  it.each([
    ['by two lengths', `${POST}content-length: 2\r\ncontent-length: 30\r\n\r\n{}`],
    ['by a length and pieces', `${POST}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['by pieces under another name', `${POST}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['by a broken line', `${POST}x: a\r\n : b\r\n\r\n`],
    ['by a bare carriage return', `${POST}x: a\rtransfer-encoding: chunked\r\n\r\n`],
  ])('%s is refused as JSON, and the connection ends', async (_what, bytes) => {
    const { text } = await answerTo(bytes);
    expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    const [head = '', body = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
