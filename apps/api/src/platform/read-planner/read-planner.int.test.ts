import { insertClubs } from './testing/club-rows';
import { EAST, READERS, useClubSuite } from './testing/club-suite';
import { Club } from './testing/club-tables';
import type { Outing } from './testing/club-tables';

const { eastern, both, community, mattersOnly, stranger } = READERS as Record<
  string,
  NonNullable<(typeof READERS)[string]>
>;

interface ClubPage {
  readonly clubs: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly endCursor: string | null;
    };
    readonly totalCount: number;
  };
}

const PAGE = `query Page($first: Int, $after: String, $last: Int, $before: String, $order: ClubOrder) {
  clubs(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`;

describe('the read planner', () => {
  const suite = useClubSuite();
  let clubs: Club[];
  let outings: Outing[];

  beforeAll(async () => {
    ({ clubs, outings } = await insertClubs(suite, 7));
  });
  beforeEach(() => void suite.sent.splice(0));

  const own = (districtId: string): Club[] => clubs.filter((club) => club.districtId === districtId);
  const idOf = ({ districtId, id }: Pick<Club, 'districtId' | 'id'>): string => `Club.${districtId}.${id}`;
  const setKind = ({ districtId, id }: Club, kind: string): Promise<number> =>
    suite.database.database.transaction(both as never, (tx) =>
      tx.repository(Club).update({ districtId, id }, { kind }),
    );
  const read = async <T>(
    query: string,
    reader = eastern,
    variables: Record<string, unknown> = {},
  ): Promise<T> => {
    if (!reader) throw new Error('no reader');
    const text = await suite.planned(query, reader, variables);
    if (text === undefined) throw new Error(`not planned: ${suite.paths.lastReason}`);
    return JSON.parse(text) as T;
  };

  describe('statements', () => {
    it.each([
      [
        'a row with its parents',
        (club: Club) =>
          `{ club(id: "${idOf(club)}") { name town { name parent { name parent { name } } } } }`,
        1,
      ],
      [
        'lists below lists',
        () =>
          '{ clubs(first: 50) { edges { node { name latestOutings { title club { town { name } } } } } } }',
        1,
      ],
      [
        'a page with total and a page below each row',
        () =>
          '{ clubs(first: 9) { totalCount edges { node { outings(first: 2) { totalCount pageInfo { endCursor } } } } } }',
        1,
      ],
      [
        'three root fields',
        () => '{ a: clubs(first: 1) { totalCount } towns { name } b: clubs(last: 2) { edges { cursor } } }',
        3,
      ],
      ['no field of the database', () => '{ __typename }', 0],
    ])('%s', async (_name, query, count) => {
      const [club] = own(EAST);
      await read(query(club as Club));
      expect(suite.sent).toHaveLength(count);
    });

    it('read no column that was not asked for', async () => {
      await read('{ clubs(first: 3) { edges { node { name } } } }');
      expect(suite.sent[0]).not.toMatch(/nickname|budget|score|tags|count\(\*\)/);
    });

    it('hold no value of the request, only placeholders', async () => {
      const query = `query Q($first: Int!) {
        clubs(first: $first, filter: { name: "it's", members: { from: 77 } }) { edges { node { name } } } }`;
      await read(query, eastern, { first: 42 });
      expect(suite.sent[0]).not.toMatch(/it's|it''s|42|77/);
    });

    it('hold the size of a page where the document spells it out, once it is found to be one', async () => {
      const query = (first: string): string =>
        `{ clubs(first: ${first}, filter: { members: { from: 77 } }) { edges { node { name } } } }`;
      await read(query('42'));
      expect(suite.sent[0]).toContain('limit 42 + 1');
      expect(suite.sent[0]).not.toContain('77');
      suite.sent.splice(0);
      await expect(read(query('101'))).rejects.toThrow('not planned');
      expect(suite.sent).toEqual([]);
    });

    it('are the same for every value of a variable, and others for other booleans and orders', async () => {
      const query = `query Q($first: Int!, $name: String, $town: Boolean!, $order: ClubOrder) {
        clubs(first: $first, orderBy: $order, filter: { name: $name }) { edges { node { name town @include(if: $town) { name } } } } }`;
      const ask = (variables: Record<string, unknown>) => read(query, eastern, variables);
      await ask({ first: 3, name: 'a', town: true, order: 'NEWEST' });
      await ask({ first: 9, name: 'b', town: true, order: 'NEWEST' });
      await ask({ first: 9, name: 'b', town: false, order: 'NEWEST' });
      await ask({ first: 9, town: true, order: 'NEWEST' });
      await ask({ first: 9, name: 'b', town: true, order: 'BY_NAME' });
      expect(new Set(suite.sent).size).toBe(4);
      expect(suite.sent[0]).toBe(suite.sent[1]);
    });
  });

  describe('scope', () => {
    it('keeps rows to the districts, the subtree and the permission of the reader', async () => {
      const total = async (reader: typeof eastern): Promise<number> =>
        (await read<ClubPage>('{ clubs(first: 1) { totalCount } }', reader)).clubs.totalCount;
      expect(await total(eastern)).toBe(own(EAST).length);
      expect(await total(both)).toBe(clubs.length);
      expect(await total(community)).toBe(clubs.filter(({ townId }) => townId === '11').length);
      expect(await total(stranger)).toBe(0);
    });

    it('is applied to what hangs below a visible row, by the permission of that table', async () => {
      const query = '{ clubs(first: 100) { edges { node { latestOutings { title } } } } }';
      const answer = await read<{ clubs: { edges: { node: { latestOutings: unknown[] } }[] } }>(
        query,
        mattersOnly,
      );
      expect(answer.clubs.edges.length).toBeGreaterThan(0);
      expect(answer.clubs.edges.flatMap(({ node }) => node.latestOutings)).toEqual([]);
    });

    it('reads a row of elsewhere exactly as an absent one', async () => {
      const western = clubs.find(({ districtId }) => districtId !== EAST) as Club;
      const absent = idOf({ districtId: western.districtId, id: '00000000-0000-4000-8000-000000000000' });
      const ask = (id: string) =>
        suite.planned(`query Q($id: ID!) { club(id: $id) { name } node(id: $id) { id } }`, eastern as never, {
          id,
        });
      expect(await ask(idOf(western))).toBe('{"club":null,"node":null}');
      expect(await ask(absent)).toBe('{"club":null,"node":null}');
    });

    it('answers a node only to who may read its type', async () => {
      const outing = outings.find(({ districtId }) => districtId === '2') as Outing;
      const query = `{ node(id: "Outing.2.${outing.id}") { id } }`;
      expect(await suite.planned(query, mattersOnly as never)).toBe('{"node":null}');
      expect(await suite.planned(query, both as never)).toBe(`{"node":{"id":"Outing.2.${outing.id}"}}`);
    });
  });

  describe('pages', () => {
    it.each(['NEWEST', 'BY_NAME', 'BY_TOWN'])(
      'walk through all rows once in either direction (%s)',
      async (order) => {
        const forward: string[] = [];
        for (let after: string | null = null; ;) {
          const { clubs: page }: ClubPage = await read<ClubPage>(PAGE, both, { first: 7, after, order });
          forward.push(...page.edges.map(({ node }) => node.id));
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        const backward: string[] = [];
        for (let before: string | null = null; ;) {
          const { clubs: page }: ClubPage = await read<ClubPage>(PAGE, both, { last: 7, before, order });
          backward.unshift(...page.edges.map(({ node }) => node.id));
          if (!page.pageInfo.hasPreviousPage) break;
          before = page.edges[0]?.cursor ?? null;
        }
        expect(new Set(forward).size).toBe(clubs.length);
        expect(backward).toEqual(forward);
      },
    );

    it('leave cursors of another order, another reader or nobody to the resolvers, who refuse them', async () => {
      const { clubs: page } = await read<ClubPage>(PAGE, eastern, { first: 2, order: 'NEWEST' });
      const cursor = page.pageInfo.endCursor ?? '';
      const tampered = `${cursor.slice(0, -2)}${cursor.endsWith('A') ? 'B' : 'A'}${cursor.slice(-1)}`;
      for (const [reader, after, order] of [
        [eastern, cursor, 'BY_NAME'],
        [both, cursor, 'NEWEST'],
        [eastern, tampered, 'NEWEST'],
        [eastern, 'bm9uc2Vuc2U', 'NEWEST'],
        [eastern, '', 'NEWEST'],
      ] as const) {
        expect(await suite.planned(PAGE, reader as never, { first: 2, after, order })).toBeUndefined();
      }
    });

    it.each([[{ first: 0 }], [{ first: 101 }], [{ first: -1 }], [{}], [{ first: 1, last: 1 }]])(
      'leave %j to the resolvers',
      async (variables) => {
        expect(await suite.planned(PAGE, eastern as never, variables)).toBeUndefined();
      },
    );
  });

  describe('what cannot be planned', () => {
    it.each([
      ['a field with a resolver and no annotation', '{ clubs(first: 1) { edges { node { secret } } } }'],
      ['a root field without annotation', '{ greeting towns { name } }'],
      ['introspection', '{ __schema { queryType { name } } }'],
    ])('%s goes to the resolvers as a whole', async (_name, query) => {
      expect(await suite.planned(query, eastern as never)).toBeUndefined();
      expect(suite.sent).toEqual([]);
    });

    it('is a value that its type refuses: the resolvers say so', async () => {
      const [club] = own(EAST);
      const id = idOf(club as Club);
      await setKind(club as Club, 'unknown');
      expect(await suite.planned(`{ club(id: "${id}") { kind } }`, eastern as never)).toBeUndefined();
      expect(await suite.planned(`{ club(id: "${id}") { members } }`, eastern as never)).toBe(
        `{"club":{"members":${club?.members ?? 0}}}`,
      );
      await setKind(club as Club, 'sport');
    });

    it('is a value that Postgres cannot read, and the connection serves on', async () => {
      for (let attempt = 0; attempt < 8; attempt += 1) {
        expect(
          await suite.planned(
            '{ clubs(first: 1, filter: { name: "\\u0000" }) { totalCount } }',
            eastern as never,
          ),
        ).toBeUndefined();
      }
      expect(await suite.planned('{ __typename towns(level: 9) { name } }', eastern as never)).toBe(
        '{"__typename":"Query","towns":[]}',
      );
    });
  });
});
