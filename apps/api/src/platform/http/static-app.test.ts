import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { StaticApp } from './static-app';

const SCRIPT = `console.log(${JSON.stringify('微治'.repeat(1_000))});`;
const PAGE = '<!doctype html><title>微治</title>';

describe('a built application', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-static-'));
  const app = new StaticApp('/analytics/', folder);
  beforeAll(() => {
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), PAGE);
    for (const name of ['both.js', 'plain.js']) writeFileSync(path.join(folder, 'assets', name), SCRIPT);
    writeFileSync(path.join(folder, 'assets', 'both.js.br'), brotliCompressSync(SCRIPT));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (name: string, headers: Record<string, string> = {}) =>
    app.reply({ headers } as unknown as IncomingMessage, `/analytics/${name}`);

  it.each([
    ['assets/both.js', 'gzip, deflate, br, zstd', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['assets/both.js', 'gzip, br;q=0', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['assets/plain.js', 'gzip, br', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['assets/both.js', '', undefined, (body: Buffer) => body],
    ['assets/both.js', 'brotli, identity', undefined, (body: Buffer) => body],
  ])('%s for "%s" comes as %s', async (name, accepted, encoding, open) => {
    const { status, headers, body } = await ask(name, { 'accept-encoding': accepted });
    expect([status, headers?.['content-encoding'], headers?.['vary']]).toEqual([
      200,
      encoding,
      'accept-encoding',
    ]);
    expect(open(body as Buffer).toString()).toBe(SCRIPT);
  });

  it('answers its page where a path names no file, and nothing for a script that is gone', async () => {
    expect((await ask('places/x/scorecard')).body).toEqual(Buffer.from(PAGE));
    await expect(ask('assets/gone.js')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(ask('assets/both.js.br')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await ask('assets/both.js');
    const again = await ask('assets/both.js', { 'if-none-match': String(headers?.['etag']) });
    expect([again.status, again.body]).toEqual([304, undefined]);
  });
});
