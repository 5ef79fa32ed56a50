import { createHmac } from 'node:crypto';
import { codeOf, type GraphqlAnswer } from '../../../test/console-client';
import { minimalDocument } from '../../../test/minimal-document';
import { MODULES } from '../../composition-root';
import { buildWeizhiSchema } from '../../schema';
import type { FieldAccess } from '../../platform/access/requires';
import { ISSUE, REVOKE_KEY, useIdentitySuite } from './testing/identity-suite';

const VIEWER = '{ viewer { id } }';

interface Issued {
  readonly secret: string;
  readonly apiKey: { readonly id: string };
}

describe('keys and tokens under attack', () => {
  const { api, as, tree, nextKey } = useIdentitySuite();

  const issue = (over: object = {}): Promise<Issued> => issueBy('admin', over);
  const issueBy = (by: string, over: object): Promise<Issued> =>
    as(by).run(ISSUE, {
      input: {
        ...{ name: '小程序', divisionId: tree().first.globalId, scopes: ['division.read'] },
        idempotencyKey: nextKey(),
        ...over,
      },
    });
  const askBy = (headers: Record<string, string>, query = VIEWER, address = '/graphql'): Promise<Response> =>
    fetch(`${api.url}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const codeBy = async (key: string, query: string): Promise<unknown> =>
    codeOf((await (await askBy({ authorization: `Bearer ${key}` }, query)).json()) as GraphqlAnswer);

  describe('a key', () => {
    it('of one scope opens every field of that scope and no other, the commands among them', async () => {
      const { secret } = await issue();
      const schema = buildWeizhiSchema(MODULES);
      const opened: string[] = [];
      for (const operation of ['query', 'mutation'] as const) {
        const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
        for (const { name, extensions } of Object.values(type?.getFields() ?? {})) {
          const access = extensions['access'] as FieldAccess;
          const free = access.kind === 'public' || access.permission === 'division.read';
          const code = await codeBy(secret, minimalDocument(schema, operation, name));
          expect([name, code === 'FORBIDDEN']).toEqual([name, !free]);
          if (free) opened.push(name);
        }
      }
      expect(opened).toEqual(expect.arrayContaining(['divisions', 'node']));
      expect(opened.length).toBeLessThan(40);
    });

    it.each([
      [['division.read', 'Division.read'], 'UNKNOWN_VALUE'],
      [['division%2Eread'], 'UNKNOWN_VALUE'],
      [['division.read%20role.grant'], 'UNKNOWN_VALUE'],
      [['division.read\u0000'], 'BAD_USER_INPUT'],
      [['division．read'], 'UNKNOWN_VALUE'],
      [['__proto__'], 'UNKNOWN_VALUE'],
      [[''], 'UNKNOWN_VALUE'],
      [Array.from({ length: 10_000 }, () => 'division.read'), 'LIST_LIMIT'],
    ])('is not given scopes that are nearly some (%#)', async (scopes, code) => {
      const input = {
        ...{ name: '小程序', divisionId: tree().first.globalId, scopes, idempotencyKey: nextKey() },
      };
      const answer = await as('admin').ask(ISSUE, { input });
      const problems = (answer.data?.['issueApiKey'] as { fieldErrors?: { code: string }[] } | undefined)
        ?.fieldErrors;
      expect(problems?.[0]?.code ?? codeOf(answer)).toBe(code);
    });

    it('has a scope once that was asked for twice', async () => {
      await issue({ name: '两次', scopes: ['division.read', 'division.read'] });
      const { rows } = await api.suite.asOwner((owner) =>
        owner.query<{ scopes: string[] }>(`select scopes from api_key where name = '两次'`),
      );
      expect(rows).toEqual([{ scopes: ['division.read'] }]);
    });

    it('is taken from its header alone, once, and until it expires or is revoked', async () => {
      const { secret, apiKey } = await issue();
      const good = { authorization: `Bearer ${secret}` };
      expect((await askBy(good)).status).toBe(200);
      for (const headers of [
        { authorization: `Bearer ${secret}, Bearer ${secret}` },
        { authorization: `bearer ${secret}` },
        { authorization: `Bearer  ${secret}` },
        { authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}` },
        { authorization: secret },
        { authorization: `Bearer ${secret.replace('wz_live_', 'wz_test_')}` },
        { authorization: `Bearer ${secret.slice(0, -8)}` },
        { authorization: `Bearer ${secret.toUpperCase()}` },
      ])
        expect([headers.authorization.slice(0, 7), (await askBy(headers)).status]).toEqual([
          headers.authorization.slice(0, 7),
          401,
        ]);
      const closed = '{ divisions(first: 1) { edges { cursor } } }';
      const elsewhere: readonly (readonly [Record<string, string>, string])[] = [
        [{}, `/graphql?access_token=${secret}&authorization=Bearer%20${secret}`],
        [{ 'x-api-key': secret }, '/graphql'],
        [{ cookie: `authorization=Bearer ${secret}; weizhi-session=${secret}` }, '/graphql'],
      ];
      for (const [headers, address] of elsewhere) {
        const answer = (await (await askBy(headers, closed, address)).json()) as GraphqlAnswer;
        expect(codeOf(answer)).toBe('UNAUTHENTICATED');
      }
      await api.suite.asOwner((owner) =>
        owner.query(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [
          apiKey.id.split('.').at(-1),
        ]),
      );
      expect((await askBy(good)).status).toBe(401);
      const other = await issue();
      await as('admin').run(REVOKE_KEY, { input: { apiKeyId: other.apiKey.id } });
      expect((await askBy({ authorization: `Bearer ${other.secret}` })).status).toBe(401);
    });

    it('reaches no further for naming another district, host or place in its headers', async () => {
      await api.suite.asOwner(async (owner) => {
        await owner.query(`set app.districts = '2'`);
        await owner.query(
          `insert into matter (district_id, number, reported_on, division_id, event_type, channel, nature, disposing_unit, disposed_by_community, disposed_by_community_variants)
           values (2, 'F-1', '2026-03-05', 200, '市容环卫', 'hotline12345', 'complaint', '街道', false, false)`,
        );
      });
      const { secret } = await issue({ divisionId: tree().first.globalId, scopes: ['matter.read'] });
      const wider = await issueBy('city-admin', {
        divisionId: tree().prefecture.globalId,
        scopes: ['matter.read'],
      });
      const list = '{ matters(first: 1) { totalCount } }';
      const foreign = `{ matters(first: 1, filter: { divisionId: "${tree().second.globalId}" }) { totalCount edges { node { id } } } }`;
      const plain = await (await askBy({ authorization: `Bearer ${secret}` }, list)).text();
      const control = await (await askBy({ authorization: `Bearer ${wider.secret}` }, foreign)).json();
      expect(control).toMatchObject({ data: { matters: { totalCount: 1 } } });
      for (const [name, value] of [
        ['x-division', tree().second.globalId],
        ['x-district', '2'],
        ['x-tenant', '2'],
        ['x-forwarded-host', 'second.example'],
        ['x-user-id', '1'],
      ] as const) {
        const headers = { authorization: `Bearer ${secret}`, [name]: value };
        expect(await (await askBy(headers, list)).text()).toBe(plain);
        const answer = (await (await askBy(headers, foreign)).json()) as GraphqlAnswer;
        expect(answer.data?.['matters']).toEqual({ totalCount: 0, edges: [] });
      }
    });
  });

  describe('a token that somebody made', () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: 'admin', aud: 'weizhi', iss: 'weizhi', scope: 'division.read' };
    const signed = (head: object, body: object = claims, secret = 'x'): string => {
      const text = `${part(head)}.${part(body)}`;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    };

    it.each([
      ['without an algorithm', `${part({ alg: 'none' })}.${part(claims)}.`],
      ['by a public key taken for a secret', signed({ alg: 'HS256' }, claims, '-----BEGIN PUBLIC KEY-----')],
      ['by a key of its own', signed({ alg: 'HS256', jwk: { kty: 'oct', k: 'eA' } })],
      ['by a key from elsewhere', signed({ alg: 'HS256', jku: 'https://evil.example/keys' })],
      [
        'by a key with a path for its name',
        signed({ alg: 'HS256', kid: '../../../../dev/null' }, claims, ''),
      ],
      ['by a key with SQL for its name', signed({ alg: 'HS256', kid: `' union select 'x` })],
      ['without an end', signed({ alg: 'HS256' })],
      ['with an end for ever', signed({ alg: 'HS256' }, { ...claims, exp: 1e99 })],
      ['of the future', signed({ alg: 'HS256' }, { ...claims, nbf: 9_999_999_999 })],
    ])('%s is worth nothing, as a key and as a session', async (_what, token) => {
      expect((await askBy({ authorization: `Bearer ${token}` })).status).toBe(401);
      const session = await api.post(
        '/console/graphql',
        { query: VIEWER },
        { cookie: `weizhi-session=${token}` },
      );
      expect(await session.json()).toEqual(expect.objectContaining({ data: { viewer: null } }));
    });
  });
});
