import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import { closeOfPeriod, firstOpenDay, isAfterClose, TASK_RULES, taskAsOf, type TaskCorrection } from '.';
import { WORKLOAD_SOURCES } from '../workload-source';

const RECEIVED = isoDate('2026-03-12');

describe('corrections of a task', () => {
  it('come after the close ten days after the end of the month of receipt', () => {
    expect(closeOfPeriod(RECEIVED, TASK_RULES)).toBe('2026-04-10');
    const at = (correctedOn: string) =>
      isAfterClose({ receivedOn: RECEIVED, correctedOn: isoDate(correctedOn) }, TASK_RULES);
    expect([at('2026-04-10'), at('2026-04-11')]).toEqual([false, true]);
  });

  it('leave open the months from one on, and close all before it', () => {
    expect(firstOpenDay(isoDate('2026-04-10'), TASK_RULES)).toBe('2026-03-01');
    expect(firstOpenDay(isoDate('2026-04-11'), TASK_RULES)).toBe('2026-04-01');
    fc.assert(
      fc.property(fc.nat({ max: 800 }), fc.nat({ max: 800 }), (received, corrected) => {
        const [receivedOn, correctedOn] = [addDays(RECEIVED, received), addDays(RECEIVED, corrected)];
        expect(receivedOn < firstOpenDay(correctedOn, TASK_RULES)).toBe(
          isAfterClose({ receivedOn, correctedOn }, TASK_RULES),
        );
      }),
    );
  });

  it('are never invisible: the task of any day comes back, and what changed since the close is among them', () => {
    const close = closeOfPeriod(RECEIVED, TASK_RULES);
    const step = fc.oneof(
      fc.record({ part: fc.constant('source' as const), value: fc.constantFrom(...WORKLOAD_SOURCES) }),
      fc.record({ part: fc.constant('minutes' as const), value: fc.nat({ max: 600 }) }),
      fc.record({
        part: fc.constant('dueOn' as const),
        value: fc.nat({ max: 90 }).map((days) => addDays(RECEIVED, days)),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat({ max: 20 })), { maxLength: 12 }), (steps) => {
        const first = { source: 'assigned' as const, minutes: 180, dueOn: RECEIVED };
        const days = [{ day: RECEIVED, task: first as Parameters<typeof taskAsOf>[0] }];
        const corrections: TaskCorrection[] = [];
        let [day, task] = [RECEIVED, first as Parameters<typeof taskAsOf>[0]];
        for (const [{ part, value }, later] of steps) {
          day = addDays(day, later);
          corrections.push({ part, before: task[part], after: value, correctedOn: day });
          task = { ...task, [part]: value };
          days.push({ day, task });
        }
        for (const { day: asked } of days) {
          const standing = days.findLast((each) => each.day <= asked)?.task;
          expect(taskAsOf(task, corrections, asked)).toEqual(standing);
        }
        const atClose = taskAsOf(task, corrections, close);
        const late = corrections.filter(({ correctedOn }) =>
          isAfterClose({ receivedOn: RECEIVED, correctedOn }, TASK_RULES),
        );
        for (const part of ['source', 'minutes', 'dueOn'] as const)
          if (atClose[part] !== task[part]) expect(late.map((each) => each.part)).toContain(part);
      }),
      { numRuns: 300 },
    );
  });
});
