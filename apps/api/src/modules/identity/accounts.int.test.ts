import { DEFAULT_ROLES } from '@weizhi/domain';
import type { GraphqlAnswer } from '../../../test/console-client';
import { CREATE, type Created, useIdentitySuite } from './testing/identity-suite';

describe('accounts', () => {
  const { as, tree, nextKey, open } = useIdentitySuite();

  it('holds the shipped roles as data', async () => {
    const roles = await as('admin').run<{ code: string; permissions: { code: string }[] }[]>(
      '{ roles { code permissions { code } } }',
    );
    const held = Object.fromEntries(
      roles.map(({ code, permissions }) => [code, permissions.map((permission) => permission.code).sort()]),
    );
    expect(held).toEqual(
      Object.fromEntries(
        Object.entries(DEFAULT_ROLES).map(([code, role]) => [code, [...role.permissions].sort()]),
      ),
    );
  });

  it('opens one account for a request that comes twice, and shows its link once', async () => {
    const input = {
      identifier: 'twice',
      displayName: '李四',
      divisionId: tree().first.globalId,
      idempotencyKey: nextKey(),
    };
    const first = await as('admin').run<Created>(CREATE, { input });
    const second = await as('admin').run<Created>(CREATE, { input });
    expect(first.link?.path).toMatch(/^\/admin\/set-password#[\w-]{43}$/);
    expect([second.account.id, second.link]).toEqual([first.account.id, null]);
    const reused = await as('admin').run<object>(CREATE, { input: { ...input, displayName: '王五' } });
    expect(reused).toEqual({ __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each([
    [{ identifier: 'a' }, 'identifier', 'MALFORMED'],
    [{ displayName: ' ' }, 'displayName', 'REQUIRED'],
    [{ displayName: '长'.repeat(51) }, 'displayName', 'TOO_LONG'],
    [{ idempotencyKey: '' }, 'idempotencyKey', 'MALFORMED'],
  ])('refuses %j', async (change, path, code) => {
    const input = {
      identifier: 'well-formed',
      displayName: '赵六',
      divisionId: tree().first.globalId,
      idempotencyKey: nextKey(),
      ...change,
    };
    expect(await as('admin').run<object>(CREATE, { input })).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      fieldErrors: [{ path, code }],
    });
  });

  it('says that an account name is taken, whatever its case and width', async () => {
    const input = {
      identifier: 'ＡＤＭＩＮ',
      displayName: '赵六',
      divisionId: tree().first.globalId,
      idempotencyKey: nextKey(),
    };
    expect(await as('admin').run<object>(CREATE, { input })).toEqual({
      __typename: 'DuplicateEntry',
      code: 'DUPLICATE_ENTRY',
    });
  });

  it('answers for a foreign division exactly as for one that is absent', async () => {
    const attempt = (divisionId: string) =>
      as('street-admin').run<object>(CREATE, {
        input: { identifier: `x-${nextKey()}`, displayName: '赵六', divisionId, idempotencyKey: nextKey() },
      });
    const answers = await Promise.all(
      [
        tree().second.globalId,
        tree().first.globalId,
        tree().sibling.globalId,
        'Division.999999',
        'garbage',
        'Account.5',
      ].map(attempt),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'NotFound', code: 'NOT_FOUND' })]),
    );
  });

  it('shows each administrator the accounts of the own subtree only, in lists, by id and by node', async () => {
    const { account } = await open('second-admin', tree().second.globalId);
    const absent = 'Account.00000000-0000-4000-8000-000000000000';
    const query = 'query ($id: ID!) { account(id: $id) { id } node(id: $id) { id } }';
    const strip = ({ data, errors }: GraphqlAnswer) => JSON.stringify({ data, errors });
    expect(strip(await as('admin').ask(query, { id: account.id }))).toBe(
      strip(await as('admin').ask(query, { id: absent })),
    );
    expect((await as('city-admin').ask(query, { id: account.id })).data).toEqual({
      account: { id: account.id },
      node: { id: account.id },
    });
    const list = await as('admin').run<{ edges: { node: { id: string } }[] }>(
      '{ accounts(first: 100) { totalCount edges { node { id } } } }',
    );
    expect(list.edges.map(({ node }) => node.id)).not.toContain(account.id);
  });
});
