import { leavesOfRubric, type Rubric } from './rubric';
import type { RubricSheet } from './rubric-sheet';

/** How far two or more assessors agree (评分一致性). @source Cohen (1968) Weighted kappa; requirements.md M32 */
export interface AssessorAgreement {
  /** Quadratic weighted kappa, −1 to 1, mean over pairs of assessors; null where it is not defined. */
  readonly kappa: number | null;
  /** Mean absolute difference of two scores as a share of the leaf's maximum, 0 to 1; null with fewer than two. */
  readonly meanDifference: number | null;
  readonly pairs: number;
}

/** Steps on which scores are compared: a leaf of 5 points and one of 50 weigh the same. @source requirements.md M32 */
export const AGREEMENT_STEPS = 5;

/**
 * Quadratic weighted kappa of two raters over the same things, rated in whole categories from 0. Null without
 * ratings, and where both raters know one category only, so that nothing can be told from chance.
 * @source Cohen, J. (1968) Weighted kappa, Psychological Bulletin 70; Fleiss & Cohen (1973)
 */
export function weightedKappa(
  one: readonly number[],
  other: readonly number[],
  categories: number,
): number | null {
  if (one.length === 0 || one.length !== other.length || categories < 2) return null;
  const weight = (a: number, b: number): number => ((a - b) / (categories - 1)) ** 2;
  const observed = one.reduce((sum, rating, index) => sum + weight(rating, other[index] ?? 0), 0);
  const expected =
    one.reduce(
      (sum, rating) => sum + other.reduce((inner, against) => inner + weight(rating, against), 0),
      0,
    ) / one.length;
  return expected === 0 ? null : 1 - observed / expected;
}

/** The agreement of assessors over the leaves of a rubric. @source requirements.md M32 */
export function agreementOfAssessors(rubric: Rubric, sheets: readonly RubricSheet[]): AssessorAgreement {
  const leaves = leavesOfRubric(rubric.nodes);
  const shares = sheets.map((sheet) => leaves.map(({ code, maximum }) => (sheet[code] ?? 0) / maximum));
  const steps = shares.map((row) => row.map((share) => Math.round(share * (AGREEMENT_STEPS - 1))));
  const pairs = pairsOf(sheets.length);
  const kappas = pairs.flatMap(([a, b]) => {
    const kappa = weightedKappa(steps[a] ?? [], steps[b] ?? [], AGREEMENT_STEPS);
    return kappa === null ? [] : [kappa];
  });
  const differences = pairs.map(([a, b]) =>
    meanOf(leaves.map((_, index) => Math.abs((shares[a]?.[index] ?? 0) - (shares[b]?.[index] ?? 0)))),
  );
  return {
    kappa: kappas.length === 0 ? null : meanOf(kappas),
    meanDifference: differences.length === 0 ? null : meanOf(differences),
    pairs: pairs.length,
  };
}

function pairsOf(count: number): readonly (readonly [number, number])[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return indexes.flatMap((one) =>
    indexes.filter((other) => other > one).map((other) => [one, other] as const),
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
