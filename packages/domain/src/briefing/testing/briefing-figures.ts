import {
  type ComparabilityVerdict,
  type IndicatorCoverage,
  type IndicatorDefinition,
  type IndicatorStatus,
  indicatorValue,
  ORGANISATION_OUTCOME_INDICATORS,
  type Period,
} from '../../indicator';
import type { FigureTarget } from '../../yearly-target';
import type { BriefingFigure, BriefingSource } from '../briefing-facts';

const QUARTER: Period = { kind: 'quarter', year: 2026, quarter: 3 };

/** A figure to be made; a share of healthy organisations when nothing else is said. */
export interface Made {
  readonly numerator: number;
  readonly denominator?: number;
  readonly definition?: IndicatorDefinition;
  readonly coverage?: IndicatorCoverage | null;
  readonly status?: IndicatorStatus;
  readonly version?: number;
  readonly comparability?: ComparabilityVerdict;
  readonly target?: FigureTarget | null;
}

/** Makes a figure in its envelope. */
export function figure({
  numerator,
  denominator = 100,
  definition = ORGANISATION_OUTCOME_INDICATORS.healthyOrganisationRate,
  comparability = { comparable: true },
  target = null,
  ...over
}: Made): BriefingFigure {
  const own = { ...definition, version: over.version ?? definition.version };
  const value = indicatorValue(
    { definition: own, period: QUARTER, asOf: '2026-10-08T00:00:00Z', coverage: over.coverage ?? null },
    { numerator, denominator },
  );
  return { definition: own, value: { ...value, status: over.status ?? value.status }, comparability, target };
}

/** The figures of a snapshot. */
export function source(number: number, ...figures: BriefingFigure[]): BriefingSource {
  return { number, period: QUARTER, figures };
}

/** So many of a hundred organisations. */
export function covered(observed: number): IndicatorCoverage {
  return { observed, expected: 100, of: 'organisations' };
}
