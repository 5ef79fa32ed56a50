import { RULE_SETS, type RuleSetKind, type RuleValue, type RuleValues } from '@weizhi/domain';
import { enumName } from '../src/platform/graphql/domain-enum';
import type { ConsoleClient } from './console-client';

const SET = `mutation ($input: SetRuleSetInput!) { setRuleSet(input: $input) { __typename
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
  ... on RuleSetBeginsInPast { earliestOn } ... on RuleSetDayTaken { beginsOn } ... on RuleSetContradicts { paths } ... on RuleSetLowersBound { paths }
  ... on RuleSetChanged { ruleSet { validFrom source versions { id version validFrom standing source changed recordedBy } } } } }`;

export interface RuleSetAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly ruleSet?: {
    readonly versions: readonly {
      readonly id: string;
      readonly version: number;
      readonly validFrom: string;
    }[];
  };
  readonly [fact: string]: unknown;
}

export interface WantedRules {
  readonly validFrom: string;
  /** What shall differ from the shipped values. */
  readonly over: RuleValues;
  readonly districtId?: string;
  readonly source?: string;
  readonly idempotencyKey?: string;
}

let counter = 0;

/** Sets a version of rules as somebody: the shipped values with what shall differ. */
export function setRules(
  client: ConsoleClient,
  kind: RuleSetKind,
  { validFrom, over, districtId = 'District.1', source = '崇民〔2026〕18号', idempotencyKey }: WantedRules,
): Promise<RuleSetAnswer> {
  const values = Object.entries({ ...RULE_SETS[kind].shipped.values, ...over }).map(toInput);
  const key = idempotencyKey ?? `rules-${String((counter += 1))}`;
  const input = { districtId, kind: enumName(kind), validFrom, source, values, idempotencyKey: key };
  return client.run<RuleSetAnswer>(SET, { input });
}

function toInput([path, value]: readonly [string, RuleValue]): object {
  if (typeof value === 'number') return { path, count: value };
  return 'amount' in value
    ? { path, count: value.amount, unit: enumName(value.unit) }
    : { path, choices: [...value] };
}
