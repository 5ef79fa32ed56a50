import { compareDecimal, decimalText, type DecimalText, ratioText, subtractDecimal } from '../decimal';
import {
  type IndicatorChange,
  indicatorChange,
  type IndicatorCoverage,
  indicatorThemeOf,
} from '../indicator';
import type { BriefingFigure, BriefingRule } from './briefing-facts';

/** Coverage as a part of one; all of it where the question does not arise. */
export function coveredPart(coverage: IndicatorCoverage | null): DecimalText {
  if (coverage === null || coverage.expected === 0) return decimalText('1');
  return (
    ratioText(decimalText(String(coverage.observed)), decimalText(String(coverage.expected)), 4) ??
    decimalText('1')
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
  | { readonly kind: 'change'; readonly change: Exclude<IndicatorChange, { kind: 'none' | 'notComparable' }> }
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

/** How large a change is: shares in percentage points, whatever they are made of. */
function sizeOf(current: BriefingFigure, base: BriefingFigure): BriefingChange {
  const change = indicatorChange({
    measure: current.definition.unit === 'share' ? 'rate' : current.definition.measure,
    current: current.value.value,
    base: base.value.value,
    verdict: { comparable: true },
  });
  return change.kind === 'perCent' || change.kind === 'percentagePoints'
    ? { kind: 'change', change }
    : { kind: 'none' };
}

function coverageDiffers(one: BriefingFigure, other: BriefingFigure, rule: BriefingRule): boolean {
  const gap = subtractDecimal(coveredPart(one.value.coverage), coveredPart(other.value.coverage));
  const size = gap.startsWith('-') ? decimalText(gap.slice(1)) : gap;
  return compareDecimal(size, rule.mostCoverageGap) > 0;
}

/** Whether a change is one for the worse, and large enough to be an issue. */
export function isIssue({ definition }: BriefingFigure, said: BriefingChange, rule: BriefingRule): boolean {
  if (said.kind !== 'change') return false;
  const { change, kind } = said.change;
  const falls = change.startsWith('-');
  const worse =
    (definition.direction === 'higherBetter' && falls) || (definition.direction === 'lowerBetter' && !falls);
  const size = falls ? decimalText(change.slice(1)) : change;
  const least = kind === 'percentagePoints' ? rule.issuePoints : rule.issuePerCent;
  return worse && compareDecimal(size, least) >= 0;
}
