import { compareDecimal, type DecimalText, decimalText, shiftDecimal } from '../decimal';
import type { IndicatorDefinition, IndicatorStatus, IndicatorValue, UsualVariation } from '../indicator';
import type { AlertBounds } from './alert-rules';
import { ALERT_LEVELS, type AlertLevel } from './vocabulary';
import type { ThresholdScale } from './watched-indicators';

/**
 * What can be said of a thing that is watched: nothing yet, so that what stood stands; nothing at all for this period, so
 * that what stood on an earlier one ends; that there is no cause; or the level of the alert, with the threshold that was
 * passed on the scale of the value.
 * @source decision record 0187
 */
export type AlertFinding =
  | { readonly kind: 'untold' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'noCause' }
  | { readonly kind: 'cause'; readonly level: AlertLevel; readonly threshold: DecimalText | null };

const UNTOLD: AlertFinding = { kind: 'untold' };
const WITHHELD: AlertFinding = { kind: 'withheld' };
const NO_CAUSE: AlertFinding = { kind: 'noCause' };

/** Whether a figure may still become another, so that nothing is said of its period yet. @source domain.md 4.0 rule 1 */
export function mayChange(status: IndicatorStatus): boolean {
  return status === 'provisional' || status === 'recomputing';
}

/** What a figure is held against, and of how many at least a share has to be. @source decision record 0187 */
export interface ThresholdJudged extends AlertBounds {
  readonly scale: ThresholdScale;
  readonly leastDenominator: number;
}

/**
 * Holds a figure against thresholds. Only a figure that stands (`ok`) raises an alert: one that may still change leaves what
 * stood, one that is hidden to protect people, or missing, ends it, so that no alert tells what a page hides. A share of
 * fewer than the least denominator is not judged: one case more or less would turn it.
 * @source domain.md 4.0 rules 1, 5 and 7; decision record 0187
 */
export function judgeThreshold(
  { status, value, unit, denominator }: Pick<IndicatorValue, 'status' | 'value' | 'unit' | 'denominator'>,
  { direction }: Pick<IndicatorDefinition, 'direction'>,
  rule: ThresholdJudged,
): AlertFinding {
  const isWorse = SIDES[direction];
  if (mayChange(status) || isWorse === undefined) return UNTOLD;
  if (status !== 'ok' || value === null) return WITHHELD;
  if (unit === 'share' && denominator !== null && Number(denominator) < rule.leastDenominator)
    return WITHHELD;
  for (const level of ALERT_LEVELS) {
    const threshold = thresholdOf(rule[level], rule.scale);
    if (isWorse(value, threshold)) return { kind: 'cause', level, threshold };
  }
  return NO_CAUSE;
}

const SIDES: Readonly<
  Partial<Record<IndicatorDefinition['direction'], (figure: DecimalText, threshold: DecimalText) => boolean>>
> = {
  lowerBetter: (figure, threshold) => compareDecimal(figure, threshold) > 0,
  higherBetter: (figure, threshold) => compareDecimal(figure, threshold) < 0,
};

const SHIFTS: Readonly<Record<ThresholdScale, number>> = { percent: -2, perMille: -3, organisation: 0 };

/** A threshold as it is stated, on the scale of the value: 30 per cent are 0.30. @source decision record 0187 */
export function thresholdOf(stated: number, scale: ThresholdScale): DecimalText {
  return shiftDecimal(decimalText(String(stated)), SHIFTS[scale]);
}

/**
 * What the verdict on a change gives cause to. A change to the better is none; one of an indicator without a better side
 * is. It is always blue: it says that something is unlike before, not that a bound is passed.
 * @source decision records 0176 and 0187
 */
export function judgeVariation(
  variation: UsualVariation,
  { direction }: Pick<IndicatorDefinition, 'direction'>,
): AlertFinding {
  switch (variation.verdict) {
    case 'notComparable':
      return variation.reason === 'incompletePeriod' ? UNTOLD : WITHHELD;
    case 'withinUsual':
      return NO_CAUSE;
    case 'beyondUsual': {
      const better = { higherBetter: 'above', lowerBetter: 'below', targetBand: '', neutral: '' }[direction];
      if (variation.side === better) return NO_CAUSE;
      const { low, high } = variation.limits;
      return { kind: 'cause', level: 'blue', threshold: variation.side === 'above' ? high : low };
    }
  }
}

/**
 * The level by the days left of what expires soonest, below 0 once it has and nobody renewed it; null when there is nothing.
 * @source decision record 0187
 */
export function judgeExpiring(daysLeft: number | null, bounds: AlertBounds): AlertFinding {
  const level = daysLeft === null ? undefined : ALERT_LEVELS.find((each) => daysLeft <= bounds[each]);
  return level === undefined ? NO_CAUSE : { kind: 'cause', level, threshold: null };
}

/**
 * The level by the ended months in a row without a record. Of a ledger that a place never kept nothing is missing (null).
 * @source domain.md 5.1 item 12; decision record 0187
 */
export function judgeMissing(months: number | null, bounds: AlertBounds): AlertFinding {
  if (months === null) return UNTOLD;
  const level = ALERT_LEVELS.find((each) => months >= bounds[each]);
  return level === undefined ? NO_CAUSE : { kind: 'cause', level, threshold: null };
}
