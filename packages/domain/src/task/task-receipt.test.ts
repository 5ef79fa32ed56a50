import fc from 'fast-check';
import { addDays, isoDate, type IsoDate, workingDayCalendar } from '../calendar';
import { classifyTask, MANDATE_FINDINGS, type MandateItem, RESEMBLANCE_RULES } from '../mandate';
import {
  type ArrivingTask,
  isUnadmittedClass,
  receiveTask,
  sourceOfAdmission,
  STANDARD_MINUTES,
  TASK_RULES,
  type TaskAdmissionDays,
  taskClassOn,
} from '.';
import { WORKLOAD_SOURCES } from '../workload-source';

const TODAY = isoDate('2026-11-26');
const ON = {
  today: TODAY,
  rulesOn: (day: IsoDate) => ({ ...TASK_RULES, shortNoticeDays: day < TODAY ? 3 : 5 }),
  calendar: workingDayCalendar([]),
  standardMinutesOn: (day: IsoDate) => ({ ...STANDARD_MINUTES, assigned: day < TODAY ? 90 : 200 }),
};
const ADMITTED: TaskAdmissionDays = {
  state: 'admitted',
  startsOn: isoDate('2026-11-01'),
  endsOn: null,
  validTo: isoDate('2026-12-31'),
  emergencyEndsOn: null,
};
const EMERGENCY: TaskAdmissionDays = {
  ...ADMITTED,
  state: 'emergency',
  validTo: null,
  emergencyEndsOn: isoDate('2026-12-05'),
};

const arriving = (over: Partial<ArrivingTask> = {}): ArrivingTask => ({
  source: 'assigned',
  department: '区民政局',
  putByDepartment: true,
  finding: 'offList',
  receivedOn: TODAY,
  dueOn: isoDate('2026-12-01'),
  admissions: [],
  ...over,
});

describe('a task on its receipt', () => {
  it.each([
    ['assistDuty', [], 'assistDuty'],
    ['assistDuty', [ADMITTED], 'assistDuty'],
    ['offList', [], 'offList'],
    ['offList', [ADMITTED], 'admitted'],
    ['prohibited', [ADMITTED], 'admitted'],
    ['offList', [EMERGENCY], 'offList'],
    ['offList', [{ ...ADMITTED, validTo: isoDate('2026-11-25') }], 'offList'],
    ['offList', [{ ...ADMITTED, startsOn: isoDate('2026-11-27') }], 'offList'],
    ['offList', [{ ...ADMITTED, state: 'refused' as const }], 'offList'],
  ] as const)('that is %s under %j is of the class %s', (finding, admissions, expected) => {
    expect(taskClassOn(finding, admissions, TODAY)).toBe(expected);
  });

  it.each([
    ['what is off the list and not admitted may be refused', arriving(), null],
    [
      'what is on the list stands after three working days',
      arriving({ finding: 'assistDuty' }),
      '2026-12-01',
    ],
    ['so does what is admitted', arriving({ admissions: [ADMITTED] }), '2026-12-01'],
    ['and what an emergency obliges to', arriving({ admissions: [EMERGENCY] }), '2026-12-01'],
    [
      'the community’s own affairs stand at once',
      arriving({ source: 'selfGovernance', department: null, putByDepartment: false }),
      '2026-11-26',
    ],
  ])('stands accepted: %s', (_, task, expected) => {
    expect(receiveTask(task, ON)).toMatchObject({ ok: true, value: { standsFrom: expected } });
  });

  it('counts its notice in working days, and is reckoned at the standard time of its source', () => {
    expect(receiveTask(arriving(), ON)).toEqual({
      ok: true,
      value: {
        mandateClass: 'offList',
        leadWorkingDays: 3,
        shortNoticeDays: 5,
        standsFrom: null,
        minutes: 200,
        minutesBasis: 'standard',
        standardMinutesCode: 'assigned',
      },
    });
    expect(receiveTask(arriving({ dueOn: null }), ON)).toMatchObject({ value: { leadWorkingDays: null } });
    // What came before the rules were set anew keeps those of its day.
    expect(receiveTask(arriving({ receivedOn: addDays(TODAY, -1) }), ON)).toMatchObject({
      value: { minutes: 90, shortNoticeDays: 3 },
    });
  });

  it.each([
    ['taskSourceNotOfDepartment', { source: 'selfGovernance' as const }],
    ['taskSourceNotOfDepartment', { source: 'residentRequest' as const }],
    ['taskWithoutDepartment', { department: ' ', putByDepartment: false }],
    ['taskDueBeforeReceipt', { dueOn: addDays(TODAY, -1) }],
    ['taskReceivedInFuture', { receivedOn: addDays(TODAY, 1), dueOn: null }],
  ])('is refused by %s', (code, over) => {
    expect(receiveTask(arriving(over), ON)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is a function of list, task, day and admissions, whatever their order and whatever is asked before', () => {
    const item = fc.record({
      code: fc.stringMatching(/^[A-Z]\d{2}$/),
      mandateClass: fc.constantFrom('statutoryDuty', 'assistDuty', 'prohibited'),
      name: fc.constantFrom('调解民间纠纷', '高龄津贴核实', '招商引资任务', '垃圾分类宣传'),
      keywords: fc.subarray(['民间纠纷', '高龄津贴', '招商引资', '垃圾分类']),
    });
    const items = fc.uniqueArray(item, { selector: ({ code }) => code, maxLength: 6 });
    const admission = fc.record({
      state: fc.constantFrom('admitted', 'emergency', 'released', 'refused', 'revoked', 'hearing'),
      startsOn: fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days)),
      endsOn: fc.constant(null),
      validTo: fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))),
      emergencyEndsOn: fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days))),
    });
    fc.assert(
      fc.property(
        items,
        fc.array(admission, { maxLength: 4 }),
        fc.constantFrom('协助招商引资', '高龄津贴核实上报', '迎接检查', '垃圾分类入户宣传'),
        fc.integer({ min: -400, max: 0 }),
        (listed, admissions, title, ago) => {
          const day = addDays(TODAY, ago);
          const edition = {
            body: 'residentsCommittee' as const,
            validFrom: addDays(TODAY, -800),
            validTo: null,
            items: listed.map((each): MandateItem => ({
              ...each,
              ...{ legalBasis: '办法', department: null, leadDays: null },
            })),
          };
          const classOf = (reverse: boolean) => {
            const order = <T>(list: readonly T[]): readonly T[] => (reverse ? list.toReversed() : list);
            const found = classifyTask(
              { ...edition, items: order(edition.items) },
              { title, content: '', citedItem: null },
              { day, rules: RESEMBLANCE_RULES },
            );
            if (!found.ok) throw new Error('The list is in force');
            return taskClassOn(found.value.finding, order(admissions), day);
          };
          const first = classOf(false);
          expect(classOf(true)).toBe(first);
          expect(classOf(false)).toBe(first);
          expect(isUnadmittedClass(first)).toBe(['offList', 'prohibited'].includes(first));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that an admission binds is never unadmitted, and what nothing binds always is', () => {
    for (const finding of MANDATE_FINDINGS) {
      expect(isUnadmittedClass(taskClassOn(finding, [ADMITTED], TODAY))).toBe(false);
      expect(isUnadmittedClass(taskClassOn(finding, [], TODAY))).toBe(
        ['offList', 'prohibited', 'reclaimedDuty'].includes(finding),
      );
    }
  });

  it('comes from the source of what was brought; an emergency is ad hoc', () => {
    expect(sourceOfAdmission('ledger', 'ordinary')).toBe('ledger');
    expect(sourceOfAdmission('assessment', 'ordinary')).toBe('inspection');
    expect(sourceOfAdmission('task', 'ordinary')).toBe('assigned');
    expect(sourceOfAdmission('ledger', 'emergency')).toBe('adHoc');
    expect(Object.keys(STANDARD_MINUTES).sort()).toEqual([...WORKLOAD_SOURCES].sort());
  });
});
