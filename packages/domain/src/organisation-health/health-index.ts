import type { HealthComponent, HealthDimension, HealthFlag, HealthLevel, HealthRule } from './health-rule';
import { type ComponentScore, type DimensionScore, meanOfKnown } from './health-score';

/** A dimension that counts: its weight and its score. @source domain.md 4.2 */
export interface WeightedScore {
  readonly weight: number;
  readonly score: number;
}

/**
 * Weighted geometric mean (加权几何平均) of scores from 0 to 1, none taken for less than `floor`; weights need not add
 * up to one. One failing leg pulls it down more than an arithmetic mean. `null` without weight.
 * @source domain.md 4.2; UNDP (2010) Human Development Report, technical note 1
 */
export function weightedGeometricMean(scores: readonly WeightedScore[], floor: number): number | null {
  const total = scores.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return null;
  const logarithm = scores.reduce(
    (sum, { weight, score }) => sum + weight * Math.log(Math.max(score, floor)),
    0,
  );
  return Math.exp(logarithm / total);
}

/** A component that evidence could raise, and by how many points the index would rise before caps. @source domain.md 4.2 */
export interface HealthLever {
  readonly component: HealthComponent;
  readonly dimension: HealthDimension;
  readonly from: number;
  readonly to: number;
  readonly threshold: number;
  readonly gain: number;
}

/**
 * The health of an organisation. `index` is 0 to 100 with one decimal place, after caps; `null` when too little is
 * known (不作评价). `range` is what it would be had the weights been chosen differently within the rule's change.
 * `coverage` is the share of the weight that is known. `caps` are the flags that are raised, `levers` what
 * would raise the index most, largest gain first.
 * @source domain.md 4.2; decision record 0102
 */
export interface OrganisationHealth {
  readonly index: number | null;
  readonly uncapped: number | null;
  readonly level: HealthLevel | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly coverage: number;
  readonly caps: readonly HealthFlag[];
  readonly dimensions: readonly DimensionScore[];
  readonly levers: readonly HealthLever[];
}

/** The health index (健康度指数) from scored dimensions and raised flags. @source domain.md 4.2; decision record 0102 */
export function organisationHealth(
  dimensions: readonly DimensionScore[],
  flags: readonly HealthFlag[],
  rule: HealthRule,
): OrganisationHealth {
  const caps = (Object.keys(rule.caps) as HealthFlag[]).filter((flag) => flags.includes(flag));
  const weighted = weightedScores(dimensions, rule);
  const coverage = coverageOf(weighted, rule);
  const uncapped = ratedIndex(weighted, rule);
  if (uncapped === null) {
    const unrated = { index: null, uncapped: null, level: null, range: null, levers: [] };
    return { ...unrated, coverage, caps, dimensions };
  }
  const index = oneDecimal(capped(uncapped, caps, rule));
  const { low, high } = rangeOf(weighted, rule);
  return {
    index,
    uncapped: oneDecimal(uncapped),
    level: healthLevel(index, rule),
    range: { low: oneDecimal(capped(low, caps, rule)), high: oneDecimal(capped(high, caps, rule)) },
    coverage,
    caps,
    dimensions,
    levers: leversOf(dimensions, uncapped, rule),
  };
}

/**
 * The level alone, for judging many organisations: that of {@link organisationHealth}; `null` when not rated.
 * @source domain.md 4.2; decision record 0102
 */
export function organisationHealthLevel(
  dimensions: readonly Pick<DimensionScore, 'dimension' | 'score'>[],
  flags: readonly HealthFlag[],
  rule: HealthRule,
): HealthLevel | null {
  const uncapped = ratedIndex(weightedScores(dimensions, rule), rule);
  return uncapped === null ? null : healthLevel(oneDecimal(capped(uncapped, flags, rule)), rule);
}

/** The level of an index as it is shown. @source domain.md 4.2 */
export function healthLevel(index: number, rule: HealthRule): HealthLevel {
  if (index >= rule.levels.healthy) return 'healthy';
  return index >= rule.levels.subHealthy ? 'subHealthy' : 'alert';
}

interface DimensionWeight extends WeightedScore {
  readonly dimension: HealthDimension;
}

function weightedScores(
  dimensions: readonly Pick<DimensionScore, 'dimension' | 'score'>[],
  rule: HealthRule,
): readonly DimensionWeight[] {
  return dimensions.flatMap(({ dimension, score }) =>
    score === null ? [] : [{ dimension, score, weight: rule.weights[dimension] }],
  );
}

function indexOf(scores: readonly WeightedScore[], rule: HealthRule): number | null {
  const mean = weightedGeometricMean(scores, rule.floor);
  return mean === null ? null : mean * 100;
}

function coverageOf(scores: readonly WeightedScore[], rule: HealthRule): number {
  return sumOf(scores.map(({ weight }) => weight)) / sumOf(Object.values(rule.weights));
}

/** The index before caps; null where too little is known. A weight of 70 of 100 is enough, whatever the rounding of the quotient says. */
function ratedIndex(scores: readonly WeightedScore[], rule: HealthRule): number | null {
  return coverageOf(scores, rule) < rule.leastCoverage - 1e-9 ? null : indexOf(scores, rule);
}

function capped(index: number, caps: readonly HealthFlag[], rule: HealthRule): number {
  return Math.min(index, ...caps.map((flag) => rule.caps[flag]));
}

/**
 * The lowest and the highest index over all weights within the change. The extremes have every weight at one end:
 * the best scores heavy and the others light, or the other way round; so it is enough to try each cut.
 */
function rangeOf(scores: readonly DimensionWeight[], rule: HealthRule): { low: number; high: number } {
  const sorted = [...scores].sort((one, other) => one.score - other.score);
  const tried = sorted.flatMap((_, cut) =>
    [1, -1].map((sign) =>
      indexOf(
        sorted.map(({ weight, score }, place) => ({
          score,
          weight: weight * (1 + (place < cut ? sign : -sign) * rule.weightChange),
        })),
        rule,
      ),
    ),
  );
  const known = tried.filter((index) => index !== null);
  return { low: Math.min(...known), high: Math.max(...known) };
}

function leversOf(
  dimensions: readonly DimensionScore[],
  uncapped: number,
  rule: HealthRule,
): readonly HealthLever[] {
  const levers = dimensions.flatMap((dimension) =>
    dimension.components.flatMap((component): readonly HealthLever[] => {
      const { score, next } = component;
      if (score === null || next === null || !rule.components[component.component].evidence) return [];
      const raised = indexOf(weightedScores(withRaised(dimensions, component, next.score), rule), rule);
      return [
        {
          component: component.component,
          dimension: dimension.dimension,
          from: score,
          to: next.score,
          threshold: next.threshold,
          gain: oneDecimal((raised ?? uncapped) - uncapped),
        },
      ];
    }),
  );
  return levers.sort((one, other) => other.gain - one.gain);
}

function withRaised(
  dimensions: readonly DimensionScore[],
  raised: ComponentScore,
  score: number,
): readonly DimensionScore[] {
  return dimensions.map((dimension) => {
    if (!dimension.components.includes(raised)) return dimension;
    const components = dimension.components.map((each) => (each === raised ? { ...each, score } : each));
    return { ...dimension, components, score: meanOfKnown(components) };
  });
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
