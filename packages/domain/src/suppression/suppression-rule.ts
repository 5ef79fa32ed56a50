/**
 * When a cell of a table about persons is too small to show (小单元抑制): a numerator from 1 to `threshold` − 1, or a
 * denominator from 1 to `leastDenominator` − 1. Defaults 5 and 10; third parties get a threshold of 10.
 * @source 统计法 (2024) art. 28; domain.md 4.0 rule 5
 */
export interface SuppressionRule {
  readonly threshold: number;
  readonly leastDenominator: number;
  /**
   * The rule of those who are told more. What it hides is hidden by this one as well: whoever has the answers of both
   * knows no more than those of one.
   */
  readonly within?: SuppressionRule;
}

/** The rule for the district's own staff. @source domain.md 4.0 rule 5 */
export const DEFAULT_SUPPRESSION_RULE: SuppressionRule = { threshold: 5, leastDenominator: 10 };

/** The rule for third parties. @source domain.md 4.0 rule 5 */
export const THIRD_PARTY_SUPPRESSION_RULE: SuppressionRule = {
  ...{ threshold: 10, leastDenominator: 10 },
  within: DEFAULT_SUPPRESSION_RULE,
};

/** The rule for whom an answer goes to: the public endpoint serves third parties. @source domain.md 4.0 rule 5 */
export function suppressionRuleFor(audience: 'public' | 'console'): SuppressionRule {
  return audience === 'public' ? THIRD_PARTY_SUPPRESSION_RULE : DEFAULT_SUPPRESSION_RULE;
}

/** Why a cell is hidden: it is itself too small, or it would give a small one away by subtraction. @source decision record 0013 */
export type SuppressionReason = 'smallCell' | 'complementary';
