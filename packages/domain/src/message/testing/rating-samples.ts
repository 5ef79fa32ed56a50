import { isoDate } from '../../calendar';
import type { RatingRefusal } from '../refusal-types';

/** One refusal of each code of rubrics, scores and assessments. */
export const RATING_SAMPLES: {
  readonly [Code in RatingRefusal['code']]: Extract<RatingRefusal, { readonly code: Code }>;
} = {
  rubricEmpty: { code: 'rubricEmpty' },
  rubricNodeTwice: { code: 'rubricNodeTwice', node: '1.1' },
  rubricParentUnknown: { code: 'rubricParentUnknown', node: '1.1', parent: '9' },
  rubricTooDeep: { code: 'rubricTooDeep', node: '1.1.1.1.1', most: 4 },
  rubricMaximumNotPositive: { code: 'rubricMaximumNotPositive', node: '1.1' },
  rubricBonusBelowFamily: { code: 'rubricBonusBelowFamily', node: '1.1' },
  rubricChildrenDoNotSum: { code: 'rubricChildrenDoNotSum', node: '1', expected: 8000, actual: 7500 },
  rubricFamiliesDoNotSum: { code: 'rubricFamiliesDoNotSum', expected: 100_000, actual: 99_000 },
  rubricBandsNotDescending: { code: 'rubricBandsNotDescending', grade: 'a4' },
  rubricCapBelowTotal: { code: 'rubricCapBelowTotal', expected: 100_000, actual: 90_000 },
  rubricAssessorsTooFew: { code: 'rubricAssessorsTooFew', least: 2 },
  pointsUnreadable: { code: 'pointsUnreadable' },
  rubricScoreLeafUnknown: { code: 'rubricScoreLeafUnknown', node: '9.9' },
  rubricScoreMissing: { code: 'rubricScoreMissing', node: '1.1' },
  rubricScoreOutOfRange: { code: 'rubricScoreOutOfRange', node: '1.1', most: 2000 },
  assessmentScoresMissing: { code: 'assessmentScoresMissing', present: 1, least: 2 },
  assessmentActionNotAllowed: {
    code: 'assessmentActionNotAllowed',
    assessmentState: 'preliminary',
    assessmentAction: 'publishGrade',
    allowedAssessmentActions: ['settlePreliminary', 'withdrawAssessment'],
  },
  assessmentFactMissing: {
    code: 'assessmentFactMissing',
    assessmentAction: 'settlePreliminary',
    assessmentFact: 'allScoresIn',
  },
  assessmentNoticeTooShort: {
    code: 'assessmentNoticeTooShort',
    noticeDays: 7,
    earliest: isoDate('2026-12-01'),
  },
  appealActionNotAllowed: {
    code: 'appealActionNotAllowed',
    appealState: 'received',
    appealAction: 'changeResult',
    allowedAppealActions: ['acceptAppeal', 'refuseLateAppeal', 'withdrawAppeal'],
  },
  appealFactMissing: {
    code: 'appealFactMissing',
    appealAction: 'upholdResult',
    appealFact: 'opinionsIn',
  },
  appealTooLate: { code: 'appealTooLate', latestOn: isoDate('2026-12-01') },
  appealInTime: { code: 'appealInTime', latestOn: isoDate('2026-12-01') },
  appealOpinionsDivided: { code: 'appealOpinionsDivided' },
  appealMajorityOtherwise: { code: 'appealMajorityOtherwise', majorityOpinion: 'uphold' },
  appealReviewerScored: { code: 'appealReviewerScored' },
  appealReviewClosed: { code: 'appealReviewClosed' },
  appealOpinionGiven: { code: 'appealOpinionGiven' },
  appealLeafNotDisputed: { code: 'appealLeafNotDisputed', node: '2.1' },
  appealScoreUnchanged: { code: 'appealScoreUnchanged' },
  ratingAssessorNotAssigned: { code: 'ratingAssessorNotAssigned' },
  ratingAssessorConflictNotDeclared: { code: 'ratingAssessorConflictNotDeclared' },
  ratingAssessorConflicted: { code: 'ratingAssessorConflicted', conflict: 'relative' },
  ratingAssessorScoresSubmitted: { code: 'ratingAssessorScoresSubmitted' },
  ratingAssessorScoringClosed: { code: 'ratingAssessorScoringClosed' },
};
