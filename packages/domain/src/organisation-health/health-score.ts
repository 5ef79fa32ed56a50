import {
  HEALTH_COMPONENTS,
  HEALTH_DIMENSIONS,
  type HealthComponent,
  type HealthComponentRule,
  type HealthDimension,
  type HealthRule,
} from './health-rule';

/** What is known of an organisation on a day, one number per component; `null` is unknown and never 0. @source decision record 0102 */
export type HealthFacts = Readonly<Record<HealthComponent, number | null>>;

/** Facts of which nothing is known yet. @source decision record 0102 */
export const UNKNOWN_HEALTH_FACTS: HealthFacts = Object.fromEntries(
  HEALTH_COMPONENTS.map((component) => [component, null]),
) as Record<HealthComponent, null>;

/**
 * Score of one component with its reason: the fact, what it scores, and the next threshold with what that would
 * score. `next` is `null` at the top, and where the fact is a score without steps.
 * @source decision record 0102
 */
export interface ComponentScore {
  readonly component: HealthComponent;
  readonly fact: number | null;
  readonly score: number | null;
  readonly next: { readonly threshold: number; readonly score: number } | null;
}

/** Score of a dimension, 0 to 1: the mean of its known components; `null` where none is known. @source domain.md 4.2 */
export interface DimensionScore {
  readonly dimension: HealthDimension;
  readonly score: number | null;
  readonly components: readonly ComponentScore[];
}

/** The seven dimensions scored from facts, each with its reasons. @source domain.md 4.2; decision record 0102 */
export function dimensionScores(facts: HealthFacts, rule: HealthRule): readonly DimensionScore[] {
  const scores = HEALTH_COMPONENTS.map((component) =>
    componentScore(component, facts[component], rule.components[component]),
  );
  return HEALTH_DIMENSIONS.map((dimension) => {
    const components = scores.filter(({ component }) => rule.components[component].dimension === dimension);
    return { dimension, score: meanOfKnown(components), components };
  });
}

/**
 * The scores of the dimensions alone, without reasons, for judging many organisations: those of
 * {@link dimensionScores}.
 * @source domain.md 4.2; decision record 0102
 */
export function bareDimensionScores(
  facts: HealthFacts,
  rule: HealthRule,
): readonly Pick<DimensionScore, 'dimension' | 'score'>[] {
  const known = new Map<HealthDimension, { readonly score: number }[]>(
    HEALTH_DIMENSIONS.map((dimension) => [dimension, []]),
  );
  for (const component of HEALTH_COMPONENTS) {
    const fact = facts[component];
    const own = rule.components[component];
    if (fact !== null) known.get(own.dimension)?.push({ score: scoreOf(fact, own) });
  }
  return HEALTH_DIMENSIONS.map((dimension) => ({
    dimension,
    score: meanOfKnown(known.get(dimension) ?? []),
  }));
}

/** The mean of the scores that are known; `null` without any. @source decision record 0102 */
export function meanOfKnown(scores: readonly { readonly score: number | null }[]): number | null {
  const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
}

function componentScore(
  component: HealthComponent,
  fact: number | null,
  rule: HealthComponentRule,
): ComponentScore {
  if (fact === null) return { component, fact, score: null, next: null };
  const score = scoreOf(fact, rule);
  const next = rule.steps
    .filter((step) => step.score > score)
    .sort((one, other) => one.score - other.score)[0];
  return { component, fact, score, next: next ?? null };
}

function scoreOf(fact: number, rule: HealthComponentRule): number {
  if (rule.reading === 'asItIs') return Math.min(1, Math.max(0, fact));
  const reached = rule.steps.filter(({ threshold }) =>
    rule.reading === 'atLeast' ? fact >= threshold : fact <= threshold,
  );
  return Math.max(0, ...reached.map(({ score }) => score));
}
