import fc from 'fast-check';
import { insertClubs } from './testing/club-rows';
import { READERS, useClubSuite } from './testing/club-suite';
import { randomOperation } from './testing/random-operation';

describe('planned reads and resolvers', () => {
  const suite = useClubSuite();

  const choices = async (seed: number): Promise<Record<string, string[]>> => {
    const { clubs, outings } = await insertClubs(suite, seed);
    const clubIds = clubs.slice(0, 6).map(({ districtId, id }) => `id: "Club.${districtId}.${id}"`);
    const outingIds = outings.slice(0, 4).map(({ districtId, id }) => `id: "Outing.${districtId}.${id}"`);
    return {
      'Query.club': [
        ...clubIds,
        'id: "Club.1.00000000-0000-0000-0000-000000000000"',
        'id: "nonsense"',
        'id: "Town.11"',
      ],
      'Query.node': [...clubIds, ...outingIds, 'id: "Town.11"', 'id: "Town.99"', 'id: "Nothing.1.1"'],
      'Query.towns': ['', 'level: 2', 'level: null'],
      'Query.clubs': [
        '',
        'orderBy: BY_NAME',
        'orderBy: BY_TOWN, filter: { kinds: [CHARITY, SPORT] }',
        'filter: { name: "\\"", nicknamed: true }',
        'filter: { name: "%", members: { from: -5, to: 2000000000 } }',
        'filter: { nicknamed: false, since: "2020-05-05T00:00:00Z", members: { to: $first } }',
      ],
      'Club.latestOutings': [
        '',
        'limit: 2',
        'since: "2026-03-01T00:00:00.123Z"',
        'limit: $first',
        'limit: 0',
      ],
    };
  };

  it.each([11, 2026, 424242])('answer random operations alike, whoever asks (seed %i)', async (seed) => {
    const operation = randomOperation(suite.schema, await choices(seed));
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(operation, fc.constantFrom(...Object.keys(READERS)), async (query, reader) => {
        const actor = READERS[reader];
        if (!actor) throw new Error('no such reader');
        const text = await suite.planned(query, actor);
        if (text === undefined) return;
        planned += 1;
        expect(JSON.stringify(JSON.parse(text))).toBe(await suite.resolved(query, actor));
      }),
      { numRuns: 150, seed },
    );
    // Operations with greeting or secret are for the resolvers; most have neither.
    expect(planned).toBeGreaterThan(40);
  });
});
