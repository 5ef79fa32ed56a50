import { leavesOfRubric, type Rubric } from './rubric';
import type { RubricEvidence, RubricSheet } from './rubric-sheet';
import type { Hundredths } from './points';

/** Why an assessment looks like going through the motions (走形式). @source domain.md 4.2 H13 */
export const FORMALISM_SIGNS = ['noEvidence', 'identicalScores', 'nearMaximum'] as const;

/** See {@link FORMALISM_SIGNS}. @source domain.md 4.2 H13 */
export type FormalismSign = (typeof FORMALISM_SIGNS)[number];

/** Share of the maximum, in per cent, from which a result counts as near it. @source domain.md 4.2 H13 */
export const NEAR_MAXIMUM_PER_CENT = 95;

/** An assessment as its result stands. @source domain.md 4.2 H13; requirements.md M32 */
export interface SettledAssessment {
  readonly rubric: Rubric;
  readonly sheets: readonly RubricSheet[];
  readonly evidence: RubricEvidence;
  readonly total: Hundredths;
}

/**
 * The signs of an assessment: no piece of evidence at all, every assessor's sheet the same on every leaf, or a result
 * of at least 95 % of the total.
 * @source domain.md 4.2 H13
 */
export function formalismSigns(assessment: SettledAssessment): readonly FormalismSign[] {
  const { rubric, sheets, evidence, total } = assessment;
  const [first, ...others] = sheets;
  const leaves = leavesOfRubric(rubric.nodes);
  const signs: Readonly<Record<FormalismSign, boolean>> = {
    noEvidence: leaves.every(({ code }) => (evidence[code] ?? []).length === 0),
    identicalScores:
      first !== undefined &&
      others.length > 0 &&
      leaves.every(({ code }) => others.every((sheet) => sheet[code] === first[code])),
    nearMaximum: 100 * total >= NEAR_MAXIMUM_PER_CENT * rubric.rules.total,
  };
  return FORMALISM_SIGNS.filter((sign) => signs[sign]);
}

/** The index of formalism (评估有效性) of some assessments, with its parts as counts. @source domain.md 4.2 H13; requirements.md M32 */
export interface FormalismIndex {
  readonly assessments: number;
  /** Assessments with at least one sign. */
  readonly formal: number;
  readonly bySign: Readonly<Record<FormalismSign, number>>;
  /** Scores of assessors on leaves, those at the maximum, and those on leaves with all required evidence. */
  readonly scores: number;
  readonly fullMarks: number;
  readonly evidenced: number;
  /** Standard deviation of the totals in points, of the assessments as a whole; null with fewer than two. */
  readonly deviation: number | null;
}

/** Counts the signs and what M32 asks for. @source domain.md 4.2 H13; requirements.md M32 */
export function formalismIndex(assessments: readonly SettledAssessment[]): FormalismIndex {
  const signs = assessments.map(formalismSigns);
  const counts = assessments.map(scoreCounts);
  const sum = (part: 'scores' | 'fullMarks' | 'evidenced'): number =>
    counts.reduce((total, each) => total + each[part], 0);
  const having = (sign: FormalismSign): number => signs.filter((each) => each.includes(sign)).length;
  return {
    assessments: assessments.length,
    formal: signs.filter((each) => each.length > 0).length,
    bySign: {
      noEvidence: having('noEvidence'),
      identicalScores: having('identicalScores'),
      nearMaximum: having('nearMaximum'),
    },
    scores: sum('scores'),
    fullMarks: sum('fullMarks'),
    evidenced: sum('evidenced'),
    deviation: deviationOf(assessments.map(({ total }) => total / 100)),
  };
}

function scoreCounts({ rubric, sheets, evidence }: SettledAssessment): {
  readonly scores: number;
  readonly fullMarks: number;
  readonly evidenced: number;
} {
  const leaves = leavesOfRubric(rubric.nodes);
  const scored = sheets.flatMap((sheet) =>
    leaves
      .filter(({ code }) => sheet[code] !== undefined)
      .map((leaf) => ({ leaf, points: sheet[leaf.code] })),
  );
  return {
    scores: scored.length,
    fullMarks: scored.filter(({ leaf, points }) => points === leaf.maximum).length,
    // A leaf that asks for nothing still has no evidence as long as nothing is there.
    evidenced: scored.filter(({ leaf }) => (evidence[leaf.code] ?? []).length > 0).length,
  };
}

function deviationOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
