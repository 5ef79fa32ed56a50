/**
 * What voters are weighed by: `heads` (人数) and, among owners, `area` (专有部分面积) in whole square centimetres.
 * @source Civil Code (民法典) art. 278
 */
export const BALLOT_MEASURES = ['heads', 'area'] as const;

/** See {@link BALLOT_MEASURES}. @source Civil Code (民法典) art. 278 */
export type BallotMeasure = (typeof BALLOT_MEASURES)[number];

/** Whole numbers by measure; never floats, since a vote may hang on one head or one square centimetre. @source Civil Code (民法典) art. 278 */
export type BallotWeight = Readonly<Record<BallotMeasure, bigint>>;

/** Nothing by either measure. @source Civil Code (民法典) art. 278 */
export const NO_BALLOT_WEIGHT: BallotWeight = { heads: 0n, area: 0n };

/** A share as two whole numbers, such as two thirds. @source Civil Code (民法典) art. 278 */
export interface BallotShare {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A demand on a part of a whole: `atLeast` (以上) includes the share itself, `moreThan` (过半数) does not.
 * @source Civil Code (民法典) art. 1259
 */
export interface BallotShareRule {
  readonly measure: BallotMeasure;
  readonly comparison: 'atLeast' | 'moreThan';
  readonly share: BallotShare;
}

/**
 * A demand worked out, in a form that a resident can check by hand: `left` is denominator × part, `right` is
 * numerator × whole, and the demand is met when left ≥ right, or left > right where the share must be exceeded.
 * @source Civil Code (民法典) art. 278 and 1259
 */
export interface BallotShareCheck {
  readonly rule: BallotShareRule;
  readonly part: bigint;
  readonly whole: bigint;
  readonly left: bigint;
  readonly right: bigint;
  readonly met: boolean;
}

/** Works a demand out in whole numbers. Of nothing, no share is ever met. @source Civil Code (民法典) art. 278 and 1259 */
export function checkBallotShare(
  rule: BallotShareRule,
  part: BallotWeight,
  whole: BallotWeight,
): BallotShareCheck {
  const left = BigInt(rule.share.denominator) * part[rule.measure];
  const right = BigInt(rule.share.numerator) * whole[rule.measure];
  const enough = rule.comparison === 'atLeast' ? left >= right : left > right;
  return {
    rule,
    part: part[rule.measure],
    whole: whole[rule.measure],
    left,
    right,
    met: whole[rule.measure] > 0n && enough,
  };
}

/** Adds weights measure by measure. @source Civil Code (民法典) art. 278 */
export function addBallotWeights(weights: readonly BallotWeight[]): BallotWeight {
  return weights.reduce<BallotWeight>(
    (sum, { heads, area }) => ({ heads: sum.heads + heads, area: sum.area + area }),
    NO_BALLOT_WEIGHT,
  );
}
