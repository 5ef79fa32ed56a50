import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import { formatPeriod } from '../indicator';
import { activityState } from './activity-state';
import { DAYS_PER_MONTH, graduateObservation } from './graduate-life';
import {
  incubationCaseDatesOn,
  FUNNEL_STEPS,
  funnelCohorts,
  funnelCounts,
  type IncubationCaseDates,
  funnelCohortTotal,
} from './incubation-funnel';

const DAY = isoDate('2026-11-26');
const before = (days: number) => addDays(DAY, -days);

describe('the state of activity', () => {
  it.each([
    [0, 'active'],
    [90, 'active'],
    [91, 'quiet'],
    [364, 'quiet'],
    [365, 'dormant'],
    [2000, 'dormant'],
  ] as const)('%d days after the last activity is %s', (days, state) => {
    expect(activityState(before(days), DAY)).toBe(state);
  });

  it('is not dormancy where nothing is recorded', () => {
    expect(activityState(null, DAY)).toBe('unrecorded');
  });
});

describe('the life after graduation', () => {
  const graduatedOn = before(700);
  const life = (endedOn: number | null, lastSeenOn: number | null) => ({
    graduatedOn,
    endedOn: endedOn === null ? null : before(endedOn),
    lastSeenOn: lastSeenOn === null ? null : before(lastSeenOn),
  });
  const months = (days: number) => days / DAYS_PER_MONTH;

  it.each([
    ['deregistered', life(100, 120), { time: months(600), event: true }],
    [
      'deregistered when it had been silent for a year, dated back all the same',
      life(100, 465),
      { time: months(235), event: true },
    ],
    ['deregistered a day before that', life(100, 464), { time: months(600), event: true }],
    ['seen lately', life(null, 30), { time: months(670), event: false }],
    ['silent for 364 days', life(null, 364), { time: months(336), event: false }],
    [
      'silent for a year, dated back to when it was last seen',
      life(null, 365),
      { time: months(335), event: true },
    ],
    ['never seen again', life(null, null), { time: 0, event: true }],
    ['seen only before its graduation', life(null, 900), { time: 0, event: true }],
  ] as const)('of one %s', (_, facts, observation) => {
    expect(graduateObservation(facts, DAY)).toEqual(observation);
  });

  it('of one that has just graduated is unfinished', () => {
    const observed = graduateObservation({ graduatedOn: before(20), endedOn: null, lastSeenOn: null }, DAY);
    expect(observed).toEqual({ time: 0, event: false });
  });
});

describe('the incubation funnel', () => {
  const way = (
    reached: Partial<Record<(typeof FUNNEL_STEPS)[number], string>>,
    leftOn?: string,
  ): IncubationCaseDates => ({
    reached: Object.fromEntries(
      Object.entries(reached).map(([step, on]) => [step, isoDate(on)]),
    ) as unknown as IncubationCaseDates['reached'],
    leftOn: leftOn === undefined ? null : isoDate(leftOn),
  });
  const graduated = way({
    application: '2025-01-10',
    interview: '2025-01-20',
    publicNotice: '2025-02-01',
    intake: '2025-02-10',
    midtermReview: '2025-05-10',
    graduation: '2025-08-10',
  });
  const terminated = way(
    { application: '2025-02-01', interview: '2025-02-11', intake: '2025-03-13' },
    '2025-06-01',
  );
  const refused = way({ application: '2025-03-01' }, '2025-03-05');
  const open = way({ application: '2026-10-08', interview: '2026-10-28' });

  it('counts by quarter of application, and rates only what is finished', () => {
    const cohorts = funnelCohorts([open, graduated, refused, terminated], DAY);
    expect(cohorts.map(({ quarter, passing }) => [formatPeriod(quarter), passing])).toEqual([
      ['2025-Q1', { graduated: 1, admitted: 2 }],
      ['2026-Q4', null],
    ]);
    expect(cohorts[0]?.steps.map(({ reached }) => reached)).toEqual([3, 2, 2, 2, 1, 1, 0]);
    expect(cohorts[1]?.steps.map(({ waiting }) => waiting)).toEqual([0, 0, 1, 0, 0, 0, 0]);
  });

  it('adds up the finished quarters alone', () => {
    expect(funnelCohortTotal([open, graduated, refused, terminated])).toEqual({
      graduated: 1,
      admitted: 2,
    });
    expect(funnelCohortTotal([open])).toBeNull();
  });

  it('knows on an earlier day no more than was known then', () => {
    const on = isoDate('2025-03-01');
    expect(incubationCaseDatesOn(graduated, on)?.reached).toEqual({
      application: '2025-01-10',
      interview: '2025-01-20',
      publicNotice: '2025-02-01',
      intake: '2025-02-10',
    });
    expect(incubationCaseDatesOn(terminated, on)?.leftOn).toBeNull();
    expect(incubationCaseDatesOn(open, on)).toBeNull();
  });

  it('counts a step that was passed over as reached, without a span of its own', () => {
    const counts = funnelCounts([terminated], DAY);
    expect(counts.find(({ step }) => step === 'publicNotice')).toEqual({
      step: 'publicNotice',
      reached: 1,
      waiting: 0,
      medianDays: null,
    });
  });

  it('has medians that unfinished cases lengthen and never shorten', () => {
    const interview = (days: number) =>
      way({ application: '2026-01-05', interview: addDays(isoDate('2026-01-05'), days) });
    const finished = [10, 20, 30].map(interview);
    const waiting = [way({ application: '2026-01-05' }), way({ application: '2026-01-05' })];
    const median = (ways: readonly IncubationCaseDates[]) =>
      funnelCounts(ways, DAY).find(({ step }) => step === 'interview')?.medianDays;
    expect([median(finished), median([...finished, ...waiting])]).toEqual([20, 30]);
    expect(median([...finished, ...waiting, ...waiting])).toBeNull();
  });

  it('never widens from one step to the next, and everybody is somewhere', () => {
    const anyWay = fc
      .tuple(
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 7, maxLength: 7 }),
        fc.boolean(),
      )
      .map(([last, gaps, left]) => {
        let on = isoDate('2024-01-01');
        const reached = FUNNEL_STEPS.slice(0, last + 1).map((step, place) => {
          on = addDays(on, gaps[place] ?? 0);
          return [step, on] as const;
        });
        return {
          reached: Object.fromEntries(reached) as unknown as IncubationCaseDates['reached'],
          leftOn: left ? on : null,
        };
      });
    fc.assert(
      fc.property(fc.array(anyWay, { maxLength: 30 }), (ways) => {
        const counts = funnelCounts(ways, DAY);
        counts.forEach(({ reached }, place) => {
          expect(reached).toBeLessThanOrEqual(counts[place - 1]?.reached ?? ways.length);
        });
        const waiting = counts.reduce((sum, count) => sum + count.waiting, 0);
        const closed = counts.at(-1)?.reached ?? 0;
        const left = ways.filter((each) => each.leftOn !== null && each.reached.closure === undefined).length;
        expect(waiting + closed + left).toBe(ways.length);
      }),
    );
  });
});
