import fc from 'fast-check';
import { insertClubs } from './testing/club-rows';
import { READERS, useClubSuite } from './testing/club-suite';
import { Club, Outing } from './testing/club-tables';

const { both, system } = READERS as Record<string, NonNullable<(typeof READERS)[string]>>;

interface Page {
  readonly clubs: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  };
}

const PAGE = `query Page($first: Int, $after: String, $last: Int, $before: String, $order: ClubOrder) {
  clubs(first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`;

/** What happens between one page and the next: rows come, and some of those that are there go. */
const step = fc.record({
  size: fc.integer({ min: 1, max: 9 }),
  come: fc.integer({ min: 0, max: 3 }),
  /** Which of those left go; 0 is the one at which the last page ended. */
  go: fc.array(fc.nat(60), { maxLength: 3 }),
});

interface Turn {
  /** In the order of the walk. */
  readonly ids: readonly string[];
  readonly end: Page['clubs']['edges'][number] | undefined;
  readonly goesOn: boolean;
}

const LAST = { size: 9, come: 0, go: [] } as const;

describe('paging while rows come and go', () => {
  const suite = useClubSuite();
  const idOf = ({ districtId, id }: Pick<Club, 'districtId' | 'id'>): string => `Club.${districtId}.${id}`;

  const add = (count: number, turn: number): Promise<Club[]> =>
    suite.database.database.transaction(system as never, (tx) =>
      tx.repository(Club).insertMany(
        Array.from({ length: count }, (_, index) => ({
          ...{ districtId: '1', townId: '11', name: `新${turn}-${index}`, nickname: null, kind: 'sport' },
          ...{ members: 1, budget: null, score: null, active: true, tags: [], foundedOn: null },
          registeredAt: new Date(Date.UTC(2000 + ((turn * 7 + index) % 90), 1, 1)),
        })) as never,
      ),
    );
  const remove = (club: Club): Promise<number> =>
    suite.database.database.transaction(system as never, async (tx) => {
      await tx.repository(Outing).delete({ districtId: club.districtId, clubId: club.id });
      return tx.repository(Club).delete({ districtId: club.districtId, id: club.id });
    });

  const goAway = async (
    left: Map<string, Club>,
    ids: readonly string[],
    go: readonly number[],
  ): Promise<void> => {
    for (const index of go) {
      const club = left.get(ids[index] ?? '');
      if (club && left.delete(idOf(club))) await remove(club);
    }
  };

  it.each([
    ['by plan, forwards', 'planned', 'first'],
    ['by plan, backwards', 'planned', 'last'],
    ['by resolvers, forwards', 'resolved', 'first'],
    ['by resolvers, backwards', 'resolved', 'last'],
  ] as const)('sees once what was there and stays, and nothing twice (%s)', async (_what, way, direction) => {
    const ask = async (variables: Record<string, unknown>): Promise<Page['clubs']> => {
      const text = await suite[way](PAGE, both as never, variables);
      return (JSON.parse(text ?? 'null') as Page).clubs;
    };
    const read = async (size: number, order: string, cursor: string | undefined): Promise<Turn> => {
      const from = direction === 'first' ? { after: cursor } : { before: cursor };
      const { edges, pageInfo } = await ask({
        [direction]: size,
        order,
        ...(cursor === undefined ? {} : from),
      });
      const inOrder = direction === 'first' ? edges : [...edges].reverse();
      const goesOn = direction === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
      return { ids: inOrder.map(({ node }) => node.id), end: inOrder.at(-1), goesOn };
    };
    const laws = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('NEWEST', 'BY_NAME', 'BY_TOWN'),
      async (steps, order) => {
        const { clubs } = await insertClubs(suite, 7);
        const left = new Map(clubs.map((club) => [idOf(club), club]));
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let turn = 0; ; turn += 1) {
          const { size, come, go } = steps[turn % steps.length] ?? LAST;
          const { ids, end, goesOn } = await read(size, order, cursor);
          seen.push(...ids);
          if (!end || !goesOn) break;
          cursor = end.cursor;
          if (turn < steps.length) await add(come, turn);
          // The row at which the page ended is the first that may go: its cursor must lead on all the same.
          await goAway(left, [end.node.id, ...left.keys()], go);
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect([...left.keys()].filter((id) => !seen.includes(id))).toEqual([]);
      },
    );
    await fc.assert(laws, { numRuns: 8, seed: 20261128 });
  });
});
