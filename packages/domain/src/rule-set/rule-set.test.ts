import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../calendar';
import { DEFAULT_PROGRAMME_RULES } from '../incubation';
import { INSPECTION_RULE } from '../inspection';
import { DEFAULT_PROCEDURE_RULES } from '../organisation';
import { FORM_DEMAND_RULES } from '../reporting';
import { STANDARD_MINUTES, TASK_RULES } from '../task';
import { ADMISSION_RULES } from '../task-admission';
import { TIME_USE_RULE } from '../time-use';
import {
  changedRuleFields,
  checkRuleSet,
  checkRuleSetWithdrawal,
  RULE_SET_KINDS,
  RULE_SETS,
  ruleSetInForce,
  rulesOfKind,
  standingOfRuleSet,
} from './rule-set';
import { withIncubationRules } from './incubation-rule-set';
import {
  type RuleField,
  ruleValueProblems,
  type RuleValue,
  type RuleValues,
  TIME_LIMIT_UNITS,
} from './rule-value';

const TODAY = isoDate('2026-11-26');

/** A value that a field may hold. */
function valueOf(field: RuleField): fc.Arbitrary<RuleValue> {
  switch (field.kind) {
    case 'count':
      return fc.integer({ min: field.least, max: field.most });
    case 'limit':
      return fc.record({ amount: fc.constantFrom(1), unit: fc.constantFrom(...TIME_LIMIT_UNITS) });
    case 'choices':
      return fc.subarray([...field.options], { minLength: field.fewest });
  }
}

describe('the shipped values of a rule set', () => {
  it.each(RULE_SET_KINDS)('of %s fit its fields and stand together', (kind) => {
    const { fields, shipped, contradictions } = RULE_SETS[kind];
    expect(ruleValueProblems(fields, shipped.values)).toEqual([]);
    expect(contradictions(shipped.values)).toEqual([]);
  });

  it('are the rules that districts started with', () => {
    expect(rulesOfKind('taskAdmission', undefined)).toEqual(ADMISSION_RULES);
    expect(rulesOfKind('registration', undefined)).toEqual(DEFAULT_PROCEDURE_RULES);
    expect(withIncubationRules(DEFAULT_PROGRAMME_RULES, rulesOfKind('incubation', undefined))).toEqual(
      DEFAULT_PROGRAMME_RULES,
    );
    expect(rulesOfKind('plaque', undefined)).toEqual({ idleMonths: 12 });
    expect(rulesOfKind('evidence', undefined)).toEqual({ evidenceMonths: 24 });
    expect(rulesOfKind('standardTime', undefined)).toEqual(STANDARD_MINUTES);
    const { closeDays: _, ...receiptRules } = TASK_RULES;
    expect(rulesOfKind('task', undefined)).toEqual(receiptRules);
    expect(rulesOfKind('inspection', undefined)).toEqual(INSPECTION_RULE);
    expect(rulesOfKind('formDemand', undefined)).toEqual(FORM_DEMAND_RULES);
    expect(rulesOfKind('burdenPool', undefined)).toEqual({ communities: 3 });
    expect(rulesOfKind('timeUse', undefined)).toEqual({ ...TIME_USE_RULE, replicates: 999 });
  });

  it('stand in for a field that a version of earlier years does not have', () => {
    expect(rulesOfKind('taskAdmission', { applyAheadDays: 10 })).toEqual({
      ...ADMISSION_RULES,
      applyAheadDays: 10,
    });
  });
});

describe('values of a rule set', () => {
  it.each(RULE_SET_KINDS)('of %s that fit can be read as rules', (kind) => {
    const { fields } = RULE_SETS[kind];
    const values = fc.record(Object.fromEntries(fields.map((field) => [field.path, valueOf(field)])));
    fc.assert(
      fc.property(values, (own) => {
        expect(ruleValueProblems(fields, own)).toEqual([]);
        expect(() => rulesOfKind(kind, own)).not.toThrow();
      }),
    );
  });

  it.each<[RuleValues, object]>([
    [{}, { path: 'idleMonths', problem: 'missing' }],
    [{ idleMonths: 0 }, { path: 'idleMonths', problem: 'outOfRange', least: 1, most: 60 }],
    [{ idleMonths: 1.5 }, { path: 'idleMonths', problem: 'outOfRange', least: 1, most: 60 }],
    [{ idleMonths: ['task'] }, { path: 'idleMonths', problem: 'malformed' }],
    [
      { idleMonths: 3, other: 3 },
      { path: 'other', problem: 'unknown' },
    ],
  ])('%p is refused', (values, problem) => {
    expect(ruleValueProblems(RULE_SETS.plaque.fields, values)).toEqual([problem]);
  });

  it('hold a time limit to the longest of its unit, and choices to the list', () => {
    const { fields, shipped } = RULE_SETS.registration;
    const problemsOf = (over: RuleValues) => ruleValueProblems(fields, { ...shipped.values, ...over });
    expect(problemsOf({ 'filing.decision': { amount: 13, unit: 'month' } })).toEqual([
      { path: 'filing.decision', problem: 'outOfRange', least: 1, most: 12 },
    ]);
    expect(problemsOf({ 'filing.decision': 20 })).toEqual([
      { path: 'filing.decision', problem: 'malformed' },
    ]);
    expect(problemsOf({ 'filing.papers': [] })).toEqual([{ path: 'filing.papers', problem: 'missing' }]);
    expect(problemsOf({ 'filing.papers': ['charter', 'charter'] })).toEqual([
      { path: 'filing.papers', problem: 'malformed' },
    ]);
    expect(problemsOf({ 'filing.papers': ['poem'] })).toEqual([
      { path: 'filing.papers', problem: 'malformed' },
    ]);
  });
});

describe('a version', () => {
  const versions = ['2026-03-01', '2026-11-26', '2027-01-01'].map((day, place) => ({
    validFrom: isoDate(day),
    values: { idleMonths: 12 - place },
  }));

  it.each([
    ['2026-02-28', undefined],
    ['2026-03-01', '2026-03-01'],
    ['2026-11-25', '2026-03-01'],
    ['2026-11-26', '2026-11-26'],
    ['2028-01-01', '2027-01-01'],
  ])('is in force from its first day to that of the next: on %s', (day, expected) => {
    expect(ruleSetInForce(versions, isoDate(day))?.validFrom).toBe(expected);
    expect(ruleSetInForce([...versions].reverse(), isoDate(day))?.validFrom).toBe(expected);
  });

  it('is past, in force or coming', () => {
    const standings = versions.map((version) => standingOfRuleSet(version, versions, TODAY));
    expect(standings).toEqual(['past', 'inForce', 'coming']);
  });

  it('never alters the rules of a day before it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 60 }),
        (ahead, back, idleMonths) => {
          const proposed = { validFrom: addDays(TODAY, ahead), values: { idleMonths } };
          const checked = checkRuleSet({ ...proposed, kind: 'plaque' }, { today: TODAY, versions });
          const after = checked.ok ? [...versions, checked.value] : versions;
          const day = addDays(proposed.validFrom, -back);
          expect(ruleSetInForce(after, day)).toEqual(ruleSetInForce(versions, day));
        },
      ),
    );
  });

  it.each<[string, RuleValues, object]>([
    ['2026-11-25', { idleMonths: 3 }, { code: 'ruleSetBeginsInPast', earliestOn: TODAY }],
    ['2027-01-01', { idleMonths: 3 }, { code: 'ruleSetDayTaken', beginsOn: '2027-01-01' }],
    ['2026-12-01', { idleMonths: 11 }, { code: 'ruleSetUnchanged' }],
  ])('from %s with %p is refused', (day, values, refusal) => {
    const proposed = { kind: 'plaque', validFrom: isoDate(day), values } as const;
    expect(checkRuleSet(proposed, { today: TODAY, versions })).toEqual({ ok: false, refusal });
  });

  it.each([
    ['taskAdmission', { hearingDays: 20 }, ['hearingDays', 'decideWithinDays']],
    ['incubation', { 'notice.fewestWorkingDays': 9 }, ['notice.fewestWorkingDays', 'notice.mostWorkingDays']],
    ['registration', { 'filing.papers': ['charter', 'charter|rulesOfProcedure'] }, ['filing.papers']],
  ] as const)('of %s whose values contradict one another is refused', (kind, over, paths) => {
    const values: RuleValues = { ...RULE_SETS[kind].shipped.values, ...over };
    expect(checkRuleSet({ kind, validFrom: TODAY, values }, { today: TODAY, versions: [] })).toEqual({
      ok: false,
      refusal: { code: 'ruleSetContradicts', ruleFields: paths.map((path) => `${kind}.${path}`) },
    });
  });

  it('differs from another in the fields whose value is another; the order of choices is none', () => {
    const { values } = RULE_SETS.registration.shipped;
    const papers = values['registration.papers'] as readonly string[];
    const after = {
      ...values,
      'filing.decision': { amount: 15, unit: 'workingDay' },
      'registration.papers': [...papers].reverse(),
    } as const;
    expect(changedRuleFields('registration', undefined, after)).toEqual(['filing.decision']);
  });

  it('never lowers what protects people, whatever is set and withdrawn', () => {
    const day = fc.integer({ min: 0, max: 30 }).map((ahead) => addDays(TODAY, ahead));
    const step = fc.record({
      validFrom: day,
      communities: fc.integer({ min: 3, max: 20 }),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let known: { validFrom: IsoDate; values: RuleValues }[] = [];
        for (const { validFrom, communities, gone } of steps) {
          const proposed = { kind: 'burdenPool', validFrom, values: { communities } } as const;
          const checked = checkRuleSet(proposed, { today: TODAY, versions: known });
          if (checked.ok) known = [...known, checked.value];
          if (gone) known = known.filter((version) => version.validFrom !== validFrom);
        }
        const bounds = Array.from({ length: 32 }, (_, ahead) => {
          const version = ruleSetInForce(known, addDays(TODAY, ahead));
          return rulesOfKind('burdenPool', version?.values).communities;
        });
        expect(bounds).toEqual([...bounds].sort((one, other) => one - other));
      }),
    );
  });

  it.each([
    ['2026-12-01', 4, ['2027-01-01', 5], true],
    ['2026-12-01', 6, ['2027-01-01', 5], false],
    ['2027-02-01', 4, ['2027-01-01', 5], false],
  ] as const)(
    'from %s with %i communities, beside one from %p, may be set: %p',
    (from, communities, [other, bound], ok) => {
      const coming = [{ validFrom: isoDate(other), values: { communities: bound } }];
      const proposed = { kind: 'burdenPool', validFrom: isoDate(from), values: { communities } } as const;
      const checked = checkRuleSet(proposed, { today: TODAY, versions: coming });
      expect(checked).toMatchObject(
        ok ? { ok } : { refusal: { code: 'ruleSetLowersBound', ruleFields: ['burdenPool.communities'] } },
      );
    },
  );

  it('can be withdrawn until the day before it begins', () => {
    const of = (day: string) => checkRuleSetWithdrawal({ validFrom: isoDate(day) }, TODAY).ok;
    expect([of('2026-11-27'), of('2026-11-26'), of('2026-11-25')]).toEqual([true, false, false]);
  });
});
