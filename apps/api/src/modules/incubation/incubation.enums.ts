import {
  EXIT_CRITERION_LABELS,
  INCUBATION_ACTION_LABELS,
  INCUBATION_DOCUMENT_LABELS,
  INCUBATION_DUE_LABELS,
  INCUBATION_STAGE_LABELS,
  INCUBATION_STATEMENT_LABELS,
  type Labels,
  SUPPORT_ACTIVITY_LABELS,
  SUPPORT_KIND_LABELS,
  TERMINATION_GROUND_LABELS,
} from '@weizhi/domain';
import { domainEnum, type EnumDescriptions } from '../../platform/graphql/domain-enum';

/** Labels are the descriptions: there is one place for words. */
function described<Value extends string>(labels: Labels<Value>): EnumDescriptions<Value> {
  const entries = Object.entries<Labels<Value>[Value]>(labels);
  return Object.fromEntries(entries.map(([value, { zh, en }]) => [value, `${en} (${zh}).`])) as Record<
    Value,
    string
  >;
}

export const IncubationStageEnum = domainEnum({
  name: 'IncubationStage',
  description: 'Stage of an incubation case (阶段).',
  values: described(INCUBATION_STAGE_LABELS),
});
export const IncubationActionEnum = domainEnum({
  name: 'IncubationAction',
  description: 'What can be done with an incubation case; which of them now is said by the case.',
  values: described(INCUBATION_ACTION_LABELS),
});
export const IncubationDocumentEnum = domainEnum({
  name: 'IncubationPaperKind',
  description: 'Kind of a paper of an incubation case (材料).',
  values: described(INCUBATION_DOCUMENT_LABELS),
});
export const IncubationStatementEnum = domainEnum({
  name: 'IncubationStatement',
  description: 'What must be stated with an action.',
  values: described(INCUBATION_STATEMENT_LABELS),
});
export const TerminationGroundEnum = domainEnum({
  name: 'TerminationGround',
  description: 'Ground on which a case is terminated (终止事由).',
  values: described(TERMINATION_GROUND_LABELS),
});
export const ExitCriterionEnum = domainEnum({
  name: 'ExitCriterion',
  description: 'Criterion of exit (出壳标准).',
  values: described(EXIT_CRITERION_LABELS),
});
export const SupportKindEnum = domainEnum({
  name: 'SupportKind',
  description: 'One of the six kinds of support.',
  values: described(SUPPORT_KIND_LABELS),
});
export const SupportActivityEnum = domainEnum({
  name: 'SupportActivity',
  description: 'What was given as support.',
  values: described(SUPPORT_ACTIVITY_LABELS),
});
export const IncubationDueEnum = domainEnum({
  name: 'IncubationDue',
  description: 'What an incubation case owes by a day.',
  values: described(INCUBATION_DUE_LABELS),
});
export const CriterionStateEnum = domainEnum({
  name: 'CriterionState',
  description: 'How an exit criterion stands today.',
  values: {
    met: 'It holds (达到).',
    missing: 'No document was put forward (缺材料).',
    unverified: 'A document waits for its verification (待核验).',
    expired: 'The document has expired (已过期).',
    short: 'The record does not reach what is asked (未达标).',
  },
});
export const ConflictStatementEnum = domainEnum({
  name: 'ConflictStatement',
  description: 'What an assessor states about a conflict of interest (利益冲突声明).',
  values: {
    undeclared: 'Nothing was stated yet (未声明).',
    none: 'No conflict of interest (无利益冲突).',
    conflicted: 'A conflict of interest: the assessor does not score (有利益冲突，回避).',
  },
});
export const ObjectionDecisionEnum = domainEnum({
  name: 'ObjectionDecision',
  description: 'Decision on an objection to a public notice (异议处理).',
  values: { upheld: 'Upheld (异议成立).', dismissed: 'Dismissed (异议不成立).' },
});
export const HandOverOutcomeEnum = domainEnum({
  name: 'HandOverOutcome',
  description: 'How something on the hand-over list was settled (交接结果).',
  values: { returned: 'Returned (已归还).', missing: 'Missing, and recorded so (缺失).' },
});
