import { compareDecimal, type DecimalText, decimalText, shiftDecimal } from '../decimal';
import type { IndicatorDefinition, IndicatorValue, UsualVariation } from '../indicator';
import type { AlertBounds } from './alert-rules';
import { ALERT_LEVELS, type AlertLevel } from './vocabulary';
import type { ThresholdScale } from './watched-indicators';

/**
 * What can be said of a thing that is watched: nothing, so that what stood stands; that there is no cause; or the level
 * of the alert, with the threshold that was passed on the scale of the value.
 * @source decision record 0187
 */
export type AlertFinding =
  | { readonly kind: 'untold' }
  | { readonly kind: 'noCause' }
  | { readonly kind: 'cause'; readonly level: AlertLevel; readonly threshold: DecimalText | null };

const UNTOLD: AlertFinding = { kind: 'untold' };
const NO_CAUSE: AlertFinding = { kind: 'noCause' };

/**
 * Holds a figure against thresholds. Only a figure that stands (`ok`) says anything: one that is hidden to protect
 * people, missing, or may still change neither raises an alert nor ends one, so that no alert tells what a page hides.
 * @source domain.md 4.0 rules 1, 5 and 7; decision record 0187
 */
export function judgeThreshold(
  value: Pick<IndicatorValue, 'status' | 'value'>,
  definition: Pick<IndicatorDefinition, 'direction'>,
  rule: AlertBounds & { readonly scale: ThresholdScale },
): AlertFinding {
  const figure = value.status === 'ok' ? value.value : null;
  const isWorse = SIDES[definition.direction];
  if (figure === null || isWorse === undefined) return UNTOLD;
  for (const level of ALERT_LEVELS) {
    const threshold = thresholdOf(rule[level], rule.scale);
    if (isWorse(figure, threshold)) return { kind: 'cause', level, threshold };
  }
  return NO_CAUSE;
}

const SIDES: Readonly<
  Partial<Record<IndicatorDefinition['direction'], (figure: DecimalText, threshold: DecimalText) => boolean>>
> = {
  lowerBetter: (figure, threshold) => compareDecimal(figure, threshold) > 0,
  higherBetter: (figure, threshold) => compareDecimal(figure, threshold) < 0,
};

/** A threshold as it is stated, on the scale of the value: 30 per cent are 0.30. @source decision record 0187 */
export function thresholdOf(stated: number, scale: ThresholdScale): DecimalText {
  const number = decimalText(String(stated));
  return scale === 'percent' ? shiftDecimal(number, -2) : number;
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
      return UNTOLD;
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
