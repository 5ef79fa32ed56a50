import { RULE_SETS, type RuleSetKind, type RuleValue, type RuleValues } from '@weizhi/domain';

function apiName(name: string): string {
  return name.replace(/([A-Z])/gu, '_$1').toUpperCase();
}

function partsOf([path, value]: readonly [string, RuleValue]): object {
  const parts = { __typename: 'RuleValue', path, count: null, unit: null, choices: null };
  if (typeof value === 'number') return { ...parts, count: value };
  return 'amount' in value
    ? { ...parts, count: value.amount, unit: apiName(value.unit) }
    : { ...parts, choices: value };
}

/** Values as the API gives them: the shipped ones with what differs. */
export function ruleValuesOf(kind: RuleSetKind, over: RuleValues = {}): readonly object[] {
  return Object.entries({ ...RULE_SETS[kind].shipped.values, ...over }).map(partsOf);
}

/** A version of rules. */
export function ruleSetVersionOf(kind: RuleSetKind, over: RuleValues, facts: object = {}): object {
  return {
    __typename: 'RuleSetVersion',
    ...{ id: `v-${kind}`, version: 1, validFrom: '2026-07-01', standing: 'IN_FORCE' },
    ...{ source: '崇民〔2026〕18号', recordedAt: '2026-06-20T02:00:00.000Z', recordedBy: '王晓梅' },
    changed: Object.keys(over),
    values: ruleValuesOf(kind, over),
    ...facts,
  };
}

/** The rules of a kind. */
export function ruleSetOf(kind: RuleSetKind, over: object = {}): object {
  return {
    __typename: 'RuleSet',
    kind: apiName(kind),
    validFrom: null,
    source: '系统默认',
    maySet: true,
    values: ruleValuesOf(kind),
    versions: [],
    ...over,
  };
}
