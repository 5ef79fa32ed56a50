import { codeOf, type GraphqlAnswer } from '../../../test/console-client';
import {
  DISABLE,
  GRANT,
  type Granted,
  ISSUE,
  REVOKE,
  REVOKE_KEY,
  useIdentitySuite,
} from './testing/identity-suite';

describe('roles and keys', () => {
  const { api, as, tree, nextKey, open, enter, idOf, audited } = useIdentitySuite();

  it('grants a role that holds from the next request on, and takes it back the same way', async () => {
    const created = await open('admin', tree().subdistrict.globalId);
    const { account } = created;
    const person = await enter(created);
    const question = '{ division(id: "Division.100") { id } }';
    expect(codeOf(await person.ask(question))).toBe('FORBIDDEN');
    const granted = await as('admin').run<Granted>(GRANT, {
      input: { accountId: account.id, role: 'committeeMember', divisionId: tree().community.globalId },
    });
    expect((await person.ask(question)).errors).toBeUndefined();
    const again = await as('admin').run<object>(GRANT, {
      input: { accountId: account.id, role: 'committeeMember', divisionId: tree().community.globalId },
    });
    expect(again).toEqual({ __typename: 'DuplicateEntry', code: 'DUPLICATE_ENTRY' });
    expect(
      await as('admin').run<object>(REVOKE, { input: { grantId: granted.account.grants[0]?.id } }),
    ).toEqual({ __typename: 'RoleRevoked' });
    expect(codeOf(await person.ask(question))).toBe('FORBIDDEN');
  });

  it('never lets one account apply for tasks and decide on them, even in two divisions', async () => {
    const { account } = await open('admin', tree().first.globalId);
    const grant = (role: string, divisionId: string) =>
      as('admin').run<object>(GRANT, { input: { accountId: account.id, role, divisionId } });
    expect(await grant('departmentOfficer', tree().subdistrict.globalId)).toMatchObject({
      __typename: 'RoleGranted',
    });
    expect(await grant('admissionPanel', tree().sibling.globalId)).toEqual({
      __typename: 'ExclusivePermissions',
      code: 'EXCLUSIVE_PERMISSIONS',
    });
  });

  it('never lets two racing grants slip past that', async () => {
    const { account } = await open('admin', tree().first.globalId);
    const grant = (role: string) =>
      as('admin').run<{ __typename: string }>(GRANT, {
        input: { accountId: account.id, role, divisionId: tree().first.globalId },
      });
    const answers = await Promise.all([grant('departmentOfficer'), grant('admissionPanel')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ExclusivePermissions',
      'RoleGranted',
    ]);
  });

  it('lets nobody grant outside the own subtree, to themselves, or a governing permission they lack', async () => {
    const { account } = await open('street-admin', tree().subdistrict.globalId);
    const grant = (by: string, input: object) => as(by).run<{ __typename: string }>(GRANT, { input });
    expect(
      await grant('street-admin', {
        accountId: account.id,
        role: 'subdistrictOfficer',
        divisionId: tree().first.globalId,
      }),
    ).toMatchObject({ __typename: 'NotFound' });
    expect(
      await grant('street-admin', {
        accountId: await idOf('street-admin'),
        role: 'districtOfficial',
        divisionId: tree().subdistrict.globalId,
      }),
    ).toMatchObject({ __typename: 'OwnAccount' });
    expect(
      await grant('street-admin', {
        accountId: await idOf('admin'),
        role: 'subdistrictOfficer',
        divisionId: tree().subdistrict.globalId,
      }),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  it('lets no administrator dismiss themselves, one above, or a version that has changed', async () => {
    const [one, other] = await Promise.all([idOf('admin'), idOf('city-admin')]);
    const grants = await api.suite.asOwner(
      async (owner) =>
        (
          await owner.query<{ id: string; who: string }>(
            `select g.id::text as id, a.identifier as who from role_grant g join account a on a.id = g.account_id where a.identifier in ('admin', 'city-admin', 'second-admin')`,
          )
        ).rows,
    );
    const grantOf = (who: string): string =>
      `RoleGrant.${String(grants.find((grant) => grant.who === who)?.id)}`;
    expect(one).not.toBe(other);
    expect(await as('admin').run<object>(REVOKE, { input: { grantId: grantOf('city-admin') } })).toEqual({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
    const version = await as('city-admin').run<{ version: number }>(
      'query ($id: ID!) { account(id: $id) { version } }',
      { id: one },
    );
    expect(
      await as('city-admin').run<object>(REVOKE, { input: { grantId: grantOf('city-admin') } }),
    ).toMatchObject({ code: 'OWN_ACCOUNT' });
    expect(
      await as('city-admin').run<object>(DISABLE, {
        input: { accountId: one, expectedVersion: version.version + 1 },
      }),
    ).toMatchObject({ code: 'STALE_VERSION' });
    expect(
      await as('second-admin').run<object>(DISABLE, {
        input: { accountId: one, expectedVersion: version.version },
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('issues a key bound to a subtree and to scopes, shows it once, and refuses it after revocation', async () => {
    const input = {
      name: '小程序',
      divisionId: tree().subdistrict.globalId,
      scopes: ['division.read'],
      idempotencyKey: nextKey(),
    };
    const issued = await as('admin').run<{ secret: string; apiKey: { id: string; prefix: string } }>(ISSUE, {
      input,
    });
    expect(issued.secret).toMatch(
      new RegExp(`^wz_live_${issued.apiKey.prefix}_[0-9A-Za-z]{44}_[0-9a-f]{8}$`),
    );
    const ask = (query: string, key = issued.secret) =>
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query }),
      });
    const answer = (await (await ask('{ division(id: "Division.100") { id } }')).json()) as GraphqlAnswer;
    expect(answer.data).toEqual({ division: { id: 'Division.100' } });
    expect(
      codeOf((await (await ask('{ accounts(first: 1) { edges { cursor } } }')).json()) as GraphqlAnswer),
    ).toBe('FORBIDDEN');
    for (const forged of [
      issued.secret.slice(0, -1),
      issued.secret.toLowerCase(),
      issued.secret.replace('live', 'test'),
      issued.secret.replace(/_[0-9A-Za-z]{44}_/, `_${'A'.repeat(44)}_`),
    ])
      expect((await ask('{ __typename }', forged)).status).toBe(401);
    await as('admin').run(REVOKE_KEY, { input: { apiKeyId: issued.apiKey.id } });
    expect((await ask('{ __typename }')).status).toBe(401);
    const stored = await api.suite.asOwner(async (owner) =>
      JSON.stringify((await owner.query('select * from api_key')).rows),
    );
    expect(stored).not.toContain(issued.secret.split('_')[3]);
  });

  it.each([
    ['Division.Read'],
    ['division.read '],
    ['division.*'],
    ['role.grant'],
    ['personalData.reveal'],
    ['division.read audit.read'],
  ])('gives no key the scope %j', async (scope) => {
    const input = {
      name: '小程序',
      divisionId: tree().first.globalId,
      scopes: [scope],
      idempotencyKey: nextKey(),
    };
    expect(await as('admin').run<object>(ISSUE, { input })).toEqual({
      __typename: 'InvalidInput',
      fieldErrors: [{ path: 'scopes', code: 'UNKNOWN_VALUE' }],
    });
  });

  it('writes every command into the log of the district, for auditors and nobody else', async () => {
    for (const action of [
      'account.create',
      'role.grant',
      'role.revoke',
      'apiKey.issue',
      'apiKey.revoke',
      'session.begin',
    ])
      expect([action, (await audited(action)) > 0]).toEqual([action, true]);
    const log = await as('auditor').run<{
      edges: { node: { action: string; actor: string; subject: string } }[];
    }>(
      '{ auditEvents(first: 100, filter: { action: "role.grant" }) { edges { node { action actor subject } } } }',
    );
    expect(new Set(log.edges.map(({ node }) => node.action))).toEqual(new Set(['role.grant']));
    expect(log.edges.map(({ node }) => node.actor)).toContain('admin');
    expect(codeOf(await as('admin').ask('{ auditEvents(first: 1) { edges { cursor } } }'))).toBe('FORBIDDEN');
    const denied = await as('auditor').run<{ edges: { node: object }[] }>(
      '{ auditEvents(first: 1, filter: { action: "audit.read" }) { edges { node { outcome actor subject } } } }',
    );
    expect(denied.edges[0]?.node).toEqual({
      outcome: 'denied',
      actor: 'admin',
      subject: 'Field Query.auditEvents',
    });
  });

  it('lists what waits for an administrator and nothing for an official', async () => {
    await as('admin').run(ISSUE, {
      input: {
        name: '快到期',
        divisionId: tree().first.globalId,
        scopes: ['matter.read'],
        expiresAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
        idempotencyKey: nextKey(),
      },
    });
    const items = await as('admin').run<{ edges: { node: { source: string; urgency: string } }[] }>(
      '{ workItems(first: 50) { edges { node { source urgency action { label path } division { id } } } } }',
    );
    expect(items.edges.map(({ node }) => [node.source, node.urgency])).toContainEqual([
      'apiKeyExpiring',
      'SOON',
    ]);
    expect((await as('official').ask('{ workItemCount }')).data).toEqual({ workItemCount: 0 });
  });
});
