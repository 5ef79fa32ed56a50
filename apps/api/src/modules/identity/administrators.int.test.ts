import { untilWaiting } from '../../../test/until-waiting';
import { DISABLE, GRANT, type Granted, REVOKE, useIdentitySuite } from './testing/identity-suite';

const ACCOUNT = 'query ($id: ID!) { account(id: $id) { version } }';
const REFUSED_GRANT =
  'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename ... on UserError { code } ... on AuthorityLacking { permissions } } }';
const REFUSED_REVOCATION =
  'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename ... on UserError { code } ... on AuthorityLacking { permissions } } }';

describe('those who may grant roles', () => {
  const { api, as, tree, open, enter, idOf } = useIdentitySuite();

  /** A person signed in whom the city's administrator gave a role; answers the grant too. */
  const appoint = async (role: string, divisionId: string) => {
    const created = await open('city-admin', divisionId);
    const { account } = created;
    const input = { accountId: account.id, role, divisionId };
    const granted = await as('city-admin').run<Granted>(GRANT, { input });
    const client = await enter(created);
    return { account, client, grantId: granted.account.grants[0]?.id };
  };
  const grantOf = async (identifier: string): Promise<string> => {
    const { rows } = await api.suite.asOwner((owner) =>
      owner.query<{ id: string }>(
        `select g.id::text as id from role_grant g join account a on a.id = g.account_id where a.identifier = $1`,
        [identifier],
      ),
    );
    return `RoleGrant.${String(rows[0]?.id)}`;
  };

  it('hand on no governing permission that they lack themselves, and take none away', async () => {
    await api.suite.asOwner(async (owner) => {
      await owner.query(
        `insert into role (code, name_zh, name_en, position) values ('registrar', '登记员', 'Registrar', 99)`,
      );
      await owner.query(
        `insert into role_permission (role_code, permission)
         select 'registrar', unnest(array['division.read', 'account.read', 'account.manage', 'role.grant'])`,
      );
    });
    const registrar = await appoint('registrar', tree().first.globalId);
    const other = await appoint('districtOfficial', tree().first.globalId);
    const lacking = {
      __typename: 'AuthorityLacking',
      code: 'AUTHORITY_LACKING',
      permissions: ['division.manage', 'apiKey.manage', 'calendar.manage'],
    };
    const grant = (role: string) =>
      registrar.client.run<{ permissions?: string[] }>(REFUSED_GRANT, {
        input: { accountId: other.account.id, role, divisionId: tree().first.globalId },
      });
    expect(sorted(await grant('systemAdministrator'))).toEqual(sorted(lacking));
    expect(await grant('hubManager')).toEqual({ __typename: 'RoleGranted' });
    const revocation = { input: { grantId: await grantOf('admin') } };
    expect(
      sorted(await registrar.client.run<{ permissions?: string[] }>(REFUSED_REVOCATION, revocation)),
    ).toEqual(sorted(lacking));
  });

  it('keep one of them at least, when one dismisses another who closes the account of the first', async () => {
    const rival = await appoint('systemAdministrator', tree().prefecture.globalId);
    const first = await as('city-admin').run<{ version: number }>(ACCOUNT, { id: await idOf('city-admin') });
    const closing = { accountId: await idOf('city-admin'), expectedVersion: first.version };
    const answers = await atOnce(() => [
      as('city-admin').run<{ code?: string }>(REVOKE, { input: { grantId: rival.grantId } }),
      rival.client.run<{ code?: string }>(DISABLE, { input: closing }),
    ]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['LAST_ADMINISTRATOR', 'done']);
    const { rows } = await api.suite.asOwner((owner) =>
      owner.query(
        `select 1 from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
          where g.division_id = $1 and g.role_code = 'systemAdministrator' and g.revoked_at is null`,
        [tree().prefecture.id],
      ),
    );
    expect(rows).toHaveLength(1);
  });

  /** Holds what both requests must pass one after the other until both wait for it. */
  function atOnce<T>(start: () => readonly Promise<T>[]): Promise<readonly T[]> {
    return api.suite.asOwner(async (owner) => {
      const lock = `hashtextextended('weizhi.administrators', 0)`;
      await owner.query(`select pg_advisory_lock(${lock})`);
      const running = start();
      await untilWaiting(owner, running.length);
      await owner.query(`select pg_advisory_unlock(${lock})`);
      return Promise.all(running);
    });
  }
});

/** The permissions come in no order. */
function sorted(answer: { readonly permissions?: readonly string[] }): object {
  return { ...answer, permissions: [...(answer.permissions ?? [])].sort() };
}
