import { changedRuleFields, checkRuleSet, isoDate, RULE_SETS, ruleValueProblems } from '@weizhi/domain';
import { planRuleSets } from './plan-rule-sets';

it.each(planRuleSets())(
  'sets a version of $kind that could be set by hand, and changes something',
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
