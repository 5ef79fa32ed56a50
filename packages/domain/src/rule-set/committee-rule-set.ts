import type { TimeLimit } from '../calendar';
import {
  BEIJING_COMMITTEE_RULES,
  COMMITTEE_PROCEDURES,
  type CommitteeProcedure,
  type CommitteeStepRule,
  type OwnersCommitteeRules,
} from '../owners-committee';
import type { RuleSetDefinition } from './rule-set-definition';
import { countOfRule, limitOfRule, type RuleField, type RuleUnit, type RuleValues } from './rule-value';

const SHIPPED = BEIJING_COMMITTEE_RULES;
const WHOLE = 100;

const COUNTS = [
  ['leastMembers', 'person', 3, 21],
  ['mostMembers', 'person', 3, 21],
  ['smallEstateHouseholds', 'household', 0, 1000],
  ['smallEstateMembers', 'person', 3, 21],
  ['termYears', 'year', 1, 5],
  ['expiringMonths', 'month', 1, 24],
  ['idleDays', 'day', 30, 730],
] as const satisfies readonly (readonly [keyof OwnersCommitteeRules, RuleUnit, number, number])[];

/** Rules of owners' committees (业主委员会): size, term, alarms, and the clocks of formation and re-election. @source domain.md 2.4; decision record 0101 */
export const COMMITTEE_RULE_SET: RuleSetDefinition<OwnersCommitteeRules> = {
  fields: [
    { kind: 'count', path: 'handedOver', unit: 'percent', least: 1, most: WHOLE },
    { kind: 'count', path: 'applicants', unit: 'percent', least: 1, most: WHOLE },
    ...COUNTS.map(([path, unit, least, most]): RuleField => ({ kind: 'count', path, unit, least, most })),
    ...COMMITTEE_PROCEDURES.flatMap((procedure) =>
      clockedSteps(procedure).map(({ path, limit }): RuleField => ({
        kind: 'limit',
        path,
        least: limit.amount === 0 ? 0 : 1,
      })),
    ),
  ],
  shipped: {
    values: {
      handedOver: percentOf(SHIPPED.handedOver),
      applicants: percentOf(SHIPPED.applicants),
      ...Object.fromEntries(COUNTS.map(([path]) => [path, SHIPPED[path]])),
      ...Object.fromEntries(
        COMMITTEE_PROCEDURES.flatMap(clockedSteps).map(({ path, limit }) => [path, limit]),
      ),
    },
    source: SHIPPED.legalBasis,
  },
  toRules,
  contradictions: (values) =>
    countOfRule(values, 'leastMembers') > countOfRule(values, 'mostMembers')
      ? ['leastMembers', 'mostMembers']
      : [],
};

function toRules(values: RuleValues): OwnersCommitteeRules {
  return {
    ...SHIPPED,
    ...(Object.fromEntries(COUNTS.map(([path]) => [path, countOfRule(values, path)])) as unknown as Pick<
      OwnersCommitteeRules,
      (typeof COUNTS)[number][0]
    >),
    handedOver: { numerator: countOfRule(values, 'handedOver'), denominator: WHOLE },
    applicants: { numerator: countOfRule(values, 'applicants'), denominator: WHOLE },
    steps: { formation: stepsOf(values, 'formation'), reElection: stepsOf(values, 'reElection') },
  };
}

/** Which steps there are, and what each clock runs from, is of the law; how long it runs is the district's. */
function stepsOf(values: RuleValues, procedure: CommitteeProcedure): readonly CommitteeStepRule[] {
  return SHIPPED.steps[procedure].map(({ step, clock }) => ({
    step,
    clock: clock && { ...clock, limit: limitOfRule(values, `${procedure}.${step}`) },
  }));
}

function clockedSteps(
  procedure: CommitteeProcedure,
): readonly { readonly path: string; readonly limit: TimeLimit }[] {
  return SHIPPED.steps[procedure].flatMap(({ step, clock }) =>
    clock ? [{ path: `${procedure}.${step}`, limit: clock.limit }] : [],
  );
}

function percentOf({ numerator, denominator }: OwnersCommitteeRules['handedOver']): number {
  return (numerator * WHOLE) / denominator;
}
