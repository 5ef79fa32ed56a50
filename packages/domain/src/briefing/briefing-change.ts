import {
  compareDecimal,
  decimalText,
  type DecimalText,
  ratioText,
  shiftDecimal,
  subtractDecimal,
} from '../decimal';
import {
  type IncomparabilityReason,
  type IndicatorChange,
  indicatorChange,
  type IndicatorCoverage,
  indicatorThemeOf,
} from '../indicator';
import type { FigureTarget } from '../yearly-target';
import type { BriefingFigure, BriefingRule } from './briefing-facts';

/** Coverage as a part of one; all of it where the question does not arise. */
export function coveredPart(coverage: IndicatorCoverage | null): DecimalText {
  return ratioOf(coverage, 0, 9);
}

/** Coverage in per cent, to one place. */
export function coveredPerCent(coverage: IndicatorCoverage | null): DecimalText {
  return ratioOf(coverage, 2, 1);
}

/** Rounded once, so that what is told is the nearest to what was counted. */
function ratioOf(coverage: IndicatorCoverage | null, power: number, places: number): DecimalText {
  const { observed, expected } = coverage ?? { observed: 1, expected: 1 };
  const all = shiftDecimal(decimalText('1'), power);
  return (
    ratioText(shiftDecimal(decimalText(String(observed)), power), decimalText(String(expected)), places) ??
    all
  );
}

/** Whether too little of what should be there was there. */
export function isThin({ value }: BriefingFigure, { leastCoverage }: BriefingRule): boolean {
  return compareDecimal(coveredPart(value.coverage), leastCoverage) < 0;
}

/** Whether a figure may be told at all: it stands, and it is in the catalogue. */
export function isTold({ definition, value }: BriefingFigure): boolean {
  return (
    value.value !== null &&
    (value.status === 'ok' || value.status === 'provisional') &&
    indicatorThemeOf(definition.code) !== undefined
  );
}

/** What can be said of a figure against that of the snapshot before. */
export type BriefingChange =
  | {
      readonly kind: 'change';
      readonly change: Exclude<IndicatorChange, { kind: 'none' | 'notComparable' }>;
      /** Which way it went before anything was rounded: -1, 0 or 1. */
      readonly way: number;
    }
  | { readonly kind: 'notComparable'; readonly reasons: readonly IncomparabilityReason[] }
  | { readonly kind: 'baseZero'; readonly way: number }
  | { readonly kind: 'definitionChanged' | 'baseThin' | 'coverageDiffers' | 'unfinished' | 'none' };

/** Sets a figure against its base, unless something forbids it. */
export function changeSince(
  current: BriefingFigure,
  base: BriefingFigure | undefined,
  rule: BriefingRule,
): BriefingChange {
  if (!base || !isTold(base)) return { kind: 'none' };
  if (base.value.definition.version !== current.value.definition.version)
    return { kind: 'definitionChanged' };
  if (isThin(base, rule)) return { kind: 'baseThin' };
  if (coverageDiffers(current, base, rule)) return { kind: 'coverageDiffers' };
  if ([base, current].some(({ value }) => value.status === 'provisional')) return { kind: 'unfinished' };
  return sizeOf(current, base);
}

function sizeOf(current: BriefingFigure, base: BriefingFigure): BriefingChange {
  const figures = { current: current.value.value, base: base.value.value };
  const { definition, comparability: verdict } = current;
  const change = indicatorChange({ ...figures, definition, verdict });
  const way = wayOf(figures);
  if (change.kind === 'notComparable') return change;
  if (change.kind === 'none')
    return change.reason === 'baseZero' ? { kind: 'baseZero', way } : { kind: 'none' };
  return { kind: 'change', change, way };
}

function wayOf({ current, base }: Readonly<Record<'current' | 'base', DecimalText | null>>): number {
  return current === null || base === null ? 0 : Math.sign(compareDecimal(current, base));
}

function coverageDiffers(one: BriefingFigure, other: BriefingFigure, rule: BriefingRule): boolean {
  const gap = subtractDecimal(coveredPart(one.value.coverage), coveredPart(other.value.coverage));
  return compareDecimal(sizeOfChange(gap), rule.mostCoverageGap) > 0;
}

/** A change without its sign. */
export function sizeOfChange(change: DecimalText): DecimalText {
  return change.startsWith('-') ? decimalText(change.slice(1)) : change;
}

/** Whether a change is for the worse (-1), for the better (1) or neither (0). */
export function bearingOf({ definition }: BriefingFigure, said: BriefingChange): number {
  if (said.kind !== 'change' && said.kind !== 'baseZero') return 0;
  if (definition.direction === 'higherBetter') return said.way;
  return definition.direction === 'lowerBetter' ? 0 - said.way : 0;
}

/** Whether what builds up is behind the year, or the year is over without it; of a state, what is short of its target is no issue by itself. */
function isShort({ standing, elapsed }: FigureTarget): boolean {
  return standing === 'behind' || (standing === 'notReached' && elapsed !== null);
}

/**
 * Whether a figure became so much worse that it is an issue, or is behind the year that has passed with what was set for it, or
 * without it at its end. What was 0 and is not any more has no size: it is one.
 */
export function isIssue(figure: BriefingFigure, said: BriefingChange, rule: BriefingRule): boolean {
  if (figure.target && isShort(figure.target)) return true;
  if (bearingOf(figure, said) >= 0) return false;
  if (said.kind !== 'change') return true;
  const { change, kind } = said.change;
  const least = kind === 'percentagePoints' ? rule.issuePoints : rule.issuePerCent;
  return compareDecimal(sizeOfChange(change), least) >= 0;
}
