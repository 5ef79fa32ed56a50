import fc from 'fast-check';
import { addDays, daysBetween, isoDate, type IsoDate, workingDayCalendar } from '../calendar';
import {
  advanceTask,
  answerPostponement,
  availableTaskActions,
  changeDue,
  dueOfPart,
  isShortNotice,
  isTaskOverdue,
  isUnadmittedClass,
  receiveTask,
  reissuedTask,
  statusOfTask,
  STANDARD_MINUTES,
  TASK_RULES,
  type TaskClass,
  type TaskDays,
  type TaskDues,
} from '.';
import { titleKey } from './task-reissue';
import { isAdministrativeSource, type WorkloadSource } from '../workload-source';

const START = isoDate('2026-03-02');
const END = addDays(START, 200);
const calendar = workingDayCalendar([]);

/** A task as the figures see it. */
interface Fact extends TaskDays, TaskDues {
  readonly key: number;
  readonly title: string;
  readonly receivedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly source: WorkloadSource;
  readonly mandateClass: TaskClass;
}

/** What a department is measured by, each the worse the higher. */
function burdenOf(facts: readonly Fact[]): Readonly<Record<string, number>> {
  const count = (holds: (fact: Fact) => boolean): number => facts.filter(holds).length;
  return {
    tasks: facts.length,
    overdue: count((fact) => isTaskOverdue(fact, END)),
    shortNotice: count((fact) => isShortNotice({ ...fact, shortNoticeDays: TASK_RULES.shortNoticeDays })),
    unadmitted: count(({ mandateClass }) => isUnadmittedClass(mandateClass)),
    administrative: count(({ source }) => isAdministrativeSource(source)),
  };
}

const moves = ['finish', 'reopen', 'withdraw', 'reissue', 'changeDue', 'relabel', 'refuse'] as const;
const move = fc.record({
  at: fc.nat({ max: 5 }),
  what: fc.constantFrom(...moves),
  day: fc.integer({ min: 0, max: 190 }),
  days: fc.integer({ min: -30, max: 120 }),
});
const arriving = fc.record({
  received: fc.integer({ min: 0, max: 60 }),
  lead: fc.option(fc.integer({ min: 0, max: 40 })),
  finding: fc.constantFrom('statutoryDuty', 'assistDuty', 'prohibited', 'offList'),
  source: fc.constantFrom<WorkloadSource>('assigned', 'inspection', 'ledger', 'platformReporting', 'adHoc'),
  /** When the committee finishes it, after its receipt; never in some. */
  finished: fc.option(fc.integer({ min: 0, max: 90 })),
});
type Arrival = typeof arriving extends fc.Arbitrary<infer T> ? T : never;

function received({ received: after, lead, finding, source }: Arrival, key: number): Fact {
  const receivedOn = addDays(START, after);
  const dueOn = lead === null ? null : addDays(receivedOn, lead);
  const receipt = receiveTask(
    { source, department: '某局', putByDepartment: true, finding, receivedOn, dueOn, admissions: [] },
    { today: receivedOn, rulesOn: () => TASK_RULES, calendar, standardMinutesOn: () => STANDARD_MINUTES },
  );
  if (!receipt.ok) throw new Error(receipt.refusal.code);
  const { mandateClass, leadWorkingDays, standsFrom } = receipt.value;
  return {
    ...{
      key,
      title: `任务${String(key)}`,
      receivedOn,
      closedOn: null,
      source,
      mandateClass,
      leadWorkingDays,
    },
    ...{ dueOn, proposedDueOn: null, standsFrom, bindsTo: null, state: 'received' },
  };
}

/** What the committee does by itself comes in the order of days, between what the department tries. */
function withoutDepartment(fact: Fact, finished: number | null): Fact {
  if (finished === null) return fact;
  return { ...fact, state: 'done', closedOn: addDays(fact.receivedOn, finished) };
}

/** Whether the rules let the department take an action. */
function may(fact: Fact, action: 'finish' | 'refuse' | 'reopen' | 'withdraw', day: IsoDate): boolean {
  const stated = { today: day, finishedOn: day, refusalLetter: '函', reason: '调整' };
  return (
    availableTaskActions(statusOfTask(fact, day), 'assigner').includes(action) &&
    advanceTask({ ...fact, body: 'residentsCommittee' }, action, stated).ok
  );
}

type Try = (fact: Fact, day: IsoDate, days: number) => Fact;

/** What the department tries; what the rules refuse changes nothing. */
const TRIES: Readonly<Record<(typeof moves)[number], Try>> = {
  finish: (fact, day) => (may(fact, 'finish', day) ? { ...fact, state: 'done', closedOn: day } : fact),
  refuse: (fact, day) => (may(fact, 'refuse', day) ? { ...fact, state: 'refused', closedOn: day } : fact),
  reopen: (fact, day) => (may(fact, 'reopen', day) ? { ...fact, state: 'accepted', closedOn: null } : fact),
  withdraw: (fact, day) =>
    may(fact, 'withdraw', day) ? { ...fact, state: 'withdrawn', closedOn: day } : fact,
  reissue: (fact, day, days) => reissue(fact, addDays(day, days), day),
  changeDue: (fact, day, days) => {
    const changed = changeDue(fact, addDays(day, days), { today: day, calendar });
    return changed.ok ? { ...fact, ...changed.value } : fact;
  },
  relabel,
};

function isRelief(fact: Fact | undefined): boolean {
  if (fact?.state !== 'withdrawn' || fact.closedOn === null) return false;
  return fact.dueOn === null || fact.closedOn <= fact.dueOn;
}

/** Taken back and put anew under another look of the same title. */
function reissue(fact: Fact, due: IsoDate, day: IsoDate): Fact {
  if (fact.state !== 'withdrawn' || fact.closedOn === null) return fact;
  const place = { division: '1', department: '某局' };
  const found = reissuedTask(
    [{ ...place, title: fact.title, withdrawnOn: fact.closedOn }],
    { ...place, title: ` ${fact.title}。`, receivedOn: day },
    TASK_RULES,
  );
  if (!found) return fact;
  const changed = changeDue(fact, due, { today: day, calendar });
  return { ...fact, ...(changed.ok ? changed.value : {}), state: 'received', closedOn: null };
}

/** Putting it as the community's own affair is refused on receipt, and nobody asks later. */
function relabel(fact: Fact, day: IsoDate): Fact {
  const receipt = receiveTask(
    {
      ...{ source: 'selfGovernance', department: '某局', putByDepartment: true, finding: 'statutoryDuty' },
      ...{ receivedOn: day, dueOn: null, admissions: [] },
    },
    { today: day, rulesOn: () => TASK_RULES, calendar, standardMinutesOn: () => STANDARD_MINUTES },
  );
  return receipt.ok ? { ...fact, source: 'selfGovernance' } : fact;
}

describe('a department cannot improve what it is measured by', () => {
  it('by closing, reopening, taking back, putting anew, re-dating or re-labelling tasks', () => {
    fc.assert(
      fc.property(
        fc.array(arriving, { minLength: 1, maxLength: 6 }),
        fc.array(move, { maxLength: 30 }),
        (arrivals, tries) => {
          const first = arrivals.map(received);
          const base = first.map((fact, index) => withoutDepartment(fact, arrivals[index]?.finished ?? null));
          const facts = [...base];
          for (const each of tries.toSorted((one, other) => one.day - other.day)) {
            const at = each.at % facts.length;
            const fact = facts[at];
            const day = addDays(START, each.day);
            // What the committee does on a later day has not happened yet.
            if (!fact || day < fact.receivedOn || (fact.closedOn !== null && fact.closedOn > day)) continue;
            facts[at] = TRIES[each.what](fact, day, each.days);
          }
          // What is taken back in time and stays so is a relief, and no trick.
          const stays = ({ key }: Fact): boolean => !isRelief(facts[key]);
          const [before, after] = [burdenOf(base.filter(stays)), burdenOf(facts.filter(stays))];
          expect(facts).toHaveLength(base.length);
          for (const [figure, value] of Object.entries(before))
            expect({ figure, after: after[figure] }).toEqual({
              figure,
              after: Math.max(value, after[figure] ?? 0),
            });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('by splitting: a part is never due after the whole', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(START, days));
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (whole, asked) => {
        const due = dueOfPart(whole, asked);
        if (!due.ok) {
          expect(due.refusal).toEqual({ code: 'taskPartDueTooLate', latestOn: whole });
          return;
        }
        if (whole !== null) expect(daysBetween(due.value ?? START, whole)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('by a postponement that the committee does not agree to', () => {
    const dues: TaskDues = { dueOn: START, proposedDueOn: null, leadWorkingDays: 2 };
    expect(answerPostponement(dues, true)).toMatchObject({ refusal: { code: 'taskDueNotProposed' } });
    const asked = changeDue(dues, addDays(START, 9), { today: START, calendar });
    if (!asked.ok) throw new Error(asked.refusal.code);
    expect(asked.value).toEqual({ ...dues, proposedDueOn: addDays(START, 9) });
    expect(answerPostponement(asked.value, false)).toMatchObject({
      value: { dueOn: START, proposedDueOn: null },
    });
    expect(answerPostponement(asked.value, true)).toMatchObject({
      value: { dueOn: addDays(START, 9), leadWorkingDays: 2 },
    });
    expect(changeDue(dues, addDays(START, -1), { today: START, calendar })).toMatchObject({
      refusal: { code: 'taskDueBeforeToday' },
    });
  });

  it('by writing a title otherwise', () => {
    expect(titleKey('\u3000关于“高龄津贴”核实（２０２６）')).toBe(titleKey('关于高龄津贴核实(2026)'));
  });
});
