import { compareDecimal, type DecimalText } from '../decimal';
import type { IndicatorDirection } from './definition';
import { rankPlaces, type RankedPlace } from './ranking';

/** The best and the worst rank that a place may have, given the intervals of all. @source domain.md 4.0 rule 6 */
export interface RankSpan {
  readonly best: number;
  readonly worst: number;
}

/**
 * Ranks as intervals (位次区间): a place stands surely behind those whose whole interval is better, and surely before those
 * whose whole interval is worse. Empty wherever ranks may not be shown at all.
 * @source domain.md 4.0 rule 6; Goldstein & Spiegelhalter (1996)
 */
export function rankSpans(
  places: readonly RankedPlace[],
  direction: IndicatorDirection,
): ReadonlyMap<string, RankSpan> {
  const ranking = rankPlaces(places, direction);
  if (!ranking.shown) return new Map();
  const valued = places.flatMap((place) => (place.value === null ? [] : [boundsOf(place, place.value)]));
  const sign = direction === 'higherBetter' ? -1 : 1;
  return new Map(
    valued.map((own) => {
      const better = valued.filter((other) => isBefore(other, own, sign)).length;
      const worse = valued.filter((other) => isBefore(own, other, sign)).length;
      return [own.id, { best: better + 1, worst: valued.length - worse }];
    }),
  );
}

interface Bounded {
  readonly id: string;
  readonly low: DecimalText;
  readonly high: DecimalText;
}

function boundsOf({ id, interval }: RankedPlace, value: DecimalText): Bounded {
  return { id, low: interval?.low ?? value, high: interval?.high ?? value };
}

/** Whether the whole of one interval is better than the whole of the other; `sign` 1 where less is better. */
function isBefore(one: Bounded, other: Bounded, sign: 1 | -1): boolean {
  return sign === 1 ? compareDecimal(one.high, other.low) < 0 : compareDecimal(one.low, other.high) > 0;
}
