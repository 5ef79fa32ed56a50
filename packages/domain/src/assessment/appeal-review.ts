import { accepted, refused, type Result } from '../shared';
import type { AssessorConflict } from './assessor-part';
import type { Hundredths } from './points';
import { leavesOfRubric, type RatingGrade, type Rubric } from './rubric';
import {
  type AssessmentScore,
  type AssessorsMissing,
  checkRubricSheet,
  type RubricEvidence,
  type RubricSheet,
  type RubricSheetRefusal,
  settleScores,
} from './rubric-sheet';

/** What a reviewer holds an appeal to come to: the result stands, it changes, or the appeal has no ground. @source 社会组织评估管理办法 (民政部令第39号); decision record 0115 */
export const APPEAL_OPINIONS = ['uphold', 'change', 'reject'] as const;

/** See {@link APPEAL_OPINIONS}. @source decision record 0115 */
export type AppealOpinion = (typeof APPEAL_OPINIONS)[number];

/** A reviewer's part in an appeal. @source decision record 0115 */
export interface AppealReviewer {
  /** Null until declared. */
  readonly conflict: AssessorConflict | null;
  readonly opinion: AppealOpinion | null;
}

/** Returned when somebody may not review an appeal. @source decision record 0115 */
export type AppealReviewerRefusal =
  | { readonly code: 'appealReviewerScored' }
  | { readonly code: 'appealReviewClosed' }
  | { readonly code: 'appealOpinionGiven' };

/** Returned when a review does not make a new score. @source decision record 0115 */
export type ReviewedScoreRefusal =
  | { readonly code: 'appealLeafNotDisputed'; readonly node: string }
  | { readonly code: 'appealScoreUnchanged' }
  | RubricSheetRefusal
  | AssessorsMissing;

/** Whether somebody may be made a reviewer: whoever was to score the organisation does not judge his own score. @source decision record 0115 */
export function permitReviewer(
  underReview: boolean,
  wasAssessor: boolean,
): Result<'permitted', AppealReviewerRefusal> {
  if (wasAssessor) return refused({ code: 'appealReviewerScored' });
  return underReview ? accepted('permitted') : refused({ code: 'appealReviewClosed' });
}

/** Whether a reviewer may give an opinion: once, while the appeal is under review. @source decision record 0115 */
export function permitOpinion(
  underReview: boolean,
  { conflict }: Pick<AppealReviewer, 'conflict'>,
): Result<'permitted', AppealReviewerRefusal> {
  if (conflict !== null) return refused({ code: 'appealOpinionGiven' });
  return underReview ? accepted('permitted') : refused({ code: 'appealReviewClosed' });
}

/** Opinions of those without an interest; undefined until everybody has spoken and they are enough. @source decision record 0115 */
export function opinionsOf(
  reviewers: readonly AppealReviewer[],
  leastReviewers: number,
): readonly AppealOpinion[] | undefined {
  if (reviewers.some(({ conflict }) => conflict === null)) return undefined;
  const opinions = reviewers.flatMap(({ opinion }) => (opinion === null ? [] : [opinion]));
  return opinions.length >= leastReviewers ? opinions : undefined;
}

/** The opinion of more than half; undefined when none has that many. @source 社会组织评估管理办法 (民政部令第39号); decision record 0115 */
export function majorityOf(opinions: readonly AppealOpinion[]): AppealOpinion | undefined {
  return APPEAL_OPINIONS.find(
    (opinion) => 2 * opinions.filter((each) => each === opinion).length > opinions.length,
  );
}

/** What a review looks at. @source decision record 0115 */
export interface ReviewedSheets {
  readonly rubric: Rubric;
  readonly sheets: readonly RubricSheet[];
  readonly evidence: RubricEvidence;
  /** Leaves that the appeal disputes. */
  readonly disputed: readonly string[];
  /** Points that the review gives on disputed leaves; it counts as having seen their evidence. */
  readonly reviewed: RubricSheet;
  readonly before: { readonly total: Hundredths; readonly grade: RatingGrade | null };
  /** Grade that the review decides on where it is not that of the bands. */
  readonly grade: RatingGrade | null;
}

/**
 * The score after a review, by the rules of the first: the review's points stand in every sheet in the place of the
 * assessors', everything else stays.
 * @source decision record 0115
 */
export function reviewedScore(review: ReviewedSheets): Result<AssessmentScore, ReviewedScoreRefusal> {
  const { rubric, sheets, disputed, reviewed, before } = review;
  const stray = Object.keys(reviewed).find((node) => !disputed.includes(node));
  if (stray !== undefined) return refused({ code: 'appealLeafNotDisputed', node: stray });
  const [unfit] = checkRubricSheet(rubric, reviewed, 'draft');
  if (unfit) return refused(unfit);
  const settled = settleScores(
    rubric,
    sheets.map((sheet) => ({ ...sheet, ...reviewed })),
    { ...review.evidence, ...evidenceSeen(rubric, reviewed) },
  );
  if (!settled.ok) return settled;
  const score = { ...settled.value, grade: review.grade ?? settled.value.grade };
  const same = score.total === before.total && score.grade === before.grade;
  return same ? refused({ code: 'appealScoreUnchanged' }) : accepted(score);
}

function evidenceSeen({ nodes }: Rubric, reviewed: RubricSheet): RubricEvidence {
  return Object.fromEntries(
    leavesOfRubric(nodes)
      .filter(({ code }) => Object.hasOwn(reviewed, code))
      .map(({ code, evidence }) => [code, evidence.map((slot) => slot.code)]),
  );
}
