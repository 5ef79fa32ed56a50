import fc from 'fast-check';
import { BOOTSTRAP_RULE, bootstrapSamples } from '../statistics';
import {
  hiddenPlaces,
  NO_MINUTES,
  type ParticipantCount,
  sampledFigure,
  type SampledMeasure,
  type SampledWeekSum,
  TIME_USE_RULE as rule,
} from '.';

const unit = (participants: number, administrative: number, own: number): SampledWeekSum => ({
  participants,
  minutes: { ...NO_MINUTES, ledger: administrative * 60, selfGovernance: own * 60 },
  meetingMinutes: 60,
});
const figure = (units: readonly SampledWeekSum[], measure: SampledMeasure) =>
  sampledFigure(units, measure, bootstrapSamples(units.length, BOOTSTRAP_RULE));

describe('a figure from sampled weeks', () => {
  const units = [unit(4, 100, 60), unit(3, 80, 40), unit(5, 150, 50)];

  it.each([
    [{ kind: 'weeklyHours', source: null }, 480, 12],
    [{ kind: 'weeklyHours', source: 'ledger' }, 330, 12],
    [{ kind: 'meetingHours' }, 3, 12],
    [{ kind: 'administrativeShare' }, 330, 480],
    [{ kind: 'selfGovernanceShare' }, 150, 480],
  ] as const)('of %j is the ratio of its sums, %s by %s', (measure, numerator, denominator) => {
    const found = figure(units, measure);
    expect(found).toMatchObject({ numerator, denominator, value: numerator / denominator });
    expect(found?.interval?.low).toBeLessThanOrEqual(numerator / denominator);
    expect(found?.interval?.high).toBeGreaterThanOrEqual(numerator / denominator);
  });

  it('is the same each time, has no interval over a single week, and is none of nothing', () => {
    const measure = { kind: 'administrativeShare' } as const;
    expect(figure(units, measure)).toEqual(figure(units, measure));
    expect(figure(units.slice(0, 1), measure)?.interval).toBeNull();
    expect(figure([], measure)).toBeNull();
    expect(figure([{ ...unit(3, 0, 0), meetingMinutes: 0 }], measure)).toBeNull();
  });
});

const count = (community: string, participants: number, quarter = '2026-Q3'): ParticipantCount => ({
  ...{ path: ['d', community.slice(0, 1), community], quarter, participants },
});

describe('places that are hidden', () => {
  it('are those of fewer than three, and one more beside a single one', () => {
    const hidden = hiddenPlaces([count('a1', 2), count('a2', 5), count('a3', 4), count('b1', 9)], rule);
    expect([...hidden].sort()).toEqual(['a1', 'a3']);
    expect([...hiddenPlaces([count('a1', 2)], rule)].sort()).toEqual(['a', 'a1', 'd']);
    expect([...hiddenPlaces([], rule)]).toEqual([]);
  });

  it('are counted by the fullest week, for who comes twice is one person', () => {
    expect(hiddenPlaces([count('a1', 2), count('a1', 2)], rule).has('a1')).toBe(true);
    expect(hiddenPlaces([count('a1', 2), count('a1', 3)], rule).has('a1')).toBe(false);
  });

  it('are hidden in a year too where one quarter of it is', () => {
    const year = [count('a1', 2), count('a1', 5, '2026-Q4'), count('a2', 5), count('a2', 5, '2026-Q4')];
    expect(hiddenPlaces(year, rule).has('a1')).toBe(true);
    expect(
      hiddenPlaces(
        year.filter(({ quarter }) => quarter === '2026-Q4'),
        rule,
      ).size,
    ).toBe(0);
  });

  it('never leave fewer than twice three people to a subtraction within a quarter', () => {
    const anyCounts = fc.array(
      fc.record({
        community: fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 'c1'),
        participants: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(anyCounts, (drawn) => {
        const counts = drawn.map(({ community, participants }) => count(community, participants));
        const hidden = hiddenPlaces(counts, rule);
        const most = new Map<string, number>();
        for (const { path, participants } of counts)
          most.set(path.at(-1) ?? '', Math.max(most.get(path.at(-1) ?? '') ?? 0, participants));
        for (const [community, participants] of most)
          if (participants < rule.leastParticipants) expect(hidden.has(community)).toBe(true);
        for (const street of ['a', 'b', 'c']) {
          const own = [...most].filter(([community]) => community.startsWith(street));
          const left = own.filter(([community]) => hidden.has(community));
          if (left.length === 0 || hidden.has(street)) continue;
          const sum = left.reduce((total, [, participants]) => total + participants, 0);
          expect([left.length > 1, sum >= 2 * rule.leastParticipants]).toEqual([true, true]);
        }
      }),
    );
  });
});
