import type { DefaultRole } from '@weizhi/domain';
import { Attachment } from '../src/platform/attachments';
import { systemActor } from '../src/platform/database';
import { ensureDefaultRoles, seedAccounts } from '../src/modules/identity';
import { type TestApi, useTestApi } from './api-server';
import { ConsoleClient } from './console-client';
import { plantSmallTree, type SmallTree } from './small-tree';

const PASSWORD = '巷口老槐树下议事二十年';
const PEOPLE: readonly (readonly [string, keyof SmallTree, DefaultRole])[] = [
  ['department', 'first', 'departmentOfficer'],
  ['otherDepartment', 'first', 'departmentOfficer'],
  ['panel', 'first', 'admissionPanel'],
  ['official', 'first', 'districtOfficial'],
  ['civilAffairs', 'first', 'districtCivilAffairs'],
  ['committee', 'community', 'committeeMember'],
  ['colleague', 'community', 'committeeMember'],
  ['neighbour', 'otherCommunity', 'committeeMember'],
  ['stranger', 'second', 'admissionPanel'],
];

/** Departments, communities and those above them, for suites of what the one puts upon the other. */
export interface DepartmentSuite {
  readonly api: TestApi;
  tree(): SmallTree;
  as(identifier: string): ConsoleClient;
  nextKey(): string;
  /** Signs everybody in, or one alone, as of the clock. */
  signInAll(only?: string): Promise<void>;
  /** A photograph that somebody uploaded, by global id. */
  photo(who: string): Promise<string>;
  /** Titles of the work items of somebody, with their sources. */
  itemsOf(who: string): Promise<readonly { readonly title: string; readonly source: string }[]>;
}

/** Plants the tree and seeds people. */
export function useDepartmentSuite(): DepartmentSuite {
  const api = useTestApi();
  const world: { tree?: SmallTree; clients: Record<string, ConsoleClient> } = { clients: {} };
  let counter = 0;
  const nextKey = (): string => `key-${String((counter += 1))}`;
  const as = (identifier: string): ConsoleClient => world.clients[identifier] ?? new ConsoleClient(api);
  const tree = (): SmallTree => {
    if (!world.tree) throw new Error('The tree is not planted yet');
    return world.tree;
  };
  const signInAll = async (only?: string): Promise<void> => {
    for (const [identifier] of PEOPLE) {
      if (identifier !== (only ?? identifier)) continue;
      const client = new ConsoleClient(api);
      await client.signIn(identifier, PASSWORD);
      world.clients[identifier] = client;
    }
  };
  const photo = async (who: string): Promise<string> => {
    const [account] = await api.suite.asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from account where identifier = $1', [
        who,
      ]);
      return rows;
    });
    const { id } = await api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(Attachment).insert({
        districtId: '1',
        sha256: 'a'.repeat(64),
        byteSize: '12',
        mediaType: 'image/jpeg',
        fileName: '牌子.jpg',
        uploadedBy: account?.id ?? '',
      }),
    );
    return `Attachment.1.${id}`;
  };
  const itemsOf = async (who: string): Promise<readonly { title: string; source: string }[]> => {
    const { edges } = await as(who).run<{ edges: { node: { title: string; source: string } }[] }>(
      'query { workItems(first: 50) { edges { node { title source } } } }',
      {},
    );
    return edges.map(({ node }) => node);
  };

  beforeAll(async () => {
    world.tree = await plantSmallTree(api.suite);
    await api.suite.database.transaction(systemActor('1', '2'), async (tx) => {
      await ensureDefaultRoles(tx);
      await seedAccounts(
        tx,
        PEOPLE.map(([identifier, place, role]) => ({
          identifier,
          displayName: identifier,
          password: PASSWORD,
          divisionId: tree()[place].id,
          role,
          mustChangePassword: false,
        })),
      );
    });
    await signInAll();
  });

  return { api, tree, as, nextKey, signInAll, photo, itemsOf };
}
