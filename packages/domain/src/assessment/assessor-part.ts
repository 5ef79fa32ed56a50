import { accepted, refused, type Result } from '../shared';
import type { AssessmentState } from './assessment-states';
import type { RubricRules } from './rubric';

/** How an assessor stands to the organisation assessed. @source 社会组织评估管理办法 (民政部令第39号) art. 20 (回避) */
export const ASSESSOR_CONFLICTS = ['none', 'postHolder', 'relative', 'contract', 'otherInterest'] as const;

/** See {@link ASSESSOR_CONFLICTS}. @source 社会组织评估管理办法 art. 20 */
export type AssessorConflict = (typeof ASSESSOR_CONFLICTS)[number];

/** An assessor's part in an assessment. @source 社会组织评估管理办法 art. 20 */
export interface AssessorPart {
  readonly assigned: boolean;
  /** Null until declared. */
  readonly conflict: AssessorConflict | null;
  readonly submitted: boolean;
  /** Whether assessors may score in the state of the assessment. */
  readonly scoringOpen: boolean;
}

/** Returned when somebody may not score. @source 社会组织评估管理办法 art. 20; requirements.md P16 */
export type AssessorRefusal =
  | { readonly code: 'ratingAssessorNotAssigned' }
  | { readonly code: 'ratingAssessorConflictNotDeclared' }
  | { readonly code: 'ratingAssessorConflicted'; readonly conflict: AssessorConflict }
  | { readonly code: 'ratingAssessorScoresSubmitted' }
  | { readonly code: 'ratingAssessorScoringClosed' };

/** States in which assessors score: from the document review until the scores are put together. @source 社会组织评估管理办法 (民政部令第39号) */
const SCORING_STATES: readonly AssessmentState[] = ['documentReview', 'siteVisit', 'preliminary'];

/** Whether assessors score in a state. @source 社会组织评估管理办法 (民政部令第39号) */
export function isScoringState(state: AssessmentState): boolean {
  return SCORING_STATES.includes(state);
}

/**
 * Whether the sheets of an assessment may be seen: everybody who is to score has submitted, and they are enough.
 * Whoever saw a sheet before would not score by himself.
 * @source requirements.md P16
 */
export function mayReadSheets(
  assessors: readonly Pick<AssessorPart, 'submitted'>[],
  { leastAssessors }: Pick<RubricRules, 'leastAssessors'>,
): boolean {
  return assessors.length >= leastAssessors && assessors.every(({ submitted }) => submitted);
}

/** Whether another assessor may be assigned: before the scores are put together, and while nobody has seen a sheet. @source requirements.md P16 */
export function permitAssessor(
  state: AssessmentState,
  sheetsOpen: boolean,
): Result<AssessmentState, AssessorRefusal> {
  const early = state === 'selfAssessment' || state === 'eligibilityCheck';
  return (early || isScoringState(state)) && !sheetsOpen
    ? accepted(state)
    : refused({ code: 'ratingAssessorScoringClosed' });
}

/** Whether an assessor may score: assigned, declared free of conflicts, not finished, while scoring is open. @source 社会组织评估管理办法 art. 20 */
export function permitScoring(part: AssessorPart): Result<AssessorPart, AssessorRefusal> {
  if (!part.assigned) return refused({ code: 'ratingAssessorNotAssigned' });
  if (part.conflict === null) return refused({ code: 'ratingAssessorConflictNotDeclared' });
  if (part.conflict !== 'none') return refused({ code: 'ratingAssessorConflicted', conflict: part.conflict });
  if (part.submitted) return refused({ code: 'ratingAssessorScoresSubmitted' });
  return part.scoringOpen ? accepted(part) : refused({ code: 'ratingAssessorScoringClosed' });
}
