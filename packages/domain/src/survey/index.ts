export { checkSurveyClosing, type SurveyClosing, type SurveyClosingRefusal } from './survey-closing';
export {
  activityItemOf,
  checkDiaryActivity,
  type DiaryActivity,
  type DiaryActivityRefusal,
  MINUTES_OF_DAY,
  minutesOnSheet,
} from './survey-diary';
export {
  cronbachAlpha,
  responseRate,
  type SurveyEstimate,
  type WeightedAnswer,
  weightedMean,
  weightedShare,
} from './survey-estimates';
export {
  type ActivityShare,
  type MotiveShare,
  SCORED_THEMES,
  type ScoredTheme,
  SURVEY_FIGURES_STATES,
  type SurveyFigures,
  type SurveyFiguresState,
  surveyOutcome,
  type SurveyOutcome,
  type SurveyShare,
  type ThemeScore,
  type VolunteerShare,
} from './survey-figures';
export {
  checkSurveyResponse,
  isCompleteResponse,
  isVolunteer,
  type SurveyResponse,
  type SurveyResponseRefusal,
} from './survey-response';
export {
  checkSurveyTerms,
  type PopulationCell,
  SCALE_POINTS,
  SURVEY_DESIGNS,
  SURVEY_ITEM_KINDS,
  SURVEY_THEMES,
  SURVEY_WEIGHTINGS,
  type SurveyDesign,
  type SurveyItem,
  type SurveyItemKind,
  type SurveyTerms,
  type SurveyTermsRefusal,
  type SurveyTheme,
  type SurveyWeighting,
} from './survey-terms';
export {
  effectiveSampleSize,
  FEWEST_OF_CELL,
  RAKING_RULE,
  SURVEY_WEIGHT_BASES,
  type SurveyWeightBasis,
  surveyWeights,
  type SurveyWeights,
} from './survey-weights';
