export { type AppealRules, DEFAULT_APPEAL_RULES } from './appeal-rules';
export {
  advanceAppeal,
  APPEAL_ACTIONS,
  APPEAL_STATES,
  APPEAL_TRANSITIONS,
  type AppealAction,
  appealDue,
  type AppealFacts,
  type AppealPosition,
  type AppealRefusal,
  type AppealState,
  availableAppealActions,
  lastAppealDay,
} from './appeal-states';
export {
  APPEAL_OPINIONS,
  type AppealOpinion,
  type AppealReviewer,
  type AppealReviewerRefusal,
  majorityOf,
  opinionsOf,
  permitOpinion,
  permitReviewer,
  reviewedScore,
  type ReviewedScoreRefusal,
  type ReviewedSheets,
} from './appeal-review';
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
  isActionByAppeal,
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
export { checkRecordedGrade, type RecordedGrade, type RecordedGradeRefusal } from './recorded-grade';
