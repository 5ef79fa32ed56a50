export {
  BEIJING_COMMITTEE_RULES,
  COMMITTEE_PROCEDURES,
  COMMITTEE_STEPS,
  type CommitteeClockStart,
  type CommitteeProcedure,
  type CommitteeStep,
  type CommitteeStepRule,
  type OwnersCommitteeRules,
} from './committee-rules';
export {
  advanceCommittee,
  availableCommitteeActions,
  checkFormation,
  COMMITTEE_ACTIONS,
  COMMITTEE_TRANSITIONS,
  type CommitteeAction,
  type CommitteeActionFacts,
  type CommitteePosition,
  type CommitteeRefusal,
  type FormationApplication,
  LAPSE_REASONS,
  type LapseReason,
  OWNERS_COMMITTEE_STATUSES,
  type OwnersCommitteeFacts,
  type OwnersCommitteeStanding,
  type OwnersCommitteeState,
  type OwnersCommitteeStatus,
  standingOfCommittee,
} from './committee-states';
export {
  type CommitteeStepDays,
  type CommitteeStepRefusal,
  type CommitteeStepStanding,
  type CommitteeTracker,
  recordCommitteeStep,
  trackCommitteeSteps,
} from './committee-tracker';
export {
  type AreaRefusal,
  areaText,
  type OwnedUnit,
  parseArea,
  rollOfUnits,
  type RollOwner,
} from './owners-roll';
export {
  CIVIL_CODE_278,
  OWNERS_DECISION_THRESHOLDS,
  OWNERS_DECISIONS,
  type OwnersDecision,
} from './owners-vote-rules';
