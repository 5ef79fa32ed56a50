import { type Bounds, percentileInterval } from '../statistics';
import { isAdministrativeSource, WORKLOAD_SOURCES, type WorkloadSource } from '../workload-source';
import { type MinutesBySource, minutesOfDay } from './time-use-day';

/** What the complete logs of one sampled week of one community come to. @source decision record 0152 */
export interface SampledWeekSum {
  /** Logs of seven days; at least 1. */
  readonly participants: number;
  readonly minutes: MinutesBySource;
  readonly meetingMinutes: number;
}

/** What a figure from sampled weeks is about. @source domain.md 4.3 W01, W03, W04 and W12 */
export type SampledMeasure =
  | { readonly kind: 'weeklyHours'; readonly source: WorkloadSource | null }
  | {
      readonly kind: 'sourceShare';
      readonly source: WorkloadSource;
      readonly among: readonly WorkloadSource[];
    }
  | { readonly kind: 'meetingHours' }
  | { readonly kind: 'administrativeShare' }
  | { readonly kind: 'selfGovernanceShare' };

/** A figure from sampled weeks: numerator and denominator are hours, or weeks of participants. @source decision record 0152 */
export interface SampledFigure {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Null where a single sampled week is behind it. */
  readonly interval: Bounds | null;
}

/**
 * A figure from sampled weeks as a ratio of sums, with its interval by resampling the sampled weeks of communities, which
 * are what was drawn. Null where nothing was logged.
 * @param resamples - indexes of units, of as many units as there are
 * @source domain.md 4.3 (bootstrap over sampled weeks); Efron & Tibshirani (1993) 13.3
 */
export function sampledFigure(
  units: readonly SampledWeekSum[],
  measure: SampledMeasure,
  resamples: readonly (readonly number[])[],
): SampledFigure | null {
  const parts = units.map((unit) => partsOf(unit, measure));
  const { numerator, denominator } = sumOf(parts);
  if (denominator === 0) return null;
  const replicates = resamples.flatMap((indexes) => {
    const sum = sumOf(indexes.flatMap((index) => parts[index] ?? []));
    return sum.denominator === 0 ? [] : [sum.numerator / sum.denominator];
  });
  return {
    value: numerator / denominator,
    numerator,
    denominator,
    interval: units.length > 1 ? percentileInterval(replicates) : null,
  };
}

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

/** Quarters of hours add up without rounding. */
function partsOf({ participants, minutes, meetingMinutes }: SampledWeekSum, measure: SampledMeasure): Parts {
  const hoursOf = (isCounted: (source: WorkloadSource) => boolean): number =>
    WORKLOAD_SOURCES.filter(isCounted).reduce((sum, source) => sum + minutes[source], 0) / 60;
  switch (measure.kind) {
    case 'weeklyHours':
      return {
        numerator: hoursOf((source) => measure.source === null || source === measure.source),
        denominator: participants,
      };
    case 'meetingHours':
      return { numerator: meetingMinutes / 60, denominator: participants };
    case 'sourceShare':
      return {
        numerator: hoursOf((source) => source === measure.source),
        denominator: hoursOf((source) => measure.among.includes(source)),
      };
    case 'administrativeShare':
      return { numerator: hoursOf(isAdministrativeSource), denominator: minutesOfDay(minutes) / 60 };
    case 'selfGovernanceShare':
      return {
        numerator: hoursOf((source) => !isAdministrativeSource(source)),
        denominator: minutesOfDay(minutes) / 60,
      };
  }
}

function sumOf(parts: readonly Parts[]): Parts {
  return parts.reduce(
    (sum, part) => ({
      numerator: sum.numerator + part.numerator,
      denominator: sum.denominator + part.denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
}
