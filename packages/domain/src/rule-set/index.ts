export { type IncubationRules, withIncubationRules } from './incubation-rule-set';
export { type EvidenceNumbers, kindsOfPaper } from './registration-rule-set';
export {
  changedRuleFields,
  checkRuleSet,
  checkRuleSetWithdrawal,
  RULE_SET_KINDS,
  RULE_SET_PERMISSIONS,
  RULE_SETS,
  type RulesByKind,
  type RuleSetKind,
  ruleSetInForce,
  type RuleSetRefusal,
  type RuleSetStanding,
  type RuleSetVersion,
  rulesOfKind,
  ruleValuesOf,
  standingOfRuleSet,
} from './rule-set';
export type { RuleSetDefinition } from './rule-set-definition';
export type { TimeUseNumbers } from './workload-rule-sets';
export {
  LONGEST_TIME_LIMITS,
  RULE_UNITS,
  type RuleField,
  type RuleUnit,
  type RuleValue,
  type RuleValueProblem,
  ruleValueProblems,
  type RuleValues,
  TIME_LIMIT_UNITS,
} from './rule-value';
