import { type DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../index';

export const PASSWORD = '巷口老槐树下议事已经二十年';
export const CREATE =
  'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename ... on AccountCreated { link { path expiresAt } account { id version identifier } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }';
export const SET_BY_LINK =
  'mutation ($input: SetPasswordByLinkInput!) { setPasswordByLink(input: $input) { __typename ... on PasswordSetByLink { identifier } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }';
export const GRANT =
  'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename ... on RoleGranted { account { grants { id role { code } division { id } } } } ... on UserError { code } } }';
export const REVOKE =
  'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename ... on UserError { code } } }';
export const DISABLE =
  'mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { __typename ... on UserError { code } } }';
export const ISSUE =
  'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ... on ApiKeyIssued { secret apiKey { id prefix } } ... on InvalidInput { fieldErrors { path code } } } }';
export const REVOKE_KEY =
  'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename } }';

/** Answer of {@link CREATE} when the account was opened. */
export interface Created {
  readonly __typename: string;
  readonly link: { readonly path: string; readonly expiresAt: string } | null;
  readonly account: { readonly id: string; readonly version: number };
}

/** Answer of {@link GRANT}. */
export interface Granted {
  readonly __typename: string;
  readonly account: {
    readonly grants: readonly { readonly id: string; readonly role: { readonly code: string } }[];
  };
}

/** What the suites of this module share: a small tree, administrators at its places, and shorthand. */
export interface IdentitySuite {
  readonly api: TestApi;
  as(identifier: string): ConsoleClient;
  tree(): SmallTree;
  nextKey(): string;
  open(by: string, divisionId: string): Promise<Created>;
  /** Uses the link of an account just opened and signs the person in. */
  enter(created: Created): Promise<ConsoleClient>;
  idOf(identifier: string): Promise<string>;
  identifierOf(accountId: string): Promise<string>;
  audited(action: string): Promise<number>;
}

/** Plants the tree, seeds one person for each of some roles and signs them in. */
export function useIdentitySuite(): IdentitySuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  const counter = { value: 0 };
  const nextKey = (): string => `key-${String((counter.value += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };

  const open = async (by: string, divisionId: string): Promise<Created> => {
    const key = nextKey();
    return as(by).run<Created>(CREATE, {
      input: { identifier: `person-${key}`, displayName: '张三', divisionId, idempotencyKey: key },
    });
  };
  const enter = async ({ link }: Created): Promise<ConsoleClient> => {
    const person = new ConsoleClient(api);
    const token = link?.path.split('#')[1] ?? '';
    const { identifier } = await person.run<{ identifier: string }>(SET_BY_LINK, {
      input: { token, newPassword: PASSWORD },
    });
    await person.signIn(identifier, PASSWORD);
    return person;
  };
  const idOf = (identifier: string): Promise<string> =>
    api.suite.asOwner(
      async (owner) =>
        `Account.${String((await owner.query<{ id: string }>('select id from account where identifier = $1', [identifier])).rows[0]?.id)}`,
    );
  const identifierOf = (id: string): Promise<string> =>
    api.suite.asOwner(async (owner) =>
      String(
        (
          await owner.query<{ identifier: string }>('select identifier from account where id::text = $1', [
            id.split('.')[1],
          ])
        ).rows[0]?.identifier,
      ),
    );
  const audited = (action: string): Promise<number> =>
    api.suite.asOwner(async (owner) => {
      // Row-level security holds for the owner too.
      await owner.query(`set app.districts = '0,1,2'`);
      const { rows } = await owner.query<{ n: string }>(
        'select count(*) as n from audit_event where action = $1',
        [action],
      );
      return Number(rows[0]?.n);
    });

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    const { first, second, subdistrict, prefecture } = world.tree;
    const person = (identifier: string, divisionId: string, role: DefaultRole) =>
      ({
        identifier,
        displayName: identifier,
        password: PASSWORD,
        divisionId,
        role,
        mustChangePassword: false,
      }) as const;
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(tx, [
        person('admin', first.id, 'systemAdministrator'),
        person('second-admin', second.id, 'systemAdministrator'),
        person('street-admin', subdistrict.id, 'systemAdministrator'),
        person('city-admin', prefecture.id, 'systemAdministrator'),
        person('auditor', first.id, 'auditor'),
        person('official', first.id, 'districtOfficial'),
      ]);
    });
    for (const identifier of ['admin', 'second-admin', 'street-admin', 'city-admin', 'auditor', 'official']) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  });

  return { api, as, tree, nextKey, open, enter, idOf, identifierOf, audited };
}
