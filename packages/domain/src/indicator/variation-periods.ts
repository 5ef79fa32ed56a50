import type { IsoDate } from '../calendar';
import type { IndicatorDefinition } from './definition';
import {
  monthsInPeriod,
  type Period,
  periodBounds,
  type PeriodKind,
  previousPeriod,
  sameElapsedPart,
} from './period';
import { VARIATION_RULE } from './usual-variation';

/** By which values a period is judged: its own, or those of its months, and those before them. @source decision record 0176 */
export interface VariationPeriods {
  readonly present: readonly Period[];
  /** First to last. */
  readonly past: readonly Period[];
  readonly kind: PeriodKind;
  readonly incomplete: boolean;
}

/**
 * A quarter is judged by its months, since two years hold too few quarters for limits; of one that still runs only months
 * that have ended count. Any other period that still runs is cut to the days that have passed, and those before it alike.
 * @source domain.md 4.0 rule 4; decision record 0176
 */
export function variationPeriods(
  period: Period,
  { lastDay, finestPeriod }: { readonly lastDay: IsoDate } & Pick<IndicatorDefinition, 'finestPeriod'>,
): VariationPeriods {
  const incomplete = periodBounds(period).to > lastDay;
  if (period.kind === 'quarter' && finestPeriod !== 'quarter' && finestPeriod !== 'year') {
    const months = monthsInPeriod(period);
    const ended = months.filter((month) => periodBounds(month).to <= lastDay);
    const [first] = months;
    if (first) return { present: ended, past: periodsBefore(first), kind: 'month', incomplete };
  }
  const before = periodsBefore(period);
  if (!incomplete) return { present: [period], past: before, kind: period.kind, incomplete };
  const parts = before.map((base) => sameElapsedPart(period, base, lastDay));
  const [part] = parts;
  return {
    present: part ? [part.current] : [],
    past: parts.flatMap((each) => each?.base ?? []),
    kind: period.kind,
    incomplete,
  };
}

function periodsBefore(period: Period): readonly Period[] {
  const before: Period[] = [];
  for (
    let base = previousPeriod(period);
    before.length < VARIATION_RULE.mostPeriods;
    base = previousPeriod(base)
  )
    before.unshift(base);
  return before;
}
