import { decimalOfNumber, type DecimalText, decimalText, ratioText } from '../decimal';
import { type Bounds, wilsonInterval } from '../statistics';
import {
  type IndicatorDefinition,
  type IndicatorReference,
  indicatorReference,
  type IndicatorUnit,
} from './definition';
import type { Period } from './period';

/**
 * What can be said about a figure: it stands; it is hidden to protect people; too little to judge; no data at
 * all (无数据, never 0); it may still change; or it is being computed anew by a changed definition (口径).
 * @source domain.md 4.0 rule 1; decision record 0160
 */
export const INDICATOR_STATUSES = [
  'ok',
  'suppressed',
  'not_rated',
  'no_data',
  'provisional',
  'recomputing',
] as const;

/** See {@link INDICATOR_STATUSES}. @source domain.md 4.0 rule 1 */
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/** An interval about a value, on the value's scale, or the reason why there is none. @source domain.md 4.0 rule 3 */
export type IndicatorInterval =
  | {
      readonly kind: 'interval';
      readonly low: DecimalText;
      readonly high: DecimalText;
      readonly method: IntervalMethod;
    }
  | { readonly kind: 'none'; readonly reason: IntervalAbsence };

/** How an interval was computed, at 95 %. @source Wilson (1927); Kalbfleisch & Prentice (1980); Efron (1979); Student (1908) */
export type IntervalMethod = 'wilson95' | 'logLog95' | 'bootstrap95' | 'student95';

/** Why a figure has no interval: a full register is not a sample; a count has none; nothing was measured; it is hidden; the sample has a single unit. @source domain.md 4.0 rule 3 */
export type IntervalAbsence = 'register' | 'count' | 'noData' | 'suppressed' | 'singleSample';

/** How much of what should be there was there: units observed of units expected, such as months with rows. @source domain.md 4.0 rule 1 */
export interface IndicatorCoverage {
  readonly observed: number;
  readonly expected: number;
  readonly of: CoverageUnit;
}

/** What coverage counts. @source decision record 0013 */
export type CoverageUnit =
  'months' | 'days' | 'communities' | 'organisations' | 'records' | 'hours' | 'sampledWeeks';

/**
 * A figure in its envelope: never a bare number. Value, numerator and denominator are decimal text; shares are
 * 0 to 1. `n` is the number of records behind it.
 * @source domain.md 4.0 rule 1; ARCHITECTURE section 4
 */
export interface IndicatorValue {
  readonly definition: IndicatorReference;
  readonly period: Period;
  readonly status: IndicatorStatus;
  readonly value: DecimalText | null;
  readonly unit: IndicatorUnit;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly n: number | null;
  readonly interval: IndicatorInterval;
  readonly coverage: IndicatorCoverage | null;
  /** Instant up to which records were seen, ISO 8601 in UTC. */
  readonly asOf: string;
}

/** Raw counts behind a figure. `sample` says that they come from a sample, so that an interval is due. @source domain.md 4.0 rule 3 */
export interface IndicatorCounts {
  readonly numerator: number;
  readonly denominator?: number;
  readonly sample?: boolean;
  readonly provisional?: boolean;
}

/** Where and when a figure belongs. @source domain.md 4.0 rule 1 */
export interface IndicatorContext {
  readonly definition: IndicatorDefinition;
  readonly period: Period;
  readonly asOf: string;
  readonly coverage: IndicatorCoverage | null;
}

/** Puts counts into the envelope of a definition; a rate over nothing is 无数据. @source domain.md 4.0 rule 1 */
export function indicatorValue(context: IndicatorContext, counts: IndicatorCounts): IndicatorValue {
  const { definition } = context;
  const status = counts.provisional ? 'provisional' : 'ok';
  const numerator = decimalOfNumber(counts.numerator, 0);
  if (definition.measure === 'count') {
    const interval = { kind: 'none', reason: 'count' } as const;
    return { ...emptyValue(context, status), value: numerator, numerator, n: counts.numerator, interval };
  }
  const denominator = decimalOfNumber(counts.denominator ?? 0, 0);
  const value = ratioText(numerator, denominator, definition.decimalPlaces);
  if (value === null) return noDataValue(context);
  return {
    ...emptyValue(context, status),
    value,
    numerator,
    denominator,
    n: counts.denominator ?? null,
    interval: rateInterval(counts, definition.decimalPlaces),
  };
}

/**
 * A statistic that is no quotient of counts, with the number of records behind it and, where there is one, its
 * interval. `numerator` and `denominator` are told where the statistic has such parts.
 * @source domain.md 4.0 rule 1
 */
export interface IndicatorStatistic {
  readonly value: number;
  readonly n: number;
  readonly numerator?: DecimalText;
  readonly denominator?: DecimalText;
  readonly interval?: { readonly bounds: Bounds; readonly method: IntervalMethod };
  /** Why there is no interval, where it is not that a register is no sample. */
  readonly noInterval?: IntervalAbsence;
  readonly provisional?: boolean;
}

/** Puts a statistic into the envelope of its definition. @source domain.md 4.0 rule 1 */
export function statisticValue(context: IndicatorContext, statistic: IndicatorStatistic): IndicatorValue {
  const { value, n, numerator = null, denominator = null, interval, noInterval } = statistic;
  const places = context.definition.decimalPlaces;
  return {
    ...emptyValue(context, statistic.provisional ? 'provisional' : 'ok'),
    value: decimalOfNumber(value, places),
    numerator,
    denominator,
    n,
    interval: interval
      ? {
          kind: 'interval',
          low: decimalOfNumber(interval.bounds.low, places),
          high: decimalOfNumber(interval.bounds.high, places),
          method: interval.method,
        }
      : { kind: 'none', reason: noInterval ?? 'register' },
  };
}

/** The envelope of a figure for which too little is known; `n` says how little. @source domain.md 4.0 rule 1 */
export function notRatedValue(context: IndicatorContext, n: number): IndicatorValue {
  return { ...emptyValue(context, 'not_rated'), n };
}

/** The envelope of a figure without data. Never 0. @source domain.md 4.0 rule 1 */
export function noDataValue(context: IndicatorContext): IndicatorValue {
  return emptyValue(context, 'no_data');
}

/** The envelope of a figure that is being computed anew: what was kept is told no more. @source decision record 0160 */
export function recomputingValue(context: IndicatorContext): IndicatorValue {
  return emptyValue(context, 'recomputing');
}

/** The envelope of a figure that is hidden to protect people: nothing of it remains, `n` neither. @source domain.md 4.0 rule 5 */
export function suppressedValue(context: IndicatorContext): IndicatorValue {
  return {
    ...emptyValue(context, 'suppressed'),
    interval: { kind: 'none', reason: 'suppressed' },
    coverage: null,
  };
}

function emptyValue(context: IndicatorContext, status: IndicatorStatus): IndicatorValue {
  return {
    definition: indicatorReference(context.definition),
    period: context.period,
    status,
    value: null,
    unit: context.definition.unit,
    numerator: null,
    denominator: null,
    n: null,
    interval: { kind: 'none', reason: 'noData' },
    coverage: context.coverage,
    asOf: context.asOf,
  };
}

function rateInterval(counts: IndicatorCounts, places: number): IndicatorInterval {
  if (!counts.sample) return { kind: 'none', reason: 'register' };
  const bounds = wilsonInterval(counts.numerator, counts.denominator ?? 0);
  if (!bounds) return { kind: 'none', reason: 'noData' };
  return {
    kind: 'interval',
    low: decimalOfNumber(bounds.low, places),
    high: decimalOfNumber(bounds.high, places),
    method: 'wilson95',
  };
}

/** A value in per cent with so many places, for reading aloud and for exports. @source domain.md 4.0 rule 4 */
export function shareInPerCent(value: DecimalText, places: number): DecimalText {
  return ratioText(value, decimalText('0.01'), places) ?? decimalText('0');
}
