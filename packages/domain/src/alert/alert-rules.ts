import type { AlertGrain, AlertLevel, AlertPlaceLevel, WatchedLedger } from './vocabulary';
import type { WatchedIndicatorCode } from './watched-indicators';

/** Numbers by level; which side is graver depends on what they bound. @source decision record 0187 */
export type AlertBounds = Readonly<Record<AlertLevel, number>>;

/** Thresholds of an indicator, and for which periods and levels of place they hold; none of either means that it is not watched. @source decision record 0187 */
export interface ThresholdRule extends AlertBounds {
  readonly grains: readonly AlertGrain[];
  readonly places: readonly AlertPlaceLevel[];
}

/** Rules of alerts (预警规则) that a district keeps for itself. @source decision record 0187 */
export interface AlertRules {
  /** Of how many at least a share has to be, to be held against a threshold. */
  readonly leastDenominator: number;
  readonly thresholds: Readonly<Record<WatchedIndicatorCode, ThresholdRule>>;
  readonly usualVariation: {
    readonly indicators: readonly string[];
    readonly places: readonly AlertPlaceLevel[];
  };
  /** Bounds are days that are left of the soonest; `blue` is how far ahead is looked. What has expired unrenewed is beyond all. */
  readonly expiring: AlertBounds & { readonly places: readonly AlertPlaceLevel[] };
  /** Bounds are ended months in a row without a record. */
  readonly missingData: AlertBounds & {
    readonly ledgers: readonly WatchedLedger[];
    readonly places: readonly AlertPlaceLevel[];
  };
}
