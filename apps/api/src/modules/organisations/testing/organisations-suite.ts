import type { DefaultRole } from '@weizhi/domain';
import { type TestApi, useTestApi } from '../../../../test/api-server';
import { ConsoleClient } from '../../../../test/console-client';
import { plantSmallTree, type SmallTree } from '../../../../test/small-tree';
import { systemActor } from '../../../platform/database';
import { ensureDefaultRoles, seedAccounts } from '../../identity';

const PASSWORD = '巷口老槐树下议事二十年';

/** What the suites of this module share: a small tree, people with roles at its places, and shorthand. */
export interface OrganisationsSuite {
  readonly api: TestApi;
  as(identifier: string): ConsoleClient;
  tree(): SmallTree;
  /** Moves the clock; sessions do not outlive such a leap, so these sign in again. */
  leapTo(instant: string, ...identifiers: readonly string[]): Promise<void>;
  nextKey(): string;
  /** Records an organisation as the hub's manager; answers its global id. */
  record(over?: object): Promise<string>;
  /** Rows of a statement, read as the owner in all districts. */
  rows<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) {
    __typename
    ... on OrganisationCreated { organisation { id version name } }
    ... on UserError { code }
    ... on InvalidInput { fieldErrors { path code } }
    ... on RegistrationNotPossible { rule }
    ... on OrganisationLooksKnown { candidates { id } }
  }
}`;

interface Created {
  readonly __typename: string;
  readonly organisation: { readonly id: string };
}

/** Plants the tree, seeds one person for each of some roles and signs them in. */
export function useOrganisationsSuite(): OrganisationsSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let keys = 0;
  const nextKey = (): string => `key-${String((keys += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('not planted');
    return world.tree;
  };

  const record = async (over: object = {}): Promise<string> => {
    const key = nextKey();
    const input = {
      name: `和合邻里互助会${key}`,
      divisionId: tree().community.globalId,
      serviceKind: 'MUTUAL_AID',
      registrationStatus: 'UNREGISTERED',
      idempotencyKey: key,
      ...over,
    };
    const answer = await as('hub').run<Created>(CREATE_ORGANISATION, { input });
    if (answer.__typename !== 'OrganisationCreated') throw new Error(JSON.stringify(answer));
    return answer.organisation.id;
  };

  const rows = <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '0,1,2'`);
      return (await owner.query<Row>(sql, [...parameters])).rows;
    });

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    const { first, second, subdistrict, sibling } = world.tree;
    const people: readonly [string, string, DefaultRole][] = [
      ['hub', first.id, 'hubManager'],
      ['mentor', first.id, 'hubMentor'],
      ['civil', first.id, 'districtCivilAffairs'],
      ['street', subdistrict.id, 'subdistrictOfficer'],
      ['sibling', sibling.id, 'subdistrictOfficer'],
      ['official', first.id, 'districtOfficial'],
      ['other', second.id, 'hubManager'],
      ['finance', first.id, 'hubFinance'],
      ['auditor', first.id, 'auditor'],
    ];
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        people.map(([identifier, divisionId, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId,
          role,
          mustChangePassword: false,
        })),
      );
    });
    for (const [identifier] of people) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  });

  const leapTo = async (instant: string, ...identifiers: readonly string[]): Promise<void> => {
    api.clock.set(instant);
    for (const identifier of identifiers) {
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  };

  return { api, as, leapTo, tree, nextKey, record, rows };
}
