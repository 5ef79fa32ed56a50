import { changedRuleFields, checkRuleSet, isoDate, RULE_SETS, ruleValueProblems } from '@weizhi/domain';
import { planRuleSets } from './plan-rule-sets';

it.each(planRuleSets())(
  'sets a version of $kind from $validFrom that could be set by hand, and changes something',
  (plan) => {
    const { kind, values, validFrom, recordedOn } = plan;
    expect(ruleValueProblems(RULE_SETS[kind].fields, values)).toEqual([]);
    const version = { kind, values, validFrom: isoDate(validFrom) };
    const today = isoDate(recordedOn);
    expect(checkRuleSet(version, { today, versions: [] })).toMatchObject({ ok: true });
    expect(changedRuleFields(kind, undefined, values).length).toBeGreaterThan(1);
    expect(plan.source).toContain('演示数据');
  },
);

it('sets targets for this year and the last, and changes those of this year within it', () => {
  const targets = planRuleSets().filter(({ kind }) => kind === 'yearlyTarget');
  expect(targets.map(({ validFrom }) => validFrom)).toEqual(['2025-01-01', '2026-01-01', '2026-07-01']);
  const [, set, changed] = targets;
  expect(changedRuleFields('yearlyTarget', set?.values, changed?.values ?? {})).toEqual([
    'newlyRegisteredOrganisations',
    'servicePurchaseAmount',
  ]);
});
