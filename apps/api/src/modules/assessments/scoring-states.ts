import type { AssessmentState } from '@weizhi/domain';

const SCORING: ReadonlySet<AssessmentState> = new Set(['documentReview', 'siteVisit', 'preliminary']);

/** Whether assessors score in a state: from the document review until the scores are put together. */
export function isScoringOpen(state: AssessmentState): boolean {
  return SCORING.has(state);
}
