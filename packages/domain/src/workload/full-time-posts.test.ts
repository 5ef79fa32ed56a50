import fc from 'fast-check';
import { addDays, addMonths, dayOfWeek, daysBetween, isoDate } from '../calendar';
import { ADMINISTRATIVE_SOURCES } from '../workload-source';
import {
  addWorkload,
  isStaffingDay,
  NO_WORKLOAD,
  postMonths,
  postsOn,
  postSpans,
  type StaffingFact,
  standardMinutesOf,
  wholeWeeksIn,
  workloadOfTask,
  type WorkloadTask,
} from '.';

const span = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
const fact = (from: string, posts: number): StaffingFact => ({ from: isoDate(from), posts });
const FACTS = [fact('2026-07-01', 1250), fact('2025-01-01', 1000)];
const everyDay = (days: { from: Parameters<typeof daysBetween>[0]; to: Parameters<typeof daysBetween>[0] }) =>
  daysBetween(days.from, days.to) + 1;

describe('full-time posts', () => {
  it('are those in force on the day', () => {
    expect(
      ['2024-12-31', '2025-01-01', '2026-06-30', '2026-07-01'].map((day) => postsOn(FACTS, isoDate(day))),
    ).toEqual([null, 1000, 1000, 1250]);
    expect(['2026-07-01', '2026-07-02'].map((day) => isStaffingDay(isoDate(day)))).toEqual([true, false]);
  });

  it('are told apart where their number changes, and not before they are known', () => {
    expect(postSpans(FACTS, span('2024-06-01', '2026-08-31'))).toEqual([
      { ...span('2025-01-01', '2026-06-30'), posts: 1000 },
      { ...span('2026-07-01', '2026-08-31'), posts: 1250 },
    ]);
    expect(postSpans(FACTS, span('2026-02-01', '2026-02-28'))).toEqual([
      { ...span('2026-02-01', '2026-02-28'), posts: 1000 },
    ]);
    expect(postSpans(FACTS, span('2024-01-01', '2024-12-31'))).toEqual([]);
  });

  it('have a month for each calendar month, and its part of one that is cut', () => {
    expect(postMonths(postSpans(FACTS, span('2026-01-01', '2026-12-31')))).toBeCloseTo(6 * 10 + 6 * 12.5, 9);
    expect(postMonths(postSpans(FACTS, span('2026-04-01', '2026-04-15')))).toBeCloseTo(5, 9);
  });

  it('have eight hours on each working day', () => {
    // Ten posts and five working days: 400 hours.
    const week = postSpans(FACTS, span('2026-03-02', '2026-03-06'));
    expect(standardMinutesOf(week, everyDay)).toBe(400 * 60);
  });

  it('cover each day of a span once, whatever the facts', () => {
    const month = fc.nat(40).map((months) => addMonths(isoDate('2024-01-01'), months));
    const facts = fc.uniqueArray(fc.record({ from: month, posts: fc.integer({ min: 50, max: 3000 }) }), {
      selector: ({ from }) => from,
    });
    fc.assert(
      fc.property(facts, month, fc.nat(500), (own, from, days) => {
        const whole = { from, to: addDays(from, days) };
        const known = Array.from({ length: days + 1 }, (_, index) => postsOn(own, addDays(from, index)));
        const spans = postSpans(own, whole);
        expect(
          spans.flatMap(({ posts, ...part }) => Array.from({ length: everyDay(part) }, () => posts)),
        ).toEqual(known.filter((posts) => posts !== null));
      }),
    );
  });
});

describe('whole weeks', () => {
  it('are the Mondays of a span whose Sunday is over', () => {
    const from = isoDate('2026-01-01');
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(800), (start, length, age) => {
        const own = { from: addDays(from, start), to: addDays(from, start + length) };
        const today = addDays(from, age);
        const mondays = Array.from({ length: length + 1 }, (_, index) => addDays(own.from, index)).filter(
          (day) => dayOfWeek(day) === 1 && addDays(day, 6) <= today,
        );
        expect(wholeWeeksIn(own, today)).toBe(mondays.length);
      }),
    );
  });
});

/** A task that a department put. */
const putByDepartment: fc.Arbitrary<WorkloadTask> = fc
  .record({ source: fc.constantFrom(...ADMINISTRATIVE_SOURCES), minutes: fc.nat(900), closed: fc.boolean() })
  .map(({ closed, ...task }) => ({
    ...{ departmentId: 'd', finding: 'assistDuty', taskClass: 'assistDuty', asOrderWithAppraisal: false },
    ...{
      isEmergency: false,
      requiresFunds: false,
      fundsPaid: false,
      means: [],
      leadWorkingDays: 9,
      shortNoticeDays: 3,
      minutesBasis: 'standard',
    },
    ...{
      state: closed ? 'withdrawn' : 'accepted',
      hasObjection: false,
      objectionRuling: null,
      changedAfterClose: false,
      callsMeeting: false,
    },
    ...task,
  }));

describe('no department betters the burden of a post', () => {
  const burden = (tasks: readonly WorkloadTask[]): number =>
    tasks.map(workloadOfTask).reduce(addWorkload, NO_WORKLOAD).administrativeMinutes;

  it('by withdrawing, re-opening, re-labelling or splitting what it put', () => {
    fc.assert(
      fc.property(
        fc.array(putByDepartment, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...ADMINISTRATIVE_SOURCES),
        fc.integer({ min: 1, max: 5 }),
        (tasks, source, parts) => {
          const before = burden(tasks);
          expect(burden(tasks.map((task) => ({ ...task, state: 'withdrawn' })))).toBe(before);
          expect(burden(tasks.map((task) => ({ ...task, state: 'received' })))).toBe(before);
          expect(burden(tasks.map((task) => ({ ...task, source, isEmergency: true })))).toBe(before);
          const pieces = tasks.flatMap((task) =>
            Array.from({ length: parts }, () => ({ ...task, minutes: (task.minutes ?? 0) / parts })),
          );
          expect(burden(pieces)).toBeCloseTo(before, 6);
        },
      ),
    );
  });
});
