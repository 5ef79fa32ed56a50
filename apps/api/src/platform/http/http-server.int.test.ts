import { useTestApi } from '../../../test/api-server';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as Answer).errors?.[0]?.extensions['code'];

describe('the HTTP server', () => {
  const api = useTestApi();

  it('answers both endpoints', async () => {
    for (const path of ['/graphql', '/console/graphql']) {
      const response = await api.post(path, { query: '{ __typename }' });
      expect([response.status, ((await response.json()) as Answer).data]).toEqual([
        200,
        { __typename: 'Query' },
      ]);
    }
  });

  it('is live without the database and ready with it', async () => {
    expect((await fetch(`${api.url}/livez`)).status).toBe(200);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
  });

  it('serves the contract', async () => {
    expect(await (await fetch(`${api.url}/schema.graphql`)).text()).toContain('type Query');
  });

  it.each([
    ['an unknown address', '/nowhere', { method: 'GET' }, 404, 'NOT_FOUND'],
    [
      'a body that is no JSON',
      '/graphql',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
      400,
      'BAD_REQUEST',
    ],
    [
      'another content type',
      '/graphql',
      { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'an exotic charset',
      '/graphql',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=utf-7' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'bytes that are no UTF-8',
      '/graphql',
      { method: 'POST', body: Buffer.from([0x7b, 0xff]), headers: { 'content-type': 'application/json' } },
      400,
      'BAD_REQUEST',
    ],
    [
      'a body beyond the limit',
      '/graphql',
      { method: 'POST', body: `"${'x'.repeat(1_100_000)}"`, headers: { 'content-type': 'application/json' } },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a batch',
      '/graphql',
      { method: 'POST', body: '[{"query":"{__typename}"}]', headers: { 'content-type': 'application/json' } },
      400,
      'BATCHING_REFUSED',
    ],
    [
      'a forged key',
      '/graphql',
      { method: 'POST', body: '{}', headers: { authorization: 'Bearer wz_live_x' } },
      401,
      'INVALID_API_KEY',
    ],
    [
      'the console without the header of our pages',
      '/console/graphql',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
      403,
      'CSRF_REFUSED',
    ],
    [
      'the console from another origin',
      '/console/graphql',
      { method: 'POST', body: '{}', headers: { 'x-weizhi-csrf': '1', origin: 'https://evil.example' } },
      403,
      'CSRF_REFUSED',
    ],
    [
      'the console by GET',
      '/console/graphql?query={__typename}',
      { method: 'GET' },
      405,
      'METHOD_NOT_ALLOWED',
    ],
  ])('answers %s as JSON with a code', async (_what, path, init, status, code) => {
    const response = await fetch(`${api.url}${path}`, init);
    expect(response.headers.get('content-type')).toMatch(/json/);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  it('gives every answer the headers of security and no version', async () => {
    const { headers } = await fetch(`${api.url}/nowhere`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('gives whatever is no JSON the headers of a page as well', async () => {
    const { headers } = await fetch(`${api.url}/schema.graphql`);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  it('closes what needs a permission to those who are not signed in', async () => {
    const response = await api.post('/console/graphql', { query: '{ division(id: "Division.1") { id } }' });
    expect([response.status, await codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
