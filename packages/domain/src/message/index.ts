export * from './accounts-labels';
export * from './activity-labels';
export * from './alert-labels';
export { alertReason, alertTitle, hiddenReason } from './alert-reason';
export { indicatorName } from './alert-rule-labels';
export * from './snapshot-labels';
export * from './appeal-labels';
export * from './admission-labels';
export * from './assessment-labels';
export * from './ballot-labels';
export * from './burden-report-labels';
export * from './election-labels';
export { elementNeedText } from './element-need-text';
export * from './expiry-labels';
export * from './form-template-labels';
export * from './funding-labels';
export * from './government-duty-labels';
export * from './incubation-labels';
export * from './inspection-labels';
export * from './labels';
export * from './mandate-labels';
export * from './matter-labels';
export * from './network-labels';
export * from './organisation-health-labels';
export * from './organisation-labels';
export * from './outside-system-labels';
export * from './participation-labels';
export * from './plaque-labels';
export * from './person-labels';
export * from './project-vote-labels';
export * from './reporting-labels';
export * from './promise-labels';
export * from './survey-labels';
export {
  RULE_FIELD_LABELS,
  RULE_SET_KIND_LABELS,
  RULE_SET_STANDING_LABELS,
  RULE_UNIT_LABELS,
  ruleChoiceLabel,
  ruleFieldGroups,
  ruleFieldLabel,
  ruleValueText,
} from './rule-set-labels';
export * from './submission-labels';
export * from './peer-group-labels';
export * from './standard-time-labels';
export * from './target-labels';
export * from './task-labels';
export * from './variation-labels';
export * from './work-item-labels';
export * from './workload-source-labels';
export { filledText, isRuleRefusalCode, REFUSAL_TEXTS, refusalSentence, refusalText } from './refusal-text';
export type {
  BallotRefusal,
  CellRefusal,
  IdentifierRefusal,
  IncubationRuleRefusal,
  MandateRefusal,
  ElectionRefusal,
  ProjectVoteRefusal,
  RatingRefusal,
  RefusalText,
  RefusalTexts,
  SurveyRefusal,
  ReportingRefusal,
  RuleRefusal,
} from './refusal-types';
