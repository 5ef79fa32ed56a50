import fc from 'fast-check';
import { MANDATE_FINDINGS } from '../mandate';
import { MINUTES_BASES, OBJECTION_RULINGS, TASK_MEANS, type TaskState } from '../task';
import { ADMINISTRATIVE_SOURCES, WORKLOAD_SOURCES } from '../workload-source';
import {
  addWorkload,
  burdenIndex,
  hoursBasis,
  inflowRatio,
  NO_WORKLOAD,
  overdueShare,
  reEntryShare,
  tallyMedian,
  tallyQuantile,
  WORKLOAD_MEASURES,
  WORKLOAD_SHARES,
  workloadOfTask,
  type WorkloadTask,
} from '.';

const TASK: WorkloadTask = {
  ...{ source: 'assigned', departmentId: 'd', finding: 'assistDuty', taskClass: 'assistDuty' },
  ...{ asOrderWithAppraisal: false, isEmergency: false, requiresFunds: false, fundsPaid: false, means: [] },
  ...{ leadWorkingDays: 10, shortNoticeDays: 3, minutes: 60, minutesBasis: 'standard', state: 'accepted' },
  ...{ hasObjection: false, objectionRuling: null, changedAfterClose: false, callsMeeting: false },
};

const STATES: readonly TaskState[] = [
  'received',
  'accepted',
  'done',
  'refused',
  'relieved',
  'withdrawn',
  'ended',
];

const anyTask: fc.Arbitrary<WorkloadTask> = fc
  .record({
    source: fc.constantFrom(...WORKLOAD_SOURCES),
    departmentId: fc.option(fc.constantFrom('a', 'b')),
    finding: fc.constantFrom(...MANDATE_FINDINGS),
    admitted: fc.boolean(),
    asOrderWithAppraisal: fc.boolean(),
    isEmergency: fc.boolean(),
    requiresFunds: fc.boolean(),
    fundsPaid: fc.boolean(),
    means: fc.subarray([...TASK_MEANS]),
    leadWorkingDays: fc.option(fc.nat(40)),
    shortNoticeDays: fc.integer({ min: 1, max: 20 }),
    minutes: fc.option(fc.nat(600)),
    minutesBasis: fc.constantFrom(...MINUTES_BASES),
    state: fc.constantFrom(...STATES),
    callsMeeting: fc.boolean(),
    hasObjection: fc.boolean(),
    objectionRuling: fc.option(fc.constantFrom(...OBJECTION_RULINGS)),
    changedAfterClose: fc.boolean(),
  })
  .map(({ admitted, ...facts }) => ({ ...facts, taskClass: admitted ? 'admitted' : facts.finding }));

const totalsOf = (tasks: readonly WorkloadTask[]) =>
  tasks.map(workloadOfTask).reduce(addWorkload, NO_WORKLOAD);

describe('the shares of workload', () => {
  it('are those of the definitions, in whole minutes and whole tasks', () => {
    const totals = totalsOf([
      TASK,
      {
        ...TASK,
        source: 'residentRequest',
        departmentId: null,
        finding: 'statutoryDuty',
        taskClass: 'statutoryDuty',
        minutes: 120,
      },
      {
        ...TASK,
        finding: 'statutoryDuty',
        taskClass: 'statutoryDuty',
        asOrderWithAppraisal: true,
        minutes: 20,
      },
      {
        ...TASK,
        source: 'adHoc',
        finding: 'offList',
        taskClass: 'offList',
        minutes: 100,
        leadWorkingDays: 2,
        state: 'refused',
      },
      {
        ...TASK,
        finding: 'offList',
        taskClass: 'admitted',
        requiresFunds: true,
        fundsPaid: true,
        means: ['funds'],
        minutes: 0,
      },
      {
        ...TASK,
        finding: 'offList',
        taskClass: 'admitted',
        requiresFunds: true,
        means: ['authority'],
        minutes: null,
        leadWorkingDays: null,
      },
    ]);
    const shares = Object.fromEntries(
      Object.entries(WORKLOAD_SHARES).map(([code, share]) => {
        const { numerator, denominator } = share(totals);
        return [code, `${String(numerator)}/${String(denominator)}`];
      }),
    );
    expect(shares).toEqual({
      ...{ administrativeShare: '180/300', selfGovernanceShare: '120/300' },
      ...{ overreachRate: '20/300', displacementRate: '100/300', offListShare: '3/5' },
      ...{ unadmittedTaskRate: '1/5', fundingFollowRate: '1/2', taskRefusalRate: '1/1' },
      ...{ unfundedTaskRate: '3/5' },
      ...{ objectionUpheldRate: '0/0', shortNoticeRate: '1/5', adHocShare: '1/5' },
    });
  });

  it('add up, whatever the order of the tasks, and are never more than the whole', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 20 }), fc.nat(20), (tasks, cut) => {
        const whole = totalsOf(tasks);
        expect(addWorkload(totalsOf(tasks.slice(cut)), totalsOf(tasks.slice(0, cut)))).toEqual(whole);
        for (const share of Object.values(WORKLOAD_SHARES)) {
          const { numerator, denominator } = share(whole);
          expect(numerator).toBeGreaterThanOrEqual(0);
          expect(numerator).toBeLessThanOrEqual(denominator);
        }
        expect(hoursBasis(whole).standard).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** What a department can do with a task that it put, after it is received. */
const DEPARTMENT_ACTS: readonly ((task: WorkloadTask) => WorkloadTask)[] = [
  (task) => ({ ...task, state: 'withdrawn' }),
  // Put again after it was withdrawn, it is the same task.
  (task) => ({ ...task, state: 'received' }),
  // Calling it an emergency afterwards, or not.
  (task) => ({ ...task, isEmergency: !task.isEmergency }),
];

describe('no department betters a figure of burden', () => {
  it('by withdrawing, re-opening or re-labelling what it put', () => {
    const figures = [
      ...['administrativeShare', 'overreachRate', 'displacementRate', 'offListShare', 'unadmittedTaskRate'],
      ...['shortNoticeRate', 'adHocShare', 'fundingFollowRate', 'objectionUpheldRate', 'unfundedTaskRate'],
    ] as const;
    fc.assert(
      fc.property(anyTask, fc.constantFrom(...DEPARTMENT_ACTS), (task, act) => {
        const before = workloadOfTask(task);
        const after = workloadOfTask(act(task));
        for (const code of figures)
          expect(WORKLOAD_SHARES[code as keyof typeof WORKLOAD_SHARES](after)).toEqual(
            WORKLOAD_SHARES[code as keyof typeof WORKLOAD_SHARES](before),
          );
        expect([after.tasks, after.minutes]).toEqual([before.tasks, before.minutes]);
      }),
    );
  });

  it('by calling its work by the name of another source', () => {
    fc.assert(
      fc.property(
        anyTask,
        fc.constantFrom(...ADMINISTRATIVE_SOURCES),
        fc.constantFrom(...ADMINISTRATIVE_SOURCES),
        (task, one, other) => {
          const [before, after] = [one, other].map((source) => workloadOfTask({ ...task, source }));
          expect({ ...after, adHocTasks: 0 }).toEqual({ ...before, adHocTasks: 0 });
        },
      ),
    );
  });

  it('by splitting it: hours stay what they are, and its tasks become more', () => {
    fc.assert(
      fc.property(anyTask, fc.integer({ min: 1, max: 6 }), (task, parts) => {
        const minutes = task.minutes ?? 0;
        const pieces = Array.from({ length: parts }, (_, index) => ({
          ...task,
          minutes: Math.floor(minutes / parts) + (index < minutes % parts ? 1 : 0),
        }));
        const [before, after] = [workloadOfTask(task), totalsOf(pieces)];
        for (const measure of WORKLOAD_MEASURES)
          if (measure.toLowerCase().endsWith('minutes')) expect(after[measure]).toBe(before[measure]);
          else expect(after[measure]).toBe(before[measure] * parts);
      }),
    );
  });
});

describe('dues', () => {
  it('are overdue when they were not closed in time', () => {
    expect(overdueShare({ fellDue: 12, closedInTime: 9 })).toEqual({ numerator: 3, denominator: 12 });
  });
});

describe('the burden index and re-entry', () => {
  it('are parts over posts, and values typed again over values typed', () => {
    const parts = { tasks: 3000, inspections: 600, ledgers: 900, reEntry: 300, adHoc: 200 };
    // Two posts of 2,500 minutes each are full.
    expect(burdenIndex(parts, { fullTimePosts: 2, standardMinutes: 2500 })).toEqual({
      numerator: 5000,
      denominator: 5000,
    });
    expect(reEntryShare({ typedAgain: 11, typed: 14 })).toEqual({ numerator: 11, denominator: 14 });
  });
});

describe('a tally', () => {
  const tally = new Map([15, 20, 35, 40, 50].map((value) => [value, 1]));

  // The usual example of the nearest rank.
  it.each([
    [30, 20],
    [40, 20],
    [50, 35],
    [100, 50],
  ])('has at %i per cent the value %i', (perCent, value) => {
    expect(tallyQuantile(tally, { numerator: perCent, denominator: 100 })).toBe(value);
  });

  it('has the mean of the two middle values for its median where their number is even', () => {
    expect(
      tallyMedian(
        new Map([
          [1, 1],
          [2, 1],
          [4, 1],
          [9, 1],
        ]),
      ),
    ).toBe(3);
    expect(tallyMedian(new Map([[7, 3]]))).toBe(7);
    expect([tallyMedian(new Map()), tallyQuantile(new Map(), { numerator: 1, denominator: 2 })]).toEqual([
      null,
      null,
    ]);
  });

  it('is what the sorted observations say', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }), (observations) => {
        const own = new Map<number, number>();
        for (const each of observations) own.set(each, (own.get(each) ?? 0) + 1);
        const sorted = observations.toSorted((one, other) => one - other);
        expect(tallyQuantile(own, { numerator: 9, denominator: 10 })).toBe(
          sorted[Math.ceil(sorted.length * 0.9 - 1e-9) - 1],
        );
      }),
    );
  });
});

describe('the inflow after a decision', () => {
  it('is that of the published example: 41 cases in 28,010 person-years against 15 in 19,017', () => {
    const ratio = inflowRatio({ tasks: 15, days: 19_017 }, { tasks: 41, days: 28_010 });
    expect(ratio?.ratio).toBeCloseTo(1.86, 2);
    expect(ratio?.low).toBeCloseTo(1.03, 2);
    expect(ratio?.high).toBeCloseTo(3.35, 2);
  });

  it('is not told where one side is empty', () => {
    expect(inflowRatio({ tasks: 0, days: 30 }, { tasks: 4, days: 30 })).toBeNull();
    expect(inflowRatio({ tasks: 4, days: 30 }, { tasks: 4, days: 0 })).toBeNull();
  });
});
