import fc from 'fast-check';
import { addDays, dateOfEpochDay, epochDay, isoDate } from '../calendar';
import { DUTY_MONTHS, dutyPeriods, type DutySchedule, dutyStanding, dutyVacancy } from './government-duty';

const TODAY = isoDate('2026-11-26');
const quarterly: DutySchedule = { startsOn: isoDate('2026-01-01'), everyMonths: 3, endsOn: null };
const day = fc
  .integer({ min: epochDay(isoDate('2024-01-01')), max: epochDay(isoDate('2026-12-31')) })
  .map(dateOfEpochDay);
const schedule = fc.record({
  startsOn: day,
  everyMonths: fc.constantFrom(...DUTY_MONTHS),
  endsOn: fc.constant(null),
});

describe('the periods of a duty', () => {
  it('follow one another from its first day on, the running one last', () => {
    expect(dutyPeriods(quarterly, TODAY)).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-12-31' },
    ]);
    expect(dutyPeriods({ ...quarterly, endsOn: isoDate('2026-08-31') }, TODAY)).toHaveLength(2);
    expect(dutyPeriods(quarterly, isoDate('2025-12-31'))).toEqual([]);
  });

  it('leave no day out and hold none twice', () => {
    fc.assert(
      fc.property(schedule, day, (duty, today) => {
        const periods = dutyPeriods(duty, today);
        periods.forEach(({ from, to }, index) => {
          expect(from).toBe(index === 0 ? duty.startsOn : addDays(periods[index - 1]?.to ?? to, 1));
          expect(to >= from).toBe(true);
        });
      }),
    );
  });
});

describe('a period', () => {
  const period = { from: isoDate('2026-07-01'), to: isoDate('2026-09-30') };

  it.each([
    [['2026-07-01'], 'done'],
    [['2026-09-30'], 'done'],
    [['2026-06-30', '2026-10-01'], 'vacant'],
    [[], 'vacant'],
  ] as const)('with acts on %j is %s', (acts, standing) => {
    expect(dutyStanding(period, acts.map(isoDate), TODAY)).toBe(standing);
  });

  it('is open on its last day and vacant on the next', () => {
    expect(dutyStanding(period, [], period.to)).toBe('open');
    expect(dutyStanding(period, [], addDays(period.to, 1))).toBe('vacant');
  });
});

describe('the vacancy of a duty', () => {
  const year = { from: isoDate('2026-01-01'), to: TODAY };

  it('counts what was due and what was not done', () => {
    expect(dutyVacancy(quarterly, [isoDate('2026-02-10'), isoDate('2026-11-01')], year)).toEqual({
      due: 3,
      vacant: 2,
    });
  });

  it('never grows by an act, and an act makes up for one period only', () => {
    fc.assert(
      fc.property(schedule, fc.array(day, { maxLength: 6 }), day, (duty, acts, act) => {
        const before = dutyVacancy(duty, acts, year);
        const after = dutyVacancy(duty, [...acts, act], year);
        expect(after.due).toBe(before.due);
        expect(before.vacant - after.vacant).toBeGreaterThanOrEqual(0);
        expect(before.vacant - after.vacant).toBeLessThanOrEqual(1);
      }),
    );
  });
});
