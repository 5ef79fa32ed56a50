import fc from 'fast-check';
import * as domain from '.';
import type { Machine } from './testing/machine';
import { MACHINES } from './testing/state-machines';

const actionsOf = ({ arrows }: Machine): readonly string[] => Object.keys(arrows);

it('walks every machine that the domain has', () => {
  const tables = Object.keys(domain).filter((name) => name.endsWith('_TRANSITIONS'));
  expect(MACHINES.map(({ table }) => table).sort()).toEqual(tables.sort());
});

describe.each(MACHINES)('the machine of $table', (machine) => {
  const { states, arrows, codes } = machine;
  const every = states.flatMap((state) => actionsOf(machine).map((action) => ({ state, action })));
  const isArrow = ({ state, action }: (typeof every)[number]): boolean =>
    arrows[action]?.from.includes(state) === true;

  it.each(every.filter(isArrow))('takes $action from $state', ({ state, action }) => {
    const { to } = arrows[action] ?? {};
    expect(machine.attempt(state, action)).toMatchObject({
      ok: true,
      ...(to === undefined ? {} : { value: to }),
    });
  });

  it('has no other arrow, and says so with its own refusal', () => {
    for (const step of every.filter((each) => !isArrow(each)))
      expect({ step, outcome: machine.attempt(step.state, step.action) }).toMatchObject({
        step,
        outcome: { ok: false, refusal: { code: codes.notAllowed } },
      });
  });

  const needs = Object.entries(arrows).flatMap(([action, arrow]) =>
    arrow.from.flatMap((state) => arrow.needs.map((fact) => ({ state, action, fact }))),
  );

  it('does nothing without what the table demands, and names it', () => {
    for (const { state, action, fact } of needs) {
      const outcome = machine.attempt(state, action, new Set([fact]));
      expect({ state, action, fact, outcome }).toMatchObject({
        outcome: { ok: false, refusal: { code: codes.notStated } },
      });
      const named = Object.values(outcome.ok ? {} : outcome.refusal);
      expect(named.includes(fact) || named.includes(action)).toBe(true);
    }
  });

  it('leads from its start to every state, and from nowhere to a state that it does not know', () => {
    const reached = new Set([machine.start]);
    for (const state of reached)
      for (const action of actionsOf(machine)) {
        const outcome = machine.attempt(state, action);
        if (outcome.ok) reached.add(outcome.value);
      }
    const derived = states.filter((state) => !reached.has(state));
    expect([...reached].every((state) => states.includes(state))).toBe(true);
    expect(derived).toEqual(DERIVED[machine.table] ?? []);
  });

  it('never is in a state without what every way to it demands, whatever is tried', () => {
    const proven = demanded(machine);
    const facts = [...new Set(Object.values(arrows).flatMap((arrow) => arrow.needs))];
    const attempt = fc.record({
      action: fc.constantFrom(...actionsOf(machine)),
      left: fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.subarray(facts) },
      ),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 80 }), (attempts) => {
        let state = machine.start;
        const stated = new Set<string>();
        for (const { action, left } of attempts) {
          const outcome = machine.attempt(state, action, new Set(left));
          if (!outcome.ok) continue;
          for (const fact of arrows[action]?.needs ?? []) if (!left.includes(fact)) stated.add(fact);
          state = outcome.value;
          const absent = [...(proven.get(state) ?? [])].filter((fact) => !stated.has(fact));
          expect({ action, state, absent }).toEqual({ action, state, absent: [] });
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** States that no command sets, since they come of days and records alone, and states to which only those lead. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  COMMITTEE_TRANSITIONS: ['termExpiring', 'lapsed'],
  PLAQUE_TRANSITIONS: ['nominal', 'kept'],
  ADMISSION_TRANSITIONS: ['emergencyOver', 'dueForReview', 'expired'],
  TASK_TRANSITIONS: ['awaitingAnswer', 'refused', 'ended'],
};

/**
 * What was stated on every way from the start to a state: that of the poorest way. Worked out from the table, to the
 * point where nothing changes any more.
 */
function demanded({ start, arrows }: Machine): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>([[start, new Set()]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, needs } of Object.values(arrows)) {
      // What leads back to where it came from leads to a state that was reached before.
      if (to === undefined) continue;
      for (const before of from.flatMap((state) => known.get(state) ?? [])) {
        const way = new Set([...before, ...needs]);
        const had = known.get(to);
        const next = had ? new Set([...had].filter((fact) => way.has(fact))) : way;
        if (next.size === had?.size) continue;
        known.set(to, next);
        changed = true;
      }
    }
  }
  return known;
}
