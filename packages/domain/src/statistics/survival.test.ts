import fc from 'fast-check';
import {
  lastTimeAtRisk,
  numberAtRisk,
  restrictedMean,
  stepAt,
  survivalAt,
  survivalMedian,
  type SurvivalObservation,
  survivalSteps,
} from './survival';

/** Groups after graduation, in months, of domain.md 4.2 H09. */
const PUBLISHED: readonly SurvivalObservation[] = [
  [3, 1],
  [6, 0],
  [6, 1],
  [9, 1],
  [12, 0],
  [12, 0],
  [15, 1],
  [18, 0],
  [24, 0],
  [24, 0],
].map(([time = 0, event]) => ({ time, event: event === 1 }));

const lives = fc.array(fc.record({ time: fc.integer({ min: 1, max: 40 }), event: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

describe('a survival curve', () => {
  it('is the published one, step by step', () => {
    const steps = survivalSteps(PUBLISHED);
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [3, 10, 1],
      [6, 9, 1],
      [9, 7, 1],
      [15, 4, 1],
    ]);
    [0.9, 0.8, 0.6857142857, 0.5142857143].forEach((survival, index) => {
      expect(steps[index]?.survival).toBeCloseTo(survival, 9);
    });
  });

  it('has the published interval at 15 months and the published mean of 24', () => {
    const interval = stepAt(survivalSteps(PUBLISHED), 15)?.interval;
    expect(interval?.low).toBeCloseTo(0.143498, 6);
    expect(interval?.high).toBeCloseTo(0.79631, 5);
    expect(restrictedMean(PUBLISHED, 24)).toBeCloseTo(16.8428571429, 9);
  });

  it('is drawn up to the last month with five at risk', () => {
    expect(lastTimeAtRisk(PUBLISHED)).toBe(12);
    expect([12, 15].map((time) => numberAtRisk(PUBLISHED, time))).toEqual([6, 4]);
    expect(lastTimeAtRisk(PUBLISHED.slice(0, 4))).toBeNull();
  });

  it('counts lives censored at the time of an event as at risk then', () => {
    expect(
      survivalSteps([
        { time: 6, event: false },
        { time: 6, event: true },
      ]),
    ).toMatchObject([{ atRisk: 2, survival: 0.5 }]);
  });

  it('never rises, stays between its bounds, and falls only where lives end', () => {
    fc.assert(
      fc.property(lives, (observations) => {
        const steps = survivalSteps(observations);
        let before = 1;
        for (const { time, survival, interval, events, atRisk } of steps) {
          expect(survival).toBeLessThan(before);
          expect(atRisk).toBe(observations.filter((each) => each.time >= time).length);
          expect(events).toBeLessThanOrEqual(atRisk);
          if (interval) {
            expect(interval.low).toBeGreaterThanOrEqual(0);
            expect(interval.low).toBeLessThanOrEqual(survival);
            expect(interval.high).toBeGreaterThanOrEqual(survival);
            expect(interval.high).toBeLessThanOrEqual(1);
          }
          before = survival;
        }
        expect(steps).toHaveLength(
          new Set(observations.filter((each) => each.event).map((each) => each.time)).size,
        );
      }),
    );
  });

  it('is the plain share of those still living while nobody is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 }), (times) => {
        const steps = survivalSteps(times.map((time) => ({ time, event: true })));
        for (const moment of [0, 5, 10, 20]) {
          const living = times.filter((time) => time > moment).length / times.length;
          expect(survivalAt(steps, moment)).toBeCloseTo(living, 10);
        }
        expect(
          restrictedMean(
            times.map((time) => ({ time, event: true })),
            20,
          ),
        ).toBeCloseTo(times.reduce((sum, time) => sum + time, 0) / times.length, 8);
      }),
    );
  });

  it('has a mean that is never above its horizon and is unknown beyond what was watched', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 60 }), (observations, horizon) => {
        const mean = restrictedMean(observations, horizon);
        const watched = Math.max(...observations.map(({ time }) => time));
        if (mean === null) expect(horizon).toBeGreaterThan(watched);
        else expect(mean).toBeLessThanOrEqual(horizon + 1e-9);
      }),
    );
    expect([restrictedMean([], 24), restrictedMean([{ time: 6, event: false }], 24)]).toEqual([null, null]);
  });
});

describe('a median with unfinished lives', () => {
  it('is the time at which half are through', () => {
    const times = (...all: number[]) => all.map((time) => ({ time, event: true }));
    expect(survivalMedian(times(10, 20, 30))).toBe(20);
    expect(survivalMedian(times(10, 20, 30, 40))).toBe(20);
  });

  it('is longer than the median of the finished alone, and absent while more than half go on', () => {
    const finished = [10, 20, 30].map((time) => ({ time, event: true }));
    const open = [25, 25].map((time) => ({ time, event: false }));
    expect(survivalMedian([...finished, ...open])).toBe(30);
    expect(survivalMedian([...open, ...open, { time: 10, event: true }])).toBeNull();
    expect(survivalMedian([])).toBeNull();
  });

  it('is never shorter when lives are only censored', () => {
    fc.assert(
      fc.property(lives, (observations) => {
        const whole = survivalMedian(observations.map(({ time }) => ({ time, event: true })));
        const censored = survivalMedian(observations);
        if (censored !== null) expect(censored).toBeGreaterThanOrEqual(whole ?? 0);
      }),
    );
  });
});
