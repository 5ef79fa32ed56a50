import fc from 'fast-check';
import {
  healthLevel,
  organisationHealth,
  organisationHealthLevel,
  weightedGeometricMean,
} from './health-index';
import { HEALTH_COMPONENTS, HEALTH_DIMENSIONS, HEALTH_RULE, type HealthFlag } from './health-rule';
import { bareDimensionScores, dimensionScores, type HealthFacts, UNKNOWN_HEALTH_FACTS } from './health-score';

const FLAGS: readonly HealthFlag[] = ['seriousBreach', 'revoked', 'fundMisuse', 'abnormal'];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const fact = fc.option(fc.oneof(share, fc.integer({ min: 0, max: 400 })), { freq: 5 });
const facts = fc.record(
  Object.fromEntries(HEALTH_COMPONENTS.map((component) => [component, fact])),
) as fc.Arbitrary<HealthFacts>;

/** Everything as it should be. */
const SOUND: HealthFacts = {
  leadershipTeam: 1,
  activityCharter: 1,
  governanceStructure: 1,
  serviceBoundary: 1,
  minutedMeetings: 4,
  separateSupervision: 1,
  rulesOfProcedure: 1,
  financialPolicy: 1,
  reserveMonths: 6,
  fundingConcentration: 0.2,
  activityRecency: 12,
  recentActivities: 5,
  satisfactionLowerBound: 1,
  incomeSources: 3,
  coreTeam: 8,
  annualReport: 1,
  openRectifications: 0,
  registrationStanding: 1,
};

const healthOf = (known: Partial<HealthFacts>, flags: readonly HealthFlag[] = []) =>
  organisationHealth(dimensionScores({ ...UNKNOWN_HEALTH_FACTS, ...known }, HEALTH_RULE), flags, HEALTH_RULE);

describe('the weighted geometric mean', () => {
  it('is the published one, below the arithmetic mean', () => {
    const scores = [
      [0.9, 0.3],
      [0.8, 0.3],
      [0.3, 0.2],
      [0.7, 0.2],
    ].map(([score = 0, weight = 0]) => ({ score, weight }));
    expect(weightedGeometricMean(scores, 0.01)).toBeCloseTo(0.6631986109, 9);
    expect(scores.reduce((sum, each) => sum + each.score * each.weight, 0)).toBeCloseTo(0.71, 10);
  });

  it('takes no score for less than the floor, so that one nought does not wipe out the rest', () => {
    expect(
      weightedGeometricMean(
        [
          { score: 0, weight: 1 },
          { score: 1, weight: 1 },
        ],
        0.01,
      ),
    ).toBeCloseTo(0.1, 10);
    expect(weightedGeometricMean([], 0.01)).toBeNull();
  });

  it('lies between the lowest and the highest score and does not change with the scale of the weights', () => {
    const scores = fc.array(fc.record({ score: share, weight: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(scores, (all) => {
        const mean = weightedGeometricMean(all, 0.01) ?? -1;
        const floored = all.map(({ score }) => Math.max(0.01, score));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...floored) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...floored) + 1e-9);
        const doubled = all.map((each) => ({ ...each, weight: each.weight * 2 }));
        expect(weightedGeometricMean(doubled, 0.01)).toBeCloseTo(mean, 10);
      }),
    );
  });
});

describe('the rule of the health index', () => {
  it('has the weights of the reference, adding up to 100, and a component for every dimension', () => {
    expect(HEALTH_RULE.weights).toEqual({
      elements: 20,
      governance: 15,
      finance: 15,
      activity: 15,
      satisfaction: 10,
      sustainability: 15,
      compliance: 10,
    });
    expect(Object.values(HEALTH_RULE.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    const covered = new Set(Object.values(HEALTH_RULE.components).map(({ dimension }) => dimension));
    expect([...covered].sort()).toEqual([...HEALTH_DIMENSIONS].sort());
  });
});

describe('the health of an organisation', () => {
  it('is 100 and healthy where everything is as it should be', () => {
    expect(healthOf(SOUND)).toMatchObject({
      index: 100,
      level: 'healthy',
      coverage: 1,
      caps: [],
      levers: [],
      range: { low: 100, high: 100 },
    });
  });

  it.each([
    [80, 'healthy'],
    [79.9, 'subHealthy'],
    [60, 'subHealthy'],
    [59.9, 'alert'],
  ] as const)('of %d is %s', (index, level) => {
    expect(healthLevel(index, HEALTH_RULE)).toBe(level);
  });

  it('has the same level where many are judged without reasons', () => {
    fc.assert(
      fc.property(facts, fc.subarray([...FLAGS]), (known, flags) => {
        const dimensions = dimensionScores(known, HEALTH_RULE);
        const bare = bareDimensionScores(known, HEALTH_RULE);
        expect(bare).toEqual(dimensions.map(({ dimension, score }) => ({ dimension, score })));
        expect(organisationHealthLevel(bare, flags, HEALTH_RULE)).toBe(
          organisationHealth(dimensions, flags, HEALTH_RULE).level,
        );
      }),
    );
  });

  it('is not rated below 70 per cent of the weight, and is at exactly 70', () => {
    const seventy: Partial<HealthFacts> = {
      leadershipTeam: 1,
      minutedMeetings: 2,
      financialPolicy: 1,
      satisfactionLowerBound: 1,
      annualReport: 1,
    };
    expect(healthOf(seventy)).toMatchObject({ index: 100, coverage: 0.7 });
    const less = { ...seventy, annualReport: null };
    expect(healthOf(less, ['abnormal'])).toMatchObject({
      index: null,
      level: null,
      range: null,
      coverage: 0.6,
      caps: ['abnormal'],
    });
  });

  it.each([
    ['seriousBreach', 40],
    ['revoked', 40],
    ['fundMisuse', 40],
    ['abnormal', 59],
  ] as const)('is held down by %s to %d', (flag, cap) => {
    expect(healthOf(SOUND, [flag])).toMatchObject({
      index: cap,
      uncapped: 100,
      level: 'alert',
      caps: [flag],
    });
  });

  it('is held down by the heaviest of several flags and never raised by one', () => {
    expect(healthOf(SOUND, ['abnormal', 'revoked']).index).toBe(40);
    fc.assert(
      fc.property(facts, fc.subarray([...FLAGS]), (known, flags) => {
        const plain = healthOf(known);
        const flagged = healthOf(known, flags);
        if (plain.index === null) expect(flagged.index).toBeNull();
        else expect(flagged.index ?? 101).toBeLessThanOrEqual(plain.index);
      }),
    );
  });

  it('names the one thing that would raise it most, and by how much', () => {
    // Two of four elements whole, one half, one missing: (1 + 1 + 0.5 + 0) / 4 = 0.625, weight 20 of 100.
    const health = healthOf({ ...SOUND, serviceBoundary: 0, governanceStructure: 0.5, rulesOfProcedure: 0 });
    const index = 100 * 0.625 ** 0.2 * (2 / 3) ** 0.15;
    expect(health.index).toBeCloseTo(index, 1);
    expect(health.levers.map(({ component }) => component)).toEqual([
      'rulesOfProcedure',
      'governanceStructure',
      'serviceBoundary',
    ]);
    expect(health.levers[0]).toMatchObject({ dimension: 'governance', from: 0, to: 1 });
    expect(health.levers[0]?.gain).toBeCloseTo(100 * 0.625 ** 0.2 - index, 1);
  });

  it('proposes nothing that no document can put right', () => {
    const health = healthOf({ ...SOUND, reserveMonths: 0, incomeSources: 0 });
    expect(health.index).toBeLessThan(100);
    expect(health.levers).toEqual([]);
  });

  it('lies between 1 and 100 within its range, and no lever lowers it', () => {
    fc.assert(
      fc.property(facts, fc.subarray([...FLAGS]), (known, flags) => {
        const { index, range, levers, coverage } = healthOf(known, flags);
        expect(coverage).toBeLessThanOrEqual(1);
        if (index === null || range === null) return;
        expect(index).toBeGreaterThanOrEqual(1);
        expect(index).toBeLessThanOrEqual(100);
        expect(range.low).toBeLessThanOrEqual(index);
        expect(range.high).toBeGreaterThanOrEqual(index);
        expect(levers.every(({ gain }, place) => gain >= 0 && gain <= (levers[place - 1]?.gain ?? 100))).toBe(
          true,
        );
      }),
    );
  });

  it('has the range that trying every corner of the weights finds', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const dimensions = dimensionScores(known, HEALTH_RULE);
        const { range } = organisationHealth(dimensions, [], HEALTH_RULE);
        if (range === null) return;
        const scores = dimensions.flatMap(({ dimension, score }) =>
          score === null ? [] : [{ score, weight: HEALTH_RULE.weights[dimension] }],
        );
        const corners = Array.from({ length: 2 ** scores.length }, (_, corner) =>
          scores.map(({ score, weight }, place) => ({
            score,
            weight: weight * ((corner >> place) % 2 === 0 ? 0.8 : 1.2),
          })),
        ).map((corner) => 100 * (weightedGeometricMean(corner, HEALTH_RULE.floor) ?? 0));
        expect(range.low).toBeCloseTo(Math.min(...corners), 0);
        expect(range.high).toBeCloseTo(Math.max(...corners), 0);
        expect(range.low).toBeLessThanOrEqual(Math.min(...corners) + 0.06);
        expect(range.high).toBeGreaterThanOrEqual(Math.max(...corners) - 0.06);
      }),
    );
  });
});

describe('the score of a dimension', () => {
  const scoreOf = (known: Partial<HealthFacts>, component: keyof HealthFacts) =>
    dimensionScores({ ...UNKNOWN_HEALTH_FACTS, ...known }, HEALTH_RULE)
      .flatMap(({ components }) => components)
      .find((each) => each.component === component);

  it.each([
    ['minutedMeetings', 1, 0.5, { threshold: 2, score: 1 }],
    ['minutedMeetings', 2, 1, null],
    ['activityRecency', 90, 1, null],
    ['activityRecency', 91, 0.6, { threshold: 90, score: 1 }],
    ['activityRecency', 365, 0, { threshold: 364, score: 0.3 }],
    ['coreTeam', 2, 0, { threshold: 3, score: 0.5 }],
    ['openRectifications', 0, 1, null],
    ['leadershipTeam', 0.5, 0.5, { threshold: 1, score: 1 }],
    ['satisfactionLowerBound', 0.81, 0.81, null],
  ] as const)('%s of %d scores %d, next %j', (component, value, score, next) => {
    expect(scoreOf({ [component]: value }, component)).toEqual({ component, fact: value, score, next });
  });

  it('is the mean of what is known, and unknown is not nought', () => {
    const scores = dimensionScores(
      { ...UNKNOWN_HEALTH_FACTS, leadershipTeam: 1, activityCharter: 0.5 },
      HEALTH_RULE,
    );
    expect(scores.find(({ dimension }) => dimension === 'elements')?.score).toBe(0.75);
    expect(scores.find(({ dimension }) => dimension === 'finance')?.score).toBeNull();
  });
});
