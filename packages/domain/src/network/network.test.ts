import fc from 'fast-check';
import { bridgingOf, PERMUTATION_RULE } from './bridging';
import { networkFigures, tiesOf } from './network-figures';
import {
  isolateCount,
  largestComponent,
  meanTies,
  networkDensity,
  networkTransitivity,
  staffRemovalRobustness,
  type Tie,
  type TieGraph,
  tieGraph,
} from './tie-graph';
import {
  type Affiliation,
  DEFAULT_TIE_RULE,
  eventOverlaps,
  sharedEvents,
  twoModeClustering,
  twoModeDensity,
  twoModeGraph,
  withoutCrowds,
} from './two-mode-graph';

const affiliation = fc.record({
  person: fc.integer({ min: 0, max: 11 }).map((number) => `p${String(number)}`),
  event: fc.integer({ min: 0, max: 7 }).map((number) => `e${String(number)}`),
  kind: fc.constant('attendance' as const),
});
const came = (person: string, event: string): Affiliation => ({ person, event, kind: 'attendance' });
const affiliations = fc.array(affiliation, { maxLength: 50 });
const SIZE = 9;
const person = fc.integer({ min: 0, max: SIZE - 1 });
const graphs = fc
  .array(fc.record({ one: person, other: person }), { maxLength: 30 })
  .map((ties) => tieGraph(SIZE, ties));
const rules = { ties: DEFAULT_TIE_RULE, permutation: PERMUTATION_RULE };

const has = ({ neighbours }: TieGraph, one: number, other: number): boolean =>
  neighbours[one]?.includes(other) ?? false;
const everybody = Array.from({ length: SIZE }, (_, position) => position);

describe('a two-mode graph', () => {
  it('is the same in whatever order, and however often, affiliations are recorded', () => {
    fc.assert(
      fc.property(
        affiliations.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, other]) => {
          expect(twoModeGraph([...other, ...list])).toEqual(twoModeGraph(list));
        },
      ),
    );
  });

  it('has the figures that it has under other names', () => {
    const renamed = ({ person: name, event, kind }: Affiliation): Affiliation => ({
      kind,
      person: `z${String(99 - Number(name.slice(1)))}`,
      event: `y${event}`,
    });
    const figures = (list: readonly Affiliation[]) =>
      networkFigures(twoModeGraph(list), { groups: null, staff: null }, rules);
    fc.assert(
      fc.property(affiliations, (list) => {
        expect(figures(list.map(renamed))).toEqual(figures(list));
      }),
    );
  });

  it('gains an isolate by a person without events, and no tie', () => {
    fc.assert(
      fc.property(affiliations, (list) => {
        const before = networkFigures(twoModeGraph(list), { groups: null, staff: null }, rules);
        const after = networkFigures(twoModeGraph(list, ['zz']), { groups: null, staff: null }, rules);
        expect(after.isolates).toBe(before.isolates + 1);
        expect([after.ties, after.transitivity, after.twoModeClustering]).toEqual([
          before.ties,
          before.transitivity,
          before.twoModeClustering,
        ]);
        expect(after.density ?? 0).toBeLessThanOrEqual(before.density ?? 0);
      }),
    );
  });

  it('counts events together, and weighs each by its size as Newman does', () => {
    const graph = twoModeGraph([
      ...['a', 'b', 'c'].map((name) => came(name, 'walk')),
      ...['a', 'b'].map((name) => came(name, 'tea')),
      came('d', 'alone'),
    ]);
    expect(sharedEvents(graph)).toEqual([
      { one: 0, other: 1, together: 2, weight: 1.5 },
      { one: 0, other: 2, together: 1, weight: 0.5 },
      { one: 1, other: 2, together: 1, weight: 0.5 },
    ]);
    expect(tiesOf(graph, DEFAULT_TIE_RULE).ties).toEqual([{ one: 0, other: 1 }]);
    expect(twoModeDensity(graph)).toBe(6 / 12);
  });

  it('ties members of one organisation at once, and those who came to one event not yet', () => {
    const joined = ['a', 'b'].map((name) => ({ person: name, event: 'choir', kind: 'membership' as const }));
    const both = [...joined, came('b', 'tea'), came('c', 'tea')];
    expect(tiesOf(twoModeGraph(both), DEFAULT_TIE_RULE).ties).toEqual([{ one: 0, other: 1 }]);
  });

  it('gives each participant of a gathering of k a weight of 1 in all', () => {
    fc.assert(
      fc.property(affiliations, (list) => {
        const graph = twoModeGraph(list);
        const weights = sharedEvents(graph).reduce((sum, { weight }) => sum + weight, 0);
        const inCompany = graph.participants.filter(({ length }) => length > 1);
        expect(weights).toBeCloseTo(inCompany.reduce((sum, { length }) => sum + length, 0) / 2, 9);
      }),
    );
  });

  it('makes no tie of a crowd, from one person above the rule on', () => {
    const crowd = (size: number): Affiliation[] =>
      Array.from({ length: size }, (_, index) => came(`p${String(index)}`, 'gala'));
    const once = { ...DEFAULT_TIE_RULE, fewestTogether: 1 };
    expect(tiesOf(twoModeGraph(crowd(50)), once).ties).toHaveLength((50 * 49) / 2);
    expect(tiesOf(twoModeGraph(crowd(51)), once).ties).toHaveLength(0);
    expect(withoutCrowds(twoModeGraph(crowd(51)), once).persons).toHaveLength(51);
  });

  it('clusters as four-cycles among paths of three do, counted one by one', () => {
    fc.assert(
      fc.property(fc.array(affiliation, { maxLength: 24 }), (list) => {
        const graph = twoModeGraph(list);
        const edges = graph.participants.flatMap((members, event) =>
          members.map((member) => ({ member, event })),
        );
        const paths = edges.flatMap((middle) =>
          edges
            .filter(({ event, member }) => event === middle.event && member !== middle.member)
            .flatMap((first) =>
              edges
                .filter(({ event, member }) => member === middle.member && event !== middle.event)
                .map((last) => [first.member, last.event] as const),
            ),
        );
        const closed = paths.filter(([member, event]) => graph.participants[event]?.includes(member));
        const clustering = twoModeClustering(graph);
        if (paths.length === 0) expect(clustering).toBeNull();
        else expect(clustering).toBeCloseTo(closed.length / paths.length, 12);
      }),
    );
  });

  it('has overlaps of events that persons in both explain', () => {
    fc.assert(
      fc.property(affiliations, (list) => {
        const of = (event: string): Set<string> =>
          new Set(list.filter((each) => each.event === event).map((each) => each.person));
        for (const { one, other, persons } of eventOverlaps(twoModeGraph(list)))
          expect([...of(one)].filter((name) => of(other).has(name))).toHaveLength(persons);
      }),
    );
  });
});

describe('a graph of ties', () => {
  it('is as dense, and as transitive, as pairs and triples counted one by one', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const pairs = everybody.flatMap((one) =>
          everybody.filter((other) => other > one).map((other) => [one, other] as const),
        );
        const ties = pairs.filter(([one, other]) => has(graph, one, other)).length;
        const triads = everybody.flatMap((middle) =>
          pairs.filter(([one, other]) => has(graph, middle, one) && has(graph, middle, other)),
        );
        const closed = triads.filter(([one, other]) => has(graph, one, other));
        expect(networkDensity(graph)).toBeCloseTo(ties / ((SIZE * (SIZE - 1)) / 2), 12);
        expect(meanTies(graph)).toBeCloseTo((2 * ties) / SIZE, 12);
        if (triads.length === 0) expect(networkTransitivity(graph)).toBeNull();
        else expect(networkTransitivity(graph)).toBeCloseTo(closed.length / triads.length, 12);
      }),
    );
  });

  it('says nothing of what has no denominator', () => {
    expect(networkDensity(tieGraph(1, []))).toBeNull();
    expect(networkTransitivity(tieGraph(5, [{ one: 0, other: 1 }]))).toBeNull();
    expect([meanTies(tieGraph(0, [])), staffRemovalRobustness(tieGraph(0, []), () => false)]).toEqual([
      null,
      null,
    ]);
    expect(bridgingOf(tieGraph(3, []), ['a', 'a', 'b'], PERMUTATION_RULE)).toBeNull();
  });

  it('falls apart without staff who alone hold it together, and not otherwise', () => {
    const star = tieGraph(
      6,
      [1, 2, 3, 4, 5].map((other) => ({ one: 0, other })),
    );
    const ring = tieGraph(
      6,
      [0, 1, 2, 3, 4, 5].map((one) => ({ one, other: (one + 1) % 6 })),
    );
    const isStaff = (position: number): boolean => position === 0;
    expect(staffRemovalRobustness(star, isStaff)).toBe(1 / 6);
    expect(staffRemovalRobustness(ring, isStaff)).toBe(5 / 6);
  });

  it('keeps a largest component that no tie leaves', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const size = largestComponent(graph);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(SIZE - Math.min(isolateCount(graph), SIZE - 1));
        expect(staffRemovalRobustness(graph, () => false)).toBe(1);
        expect(largestComponent(graph, () => false)).toBe(0);
      }),
    );
  });
});

describe('bridging', () => {
  const ties: readonly Tie[] = [
    ...[1, 2, 4].map((other) => ({ one: 0, other })),
    ...[3, 4].map((other) => ({ one: 2, other })),
  ];

  it('is by chance what drawing two persons gives on average', () => {
    const graph = tieGraph(8, ties);
    const groups = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c'];
    const bridging = bridgingOf(graph, groups, { ...PERMUTATION_RULE, replicates: 1999 });
    // 56 ordered pairs, of which 6, 2 and 6 within groups.
    expect(bridging?.expectedShare).toBeCloseTo(1 - 14 / 56, 12);
    const { low = 1, high = 0 } = bridging?.byChance ?? {};
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThanOrEqual(0.75);
  });

  it('is drawn alike every time, within its bounds', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: SIZE, maxLength: SIZE }),
        (graph, groups) => {
          const bridging = bridgingOf(graph, groups, PERMUTATION_RULE);
          expect(bridgingOf(graph, groups, PERMUTATION_RULE)).toEqual(bridging);
          if (bridging === null) return;
          expect(bridging.externalInternalIndex).toBeCloseTo(2 * bridging.share - 1, 12);
          if (new Set(groups).size === 1) expect([bridging.share, bridging.expectedShare]).toEqual([0, 0]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
