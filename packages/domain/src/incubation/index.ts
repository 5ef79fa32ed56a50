export {
  type CriterionProof,
  type CriterionStanding,
  criterionStandings,
  type ExitFacts,
  unmetCriteria,
} from './exit-criteria';
export { endedIncubationRefusal, type EndedIncubationRefusal } from './ended-incubation';
export {
  documentsInHand,
  type FiledPaper,
  PAPER_USING_ACTIONS,
  type PastIncubationAction,
} from './filed-papers';
export {
  type DueOfIncubationCase,
  duesOfIncubationCase,
  duesOn,
  followUpVisitDays,
  INCUBATION_DUES,
  type IncubationDates,
  type IncubationDue,
} from './incubation-dues';
export type {
  AgreementParty,
  IncubationFacts,
  IncubationPosition,
  IncubationRefusal,
  IncubationStatement,
} from './incubation-facts';
export { type IncubationGuard, missingDocuments } from './incubation-guards';
export {
  advanceIncubation,
  type AvailableIncubationAction,
  availableIncubationActions,
  INCUBATION_TRANSITIONS,
  dueIncubationActions,
  incubationActionsOf,
  type IncubationStep,
  type IncubationTransition,
} from './incubation-states';
export {
  type ConflictStatement,
  type ItemScores,
  mayReadScores,
  type PanelOutcome,
  type PanelSheet,
  type PanelStanding,
  panelStanding,
  type ScoreRefusal,
  totalOfScores,
} from './panel';
export {
  checkProgrammeRules,
  DEFAULT_PROGRAMME_RULES,
  documentsOfAction,
  type ExitProof,
  type ExitRequirement,
  type ExitSet,
  type IncubationTrack,
  type PanelRules,
  type ProgrammeRules,
  type ProgrammeRulesRefusal,
  type ScoreItem,
  type SimplifiedProcedure,
  trackOfProgramme,
} from './programme-rules';
export { type NoticeFacts, type NoticeLengthRefusal, publicNoticeEnd } from './public-notice';
export { costPerGraduate, shareSupportCost } from './support-share';
export {
  EXIT_CRITERIA,
  type ExitCriterion,
  INCUBATION_ACTIONS,
  INCUBATION_CARE_STAGES,
  INCUBATION_DOCUMENTS,
  PAPERS_OF_GROUP,
  INCUBATION_END_STAGES,
  INCUBATION_STAGES,
  type IncubationAction,
  type IncubationDocument,
  type IncubationStage,
  SUPPORT_ACTIVITIES,
  SUPPORT_KINDS,
  type SupportActivity,
  type SupportKind,
  TERMINATION_GROUNDS,
  type TerminationGround,
} from './vocabulary';
