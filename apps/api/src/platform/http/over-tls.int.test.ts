import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { useTestApi } from '../../../test/api-server';
import { codeOf, type GraphqlAnswer } from '../../../test/console-client';

const ORIGIN = 'https://weizhi.example';
const QUERY = '{ __typename }';
const HASH = createHash('sha256').update(QUERY).digest('hex');
const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-over-tls-'));
const manifest = path.join(folder, 'documents.json');
writeFileSync(manifest, JSON.stringify({ [HASH]: QUERY }));
mkdirSync(path.join(folder, 'admin'));
writeFileSync(path.join(folder, 'admin', 'index.html'), '<!doctype html><title>x</title>');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the server as it is reached over TLS', () => {
  const api = useTestApi({
    allowedOrigins: [ORIGIN],
    secureCookies: true,
    trustedDocumentsFile: manifest,
    adminFolder: path.join(folder, 'admin'),
  });
  const codes = async (response: Response): Promise<readonly unknown[]> => [
    response.status,
    codeOf((await response.json()) as GraphqlAnswer),
  ];

  it.each(['/livez', '/nowhere', '/schema.graphql', '/admin/', '/session'])(
    'tells browsers at %s to come by TLS alone, for a year',
    async (address) => {
      const { headers } = await fetch(`${api.url}${address}`);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    },
  );

  it('lets nothing of what is no page be kept, framed or run', async () => {
    for (const address of ['/livez', '/nowhere', '/session', '/schema.graphql']) {
      const { headers } = await fetch(`${api.url}${address}`);
      const policy = headers.get('content-security-policy');
      for (const rule of [`default-src 'none'`, `base-uri 'none'`, `frame-ancestors 'none'`])
        expect(policy).toContain(rule);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      if (address !== '/schema.graphql') expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('lets pages load and run what is ours, and nothing within the page itself', async () => {
    const policy = (await fetch(`${api.url}/admin/`)).headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    for (const kind of ['script-src', 'style-src', 'connect-src', 'font-src', 'form-action'])
      expect([kind, rules.get(kind)]).toEqual([kind, [`'self'`]]);
    for (const kind of ['default-src', 'base-uri', 'object-src', 'frame-ancestors'])
      expect([kind, rules.get(kind)]).toEqual([kind, [`'none'`]]);
  });

  it.each([
    ['the console', 'null', '/console/graphql'],
    ['the console', 'https://sub.weizhi.example', '/console/graphql'],
    ['the console', 'http://weizhi.example', '/console/graphql'],
    ['the public endpoint', 'https://evil.example', '/graphql'],
    ['the public endpoint', 'null', '/graphql'],
  ])('lets no page of another origin read %s (%s)', async (_what, origin, address) => {
    const asked = await api.post(address, { query: QUERY }, { origin });
    const preflight = await fetch(`${api.url}${address}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x' },
    });
    for (const { headers } of [asked, preflight])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    if (address === '/console/graphql') expect(await codes(asked)).toEqual([403, 'CSRF_REFUSED']);
  });

  it('runs at the console the documents of its manifest alone, and tells nothing of the schema', async () => {
    const ask = (body: object): Promise<Response> => api.post('/console/graphql', body, { origin: ORIGIN });
    for (const body of [{ documentId: `sha256:${HASH}` }, { extensions: persisted(HASH) }])
      expect(await (await ask(body)).json()).toMatchObject({ data: { __typename: 'Query' } });
    const other = createHash('sha256').update('{ viewer { id } }').digest('hex');
    for (const body of [
      { query: QUERY },
      { query: '{ __schema { types { name } } }' },
      { query: '{ viewer { id } }', extensions: persisted(HASH.replace(/^./, 'x')) },
      { query: '{ viewer { id } }', extensions: persisted(other) },
      { documentId: 7 },
      { documentId: '__proto__' },
    ])
      expect(await codes(await ask(body))).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    // A text beside a hash that is known: the hash counts.
    const poisoned = await ask({ query: '{ viewer { id } }', extensions: persisted(HASH) });
    expect(await poisoned.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('registers no documents at the public endpoint', async () => {
    const hash = createHash('sha256').update('{ roles { code } }').digest('hex');
    const alone = (): Promise<Response> => api.post('/graphql', { extensions: persisted(hash) });
    await api.post('/graphql', { query: QUERY, extensions: persisted(hash) });
    const answer = (await (await alone()).json()) as GraphqlAnswer;
    expect([answer.data, codeOf(answer)]).toEqual([undefined, 'PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  it('is introspected by third parties to a depth', async () => {
    const deep = `{ __schema { types ${'{ fields { type '.repeat(12)}{ name }${' } }'.repeat(12)} } }`;
    expect((await api.post('/graphql', { query: '{ __schema { queryType { name } } }' })).status).toBe(200);
    expect(await codes(await api.post('/graphql', { query: deep }))).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it.each([
    ['a form', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['parts', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text', JSON.stringify({ query: QUERY }), { 'content-type': 'text/plain' }, 415],
    ['nothing that says what it is', JSON.stringify({ query: QUERY }), {}, 415],
    ['60 MB packed into 60 kB', gzipSync(' '.repeat(60_000_000)), { 'content-encoding': 'gzip' }, 413],
    ['what is not packed as it says', Buffer.from('{}'), { 'content-encoding': 'gzip' }, 400],
    ['an unknown packing', Buffer.from('{}'), { 'content-encoding': 'zstd' }, 415],
    [
      'JSON nested 200,000 deep',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
      {},
      400,
    ],
    ['two keys', JSON.stringify({ query: QUERY }), { authorization: 'Bearer a, Bearer b' }, 401],
  ])('refuses %s at the public endpoint', async (what, body, headers, status) => {
    const type = what.startsWith('nothing') ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...type, ...headers },
      body: body instanceof Buffer ? new Uint8Array(body) : body,
    });
    expect([what, response.status, response.headers.get('content-type')]).toEqual([
      what,
      status,
      expect.stringContaining('json'),
    ]);
  });

  it('takes no command by GET, and no question without a header that pages of others cannot add', async () => {
    const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get(QUERY)).status).toBe(400);
    expect((await get(QUERY, { 'apollo-require-preflight': '1' })).status).toBe(200);
    const command =
      'mutation { changeOwnPassword(input: { currentPassword: "a", newPassword: "b" }) { __typename } }';
    expect((await get(command, { 'apollo-require-preflight': '1' })).status).toBe(405);
  });

  it('answers TRACE and CONNECT by nothing of what came', async () => {
    const text = await rawAnswer(api.url, 'TRACE', { cookie: 'canary-cookie' });
    expect(text).not.toContain('canary-cookie');
    expect(text).toContain('NOT_FOUND');
  });

  it('leads to addresses of its own alone, whatever host was asked for', async () => {
    for (const address of ['/', '/admin'])
      for (const host of ['evil.example', 'weizhi.example'])
        expect(await locationOf(api.url, address, { host, 'x-forwarded-host': host })).toBe('/admin/');
    const lost = await fetch(`${api.url}//evil.example/%2f..`, { redirect: 'manual' });
    expect(lost.headers.get('location')).toBeNull();
  });
});

const persisted = (sha256Hash: string): object => ({ persistedQuery: { version: 1, sha256Hash } });

function rawAnswer(url: string, method: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    request(`${url}/graphqlx`, { method, headers }, (answer) => {
      let text = JSON.stringify(answer.headers);
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}

function locationOf(
  url: string,
  address: string,
  headers: Record<string, string>,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}${address}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    })
      .on('error', reject)
      .end();
  });
}
