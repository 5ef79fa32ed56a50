export { AGREEMENT_STEPS, agreementOfAssessors, type AssessorAgreement, weightedKappa } from './agreement';
export {
  advanceAssessment,
  ASSESSMENT_ACTIONS,
  ASSESSMENT_STATES,
  ASSESSMENT_TRANSITIONS,
  type AssessmentAction,
  type AssessmentFacts,
  type AssessmentPosition,
  type AssessmentRefusal,
  type AssessmentState,
  availableAssessmentActions,
  gradeEnd,
  mayAddEvidence,
  isGradeInForce,
} from './assessment-states';
export {
  mayReadSheets,
  ASSESSOR_CONFLICTS,
  type AssessorConflict,
  type AssessorPart,
  type AssessorRefusal,
  isScoringState,
  permitAssessor,
  permitScoring,
} from './assessor-part';
export {
  type EligibilityFacts,
  type EligibilityRules,
  INELIGIBILITY_REASONS,
  ineligibilityOf,
  type IneligibilityReason,
  MINISTRY_ELIGIBILITY_RULES,
} from './eligibility';
export {
  FORMALISM_SIGNS,
  type FormalismIndex,
  formalismIndex,
  type FormalismSign,
  formalismSigns,
  NEAR_MAXIMUM_PER_CENT,
  type SettledAssessment,
} from './formalism';
export { type Hundredths, meanPoints, parsePoints, type PointsRefusal, pointsText } from './points';
export {
  checkRubric,
  familiesOfRubric,
  type GradeBand,
  LEAST_ASSESSORS,
  leavesOfRubric,
  RATING_GRADES,
  type RatingGrade,
  type Rubric,
  RUBRIC_LEVELS,
  type RubricEvidenceSlot,
  type RubricNode,
  type RubricRefusal,
  type RubricRules,
} from './rubric';
export {
  type AssessmentScore,
  type AssessorsMissing,
  checkRubricSheet,
  gradeOfTotal,
  leavesWithoutEvidence,
  type RubricEvidence,
  type RubricSheet,
  type RubricSheetRefusal,
  type RubricSheetTotal,
  settleScores,
  totalOfSheet,
} from './rubric-sheet';
