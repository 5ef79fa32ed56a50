import {
  addDecimal,
  compareDecimal,
  type DecimalText,
  decimalText,
  ratioText,
  shiftDecimal,
  subtractDecimal,
} from '../decimal';

/**
 * By what a change is told from the ups and downs of every year: limits of the chart of individual values (XmR) at the
 * mean of past periods plus and minus `rangeFactor` times their mean moving range, from one period to the next. Below `fewestPeriods` there are no
 * limits; a past period whose coverage differs by more than `coverageRange` from that of the present is left out; counts
 * that are below `fewestCounted` on average are too rare for such a chart.
 * @source D. J. Wheeler, Understanding Variation; decision record 0176
 */
export interface VariationRule {
  readonly code: string;
  readonly version: number;
  /** In hundredths, so that limits are exact. */
  readonly rangeFactor: number;
  readonly fewestPeriods: number;
  readonly mostPeriods: number;
  readonly coverageRange: DecimalText;
  readonly fewestCounted: number;
  /** So many values in a row, all nearer to the same limit than to the mean, are no chance either. */
  readonly valuesNearLimit: number;
}

/** The rule in force. @source D. J. Wheeler, Understanding Variation; decision record 0176 */
export const VARIATION_RULE: VariationRule = {
  code: 'individual-values',
  version: 1,
  rangeFactor: 266,
  fewestPeriods: 8,
  mostPeriods: 12,
  coverageRange: decimalText('0.1'),
  fewestCounted: 1,
  valuesNearLimit: 3,
};

/** Verdict on a change (变化研判). @source domain.md 4.0 rule 4; decision record 0176 */
export const VARIATION_VERDICTS = ['beyondUsual', 'withinUsual', 'notComparable'] as const;

/** See {@link VARIATION_VERDICTS}. @source decision record 0176 */
export type VariationVerdict = (typeof VARIATION_VERDICTS)[number];

/** Why no verdict on a change can be given. @source decision record 0176 */
export const VARIATION_ABSENCES = [
  'currentMissing',
  'partsMissing',
  'incompletePeriod',
  'definitionChanged',
  'coverageDiffers',
  'unevenLedger',
  'periodsTooFew',
  'countsTooFew',
] as const;

/** See {@link VARIATION_ABSENCES}. @source decision record 0176 */
export type VariationAbsence = (typeof VARIATION_ABSENCES)[number];

/** A figure in the series of an indicator, with what decides whether it may stand beside the present one. @source decision record 0176 */
export interface VariationFigure {
  readonly value: DecimalText | null;
  /** What was counted; null for figures that are no quotient of counts. */
  readonly counted: DecimalText | null;
  /** Version of the definition that was in force, or by which the figure was computed. */
  readonly version: number;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
  /** Whether the ledger covers it and the present period evenly enough. */
  readonly comparable: boolean;
}

/** Present figures, first to last, and those before them. @source decision record 0176 */
export interface VariationFacts {
  readonly present: readonly VariationFigure[];
  readonly past: readonly VariationFigure[];
  /** Whether the present period still runs. */
  readonly incomplete: boolean;
  readonly decimalPlaces: number;
  /** Most that the figure can be: 1 of a part over its whole; null where there is no such bound. */
  readonly most: DecimalText | null;
}

/** Limits within which a figure moves in ordinary times (常年波动范围), and of how many periods they come. @source decision record 0176 */
export interface UsualLimits {
  readonly low: DecimalText;
  readonly mean: DecimalText;
  readonly high: DecimalText;
  readonly periods: number;
}

/** The verdict with its limits, or why there is none. @source decision record 0176 */
export type UsualVariation =
  | { readonly verdict: 'beyondUsual'; readonly side: 'above' | 'below'; readonly limits: UsualLimits }
  | { readonly verdict: 'withinUsual'; readonly limits: UsualLimits }
  | { readonly verdict: 'notComparable'; readonly reason: VariationAbsence };

/** Whether a change goes beyond the ups and downs of past periods. @source decision record 0176 */
export function usualVariation(facts: VariationFacts, rule: VariationRule = VARIATION_RULE): UsualVariation {
  const present = facts.present.flatMap(({ value }) => value ?? []);
  const last = facts.present.at(-1);
  if (!last || present.length < facts.present.length) return notComparable(whyAbsent(facts));
  const known = facts.past.filter(({ value }) => value !== null);
  const isUsable = (figure: VariationFigure): boolean => reasonAgainst(figure, last, rule) === null;
  const usable = known.filter(isUsable);
  if (usable.length < rule.fewestPeriods)
    return notComparable(whyTooFew({ known, usable, last, facts }, rule));
  if (isRare(usable, rule)) return notComparable('countsTooFew');
  const chart = chartOf(facts.past.map((figure) => (isUsable(figure) ? figure.value : null)));
  if (chart.steps === 0) return notComparable('periodsTooFew');
  const side = sideOf(present, chart, rule);
  const limits = limitsOf(chart, rule, facts);
  return side === null ? { verdict: 'withinUsual', limits } : { verdict: 'beyondUsual', side, limits };
}

function notComparable(reason: VariationAbsence): UsualVariation {
  return { verdict: 'notComparable', reason };
}

/** A quarter may have a figure although its months, by which it is judged, have none. */
function whyAbsent({ incomplete, present }: VariationFacts): VariationAbsence {
  if (incomplete) return 'incompletePeriod';
  return present.length > 1 ? 'partsMissing' : 'currentMissing';
}

function reasonAgainst(
  figure: VariationFigure,
  present: VariationFigure,
  { coverageRange }: VariationRule,
): VariationAbsence | null {
  if (figure.version !== present.version) return 'definitionChanged';
  if (!figure.comparable) return 'unevenLedger';
  const [one, other] = [coverageOf(figure), coverageOf(present)];
  if (one === null || other === null) return null;
  const apart = subtractDecimal(one, other);
  const size = apart.startsWith('-') ? subtractDecimal(other, one) : apart;
  return compareDecimal(size, coverageRange) > 0 ? 'coverageDiffers' : null;
}

function coverageOf({ coverage }: VariationFigure): DecimalText | null {
  if (!coverage) return null;
  return ratioText(decimalText(String(coverage.observed)), decimalText(String(coverage.expected)), 4);
}

/** The first reason without which there would be enough periods. */
function whyTooFew(
  {
    known,
    usable,
    last,
    facts,
  }: {
    readonly known: readonly VariationFigure[];
    readonly usable: readonly VariationFigure[];
    readonly last: VariationFigure;
    readonly facts: VariationFacts;
  },
  rule: VariationRule,
): VariationAbsence {
  const against = known.map((figure) => reasonAgainst(figure, last, rule));
  const reasons = ['definitionChanged', 'unevenLedger', 'coverageDiffers'] as const;
  const decisive = reasons.find(
    (reason) => usable.length + against.filter((each) => each === reason).length >= rule.fewestPeriods,
  );
  if (decisive) return decisive;
  // Persons are counted once in whole spans: there is no part of one to set an unfinished one against.
  return facts.incomplete && known.length === 0 ? 'incompletePeriod' : 'periodsTooFew';
}

function isRare(usable: readonly VariationFigure[], { fewestCounted }: VariationRule): boolean {
  const counted = usable.flatMap((figure) => figure.counted ?? []);
  if (counted.length < usable.length) return false;
  return compareDecimal(sumOf(counted), decimalText(String(fewestCounted * counted.length))) < 0;
}

/** Sums of the values and of their moving ranges, both exact, and the number of the ranges. */
interface Chart {
  readonly count: number;
  readonly sum: DecimalText;
  readonly steps: number;
  readonly ranges: DecimalText;
  readonly wentBelowZero: boolean;
}

/** A moving range is a step from one period to the next: none leads over a period that is left out. */
function chartOf(series: readonly (DecimalText | null)[]): Chart {
  const values = series.flatMap((value) => value ?? []);
  const ranges = series.flatMap((value, index) => {
    const before = series[index - 1] ?? null;
    if (value === null || before === null) return [];
    const step = subtractDecimal(value, before);
    return [step.startsWith('-') ? subtractDecimal(before, value) : step];
  });
  return {
    count: values.length,
    sum: sumOf(values),
    steps: ranges.length,
    ranges: sumOf(ranges),
    wentBelowZero: values.some((value) => value.startsWith('-')),
  };
}

/** What limits are multiplied by: without division all of it is exact. */
function scaleOf({ count, steps }: Chart): number {
  return count * steps * 200;
}

/** A limit, or a part of the way to it, on that scale. */
function scaledLimit({ count, sum, steps, ranges }: Chart, factor: number): DecimalText {
  return addDecimal(times(sum, steps * 200), times(ranges, factor * count));
}

type Side = 'above' | 'below';

/** The side on which the present is beyond the limits; where months of a quarter are on both, that of the last. */
function sideOf(
  present: readonly DecimalText[],
  chart: Chart,
  { rangeFactor, valuesNearLimit }: VariationRule,
): Side | null {
  const scaled = present.map((value) => times(value, scaleOf(chart)));
  const isBeyond = (value: DecimalText, side: Side, factor: number): boolean => {
    const order = compareDecimal(value, scaledLimit(chart, side === 'above' ? factor : -factor));
    return side === 'above' ? order > 0 : order < 0;
  };
  const endsBeyond = (index: number, side: Side): boolean => {
    const value = scaled[index];
    if (value !== undefined && isBeyond(value, side, rangeFactor * 2)) return true;
    const run = scaled.slice(Math.max(0, index + 1 - valuesNearLimit), index + 1);
    return run.length === valuesNearLimit && run.every((each) => isBeyond(each, side, rangeFactor));
  };
  const sides = scaled.flatMap((_, index) => SIDES.find((side) => endsBeyond(index, side)) ?? []);
  return sides.at(-1) ?? null;
}

const SIDES = ['above', 'below'] as const;

function limitsOf(
  chart: Chart,
  { rangeFactor }: VariationRule,
  { decimalPlaces, most }: VariationFacts,
): UsualLimits {
  const divisor = decimalText(String(scaleOf(chart)));
  const at = (factor: number): DecimalText =>
    ratioText(scaledLimit(chart, factor), divisor, decimalPlaces + 1) ?? decimalText('0');
  const low = at(-rangeFactor * 2);
  const high = at(rangeFactor * 2);
  // Nothing that is counted or measured here goes below 0 unless it has been there.
  return {
    low: low.startsWith('-') && !chart.wentBelowZero ? decimalText('0') : low,
    mean: at(0),
    high: most !== null && compareDecimal(high, most) > 0 ? most : high,
    periods: chart.count,
  };
}

function sumOf(values: readonly DecimalText[]): DecimalText {
  return values.reduce((sum, value) => addDecimal(sum, value), decimalText('0'));
}

/** A value times a whole number, exactly. */
function times(value: DecimalText, factor: number): DecimalText {
  const places = value.split('.')[1]?.length ?? 0;
  return shiftDecimal(decimalText(String(BigInt(value.replace('.', '')) * BigInt(factor))), -places);
}
