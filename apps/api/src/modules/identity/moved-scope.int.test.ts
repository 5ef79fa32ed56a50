import { type DefaultRole } from '@weizhi/domain';
import { ConsoleClient } from '../../../test/console-client';
import { systemActor } from '../../platform/database';
import { seedAccounts } from './index';
import { useIdentitySuite } from './testing/identity-suite';

const PASSWORD = '巷口老槐树下议事二十年';
const MOVE =
  'mutation ($input: ReparentDivisionInput!) { reparentDivision(input: $input) { __typename ... on UserError { code } } }';
const LIST =
  'query ($after: String) { matters(first: 1, after: $after, orderBy: NUMBER_ASC) { totalCount edges { cursor node { id number } } } }';

interface Matters {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

it('lets nobody keep what lay below a division that has moved, and gives it to those below whom it lies now', async () => {
  const { before, after, ids } = await move();
  // Within a minute, sessions and cursors of before among them.
  expect(before).toEqual({ former: 2, next: 0 });
  expect(after).toEqual({ former: 0, next: 2, byCursor: 0, byId: null });
  expect(ids).toHaveLength(1);
});

const suite = useIdentitySuite();

async function move() {
  const { api, as, tree } = suite;
  const { subdistrict, sibling, community } = tree();
  const person = (identifier: string, divisionId: string) =>
    ({
      ...{ identifier, displayName: identifier, password: PASSWORD, divisionId },
      ...{ role: 'subdistrictOfficer' as DefaultRole, mustChangePassword: false },
    }) as const;
  await api.suite.database.transaction(systemActor('1', '2'), (tx) =>
    seedAccounts(tx, [person('former', subdistrict.id), person('next', sibling.id)]),
  );
  await api.suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1'`);
    await owner.query(
      `insert into matter (district_id, number, reported_on, division_id, event_type, channel, nature, disposing_unit, disposed_by_community, disposed_by_community_variants)
       select 1, 'M-' || n, '2026-03-05', $1, '市容环卫', 'hotline12345', 'complaint', '街道', false, false from generate_series(1, 2) n`,
      [community.id],
    );
  });
  const [former, next] = [new ConsoleClient(api), new ConsoleClient(api)];
  await former.signIn('former', PASSWORD);
  await next.signIn('next', PASSWORD);
  const count = async (client: ConsoleClient): Promise<number> =>
    (await client.run<Matters>(LIST)).totalCount;
  const before = { former: await count(former), next: await count(next) };
  const { edges } = await former.run<Matters>(LIST);
  const cursor = edges[0]?.cursor;
  const ids = edges.map(({ node }) => node.id);
  const { version } = await as('admin').run<{ version: number }>(
    'query ($id: ID!) { division(id: $id) { version } }',
    { id: community.globalId },
  );
  const input = {
    ...{ divisionId: community.globalId, expectedVersion: version, parentId: sibling.globalId },
    ...{ effectiveOn: '2026-06-01', reason: '通政发〔2026〕1号', idempotencyKey: 'a-move-of-a-community' },
  };
  expect(await as('admin').run(MOVE, { input })).toEqual({ __typename: 'DivisionsReorganised' });
  api.clock.set(new Date(Date.now() + 60_000).toISOString());
  const byCursor = await former.run<Matters>(LIST, { after: cursor });
  const byId = await former.run('query ($id: ID!) { matter(id: $id) { id } }', { id: ids[0] });
  return {
    ...{ before, ids },
    after: { former: await count(former), next: await count(next), byCursor: byCursor.edges.length, byId },
  };
}
