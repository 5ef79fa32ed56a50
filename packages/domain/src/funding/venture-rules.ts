import { addDecimal, compareDecimal, type DecimalText, decimalText } from '../decimal';
import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import { accepted, refused, type Result } from '../shared';

/** Rules of matching that there are, by place. @source domain.md 2.3 */
export type MatchingRuleCode = 'dongguan';

/** Classes of projects by which matching is capped. @source 东莞市公益创投 (domain.md 2.3) */
export type MatchingClass = 'large' | 'small';

/** How donations are matched (配套): so many yuan for so many donated, up to a cap by the project's class. @source domain.md 2.3 */
export interface MatchingRule {
  readonly code: MatchingRuleCode;
  readonly donated: number;
  readonly matched: number;
  readonly caps: Readonly<Record<MatchingClass, MoneyText>>;
}

/**
 * Rules of matching by place. 东莞: two yuan for every yuan donated, up to 500,000 or 300,000 yuan a project.
 * @source 东莞市公益创投 (domain.md 2.3)
 */
export const MATCHING_RULES: Readonly<Record<MatchingRuleCode, MatchingRule>> = {
  dongguan: {
    code: 'dongguan',
    donated: 1,
    matched: 2,
    caps: { large: '500000.00' as MoneyText, small: '300000.00' as MoneyText },
  },
};

/** Returned when donations cannot be matched by a rule. @source domain.md 2.3 */
export type MatchingRefusal =
  | { readonly code: 'donationNotPositive' }
  | { readonly code: 'matchingClassUnknown'; readonly projectClass: string }
  | { readonly code: 'matchingExceeded'; readonly matched: MoneyText; readonly asked: MoneyText };

/** What a fund adds to donations, whole fen, never more than the cap. @source domain.md 2.3 */
export function matchingAmount(
  donated: MoneyText,
  projectClass: string,
  rule: MatchingRule,
): Result<MoneyText, MatchingRefusal> {
  const fen = fenOfMoney(donated);
  if (fen <= 0n) return refused({ code: 'donationNotPositive' });
  const cap = (rule.caps as Readonly<Record<string, MoneyText | undefined>>)[projectClass];
  if (cap === undefined) return refused({ code: 'matchingClassUnknown', projectClass });
  const matched = (fen * BigInt(rule.matched)) / BigInt(rule.donated);
  return accepted(matched < fenOfMoney(cap) ? moneyOfFen(matched) : cap);
}

/** Whether a grant keeps to what donations are matched with: a fund that matches gives no more than that. @source domain.md 2.3 */
export function checkMatching(
  granted: MoneyText,
  { donated, projectClass }: { readonly donated: MoneyText; readonly projectClass: string },
  rule: MatchingRule,
): Result<MoneyText, MatchingRefusal> {
  const matched = matchingAmount(donated, projectClass, rule);
  if (!matched.ok) return matched;
  return fenOfMoney(granted) > fenOfMoney(matched.value)
    ? refused({ code: 'matchingExceeded', matched: matched.value, asked: granted })
    : accepted(granted);
}

/** Bonuses that there are: for funds raised, and for what is special. @source 中山博爱100公益创投 (domain.md 2.3) */
export type VentureBonus = 'fundraising' | 'special';

/** One kind of bonus: its least and largest points, when given at all. @source domain.md 2.3 */
export interface BonusItem {
  readonly code: VentureBonus;
  readonly least: number;
  readonly most: number;
}

/** Rules of scoring that there are, by place. @source domain.md 2.3 */
export type VentureScoreRuleCode = 'zhongshan';

/** How a venture philanthropy project is scored: base points, and bonuses on top. @source domain.md 2.3 */
export interface VentureScoreRule {
  readonly code: VentureScoreRuleCode;
  readonly base: number;
  readonly bonuses: readonly BonusItem[];
}

/**
 * Rules of scoring by place. 中山: 100 points, up to 50 for funds raised, 5 to 20 for what is special.
 * @source 中山博爱100公益创投 (domain.md 2.3)
 */
export const VENTURE_SCORE_RULES: Readonly<Record<VentureScoreRuleCode, VentureScoreRule>> = {
  zhongshan: {
    code: 'zhongshan',
    base: 100,
    bonuses: [
      { code: 'fundraising', least: 0, most: 50 },
      { code: 'special', least: 5, most: 20 },
    ],
  },
};

/** Points given to a project: base, and bonuses by their code. @source domain.md 2.3 */
export interface VenturePoints {
  readonly base: DecimalText;
  readonly bonuses: Readonly<Record<string, DecimalText>>;
}

/** Returned when points are outside their range, or a bonus is none of the rule's. @source domain.md 2.3 */
export type VentureScoreRefusal =
  | { readonly code: 'ventureBonusUnknown'; readonly bonus: string }
  | {
      readonly code: 'venturePointsOutOfRange';
      readonly bonus: string;
      readonly least: number;
      readonly most: number;
    };

/** The total of base and bonuses; a bonus that is not given counts nothing. @source domain.md 2.3 */
export function ventureScore(
  points: VenturePoints,
  rule: VentureScoreRule,
): Result<DecimalText, VentureScoreRefusal> {
  if (!within(points.base, { least: 0, most: rule.base }))
    return refused({ code: 'venturePointsOutOfRange', bonus: 'base', least: 0, most: rule.base });
  let total = points.base;
  for (const [bonus, given] of Object.entries(points.bonuses)) {
    const item = rule.bonuses.find(({ code }) => code === bonus);
    if (!item) return refused({ code: 'ventureBonusUnknown', bonus });
    if (!within(given, item))
      return refused({ code: 'venturePointsOutOfRange', bonus, least: item.least, most: item.most });
    total = addDecimal(total, given);
  }
  return accepted(total);
}

/** Most points under a rule, all bonuses given; 100 where there is none. @source domain.md 2.3 */
export function maximumVenturePoints(rule: VentureScoreRule | null): number {
  return rule ? rule.bonuses.reduce((sum, { most }) => sum + most, rule.base) : 100;
}

function within(points: DecimalText, { least, most }: Omit<BonusItem, 'code'>): boolean {
  return (
    compareDecimal(points, decimalText(String(least))) >= 0 &&
    compareDecimal(points, decimalText(String(most))) <= 0
  );
}
