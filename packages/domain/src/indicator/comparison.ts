import {
  compareDecimal,
  type DecimalText,
  decimalText,
  ratioText,
  roundDecimal,
  shiftDecimal,
  subtractDecimal,
} from '../decimal';
import type { ComparabilityVerdict, IncomparabilityReason } from './comparability';
import type { IndicatorDefinition } from './definition';

/** Against what a figure is compared: the period before (环比) or the same period last year (同比). @source domain.md 4.0 rule 4 */
export type ComparisonBase = 'periodOnPeriod' | 'yearOnYear';

/** Why no change can be stated. @source domain.md 4.0 rule 4 */
export type ComparisonAbsence = 'currentMissing' | 'baseMissing' | 'baseZero' | 'suppressed';

/**
 * The change of a figure: shares and rates in percentage points (个百分点), anything else in per cent, or why there is none.
 * `incomplete` says that an unfinished period was set against the same elapsed part of its base.
 * @source domain.md 4.0 rule 4
 */
export type IndicatorChange =
  | { readonly kind: 'perCent'; readonly change: DecimalText; readonly incomplete: boolean }
  | { readonly kind: 'percentagePoints'; readonly change: DecimalText; readonly incomplete: boolean }
  | { readonly kind: 'none'; readonly reason: ComparisonAbsence }
  | { readonly kind: 'notComparable'; readonly reasons: readonly IncomparabilityReason[] };

/** A figure and its base, with what is known about both. @source domain.md 4.0 rule 4 */
export interface ComparisonFacts {
  readonly definition: Pick<IndicatorDefinition, 'unit' | 'measure'>;
  readonly current: DecimalText | null;
  readonly base: DecimalText | null;
  readonly verdict: ComparabilityVerdict;
  readonly incomplete?: boolean;
  readonly suppressed?: boolean;
}

/**
 * Change with one place after the point; a smaller one with as many as it takes to be told from none, so that only what is the
 * same is called so (持平).
 * @source domain.md 4.0 rule 4
 */
export function indicatorChange(facts: ComparisonFacts): IndicatorChange {
  if (facts.suppressed) return { kind: 'none', reason: 'suppressed' };
  if (!facts.verdict.comparable) return { kind: 'notComparable', reasons: facts.verdict.reasons };
  const { current, base } = facts;
  if (current === null) return { kind: 'none', reason: 'currentMissing' };
  if (base === null) return { kind: 'none', reason: 'baseMissing' };
  return changeBetween({
    definition: facts.definition,
    current,
    base,
    incomplete: facts.incomplete ?? false,
  });
}

function changeBetween(figures: {
  readonly definition: ComparisonFacts['definition'];
  readonly current: DecimalText;
  readonly base: DecimalText;
  readonly incomplete: boolean;
}): IndicatorChange {
  const { definition, current, base, incomplete } = figures;
  const difference = subtractDecimal(current, base);
  const inHundredths = shiftDecimal(difference, 2);
  if (definition.unit === 'share' || definition.measure === 'rate')
    return {
      kind: 'percentagePoints',
      change: told(difference, (places) => roundDecimal(inHundredths, places)),
      incomplete,
    };
  if (isZero(base)) return { kind: 'none', reason: 'baseZero' };
  const change = told(difference, (places) => ratioText(inHundredths, base, places) ?? ZERO);
  return { kind: 'perCent', change, incomplete };
}

const ZERO = decimalText('0');

/** The first text, from one place after the point on, that does not read 0 unless nothing has changed. */
function told(difference: DecimalText, rounded: (places: number) => DecimalText): DecimalText {
  let places = 1;
  if (!isZero(difference)) while (isZero(rounded(places))) places += 1;
  return rounded(places);
}

function isZero(value: DecimalText): boolean {
  return compareDecimal(value, ZERO) === 0;
}
