import { compareDecimal, type DecimalText } from '../decimal';
import type { IndicatorDirection } from './definition';

/** A place in a ranking (排名) among its peers. `value` null is 无数据 and takes no rank. @source domain.md 4.0 rule 6 */
export interface RankedPlace {
  readonly id: string;
  readonly value: DecimalText | null;
  readonly interval?: { readonly low: DecimalText; readonly high: DecimalText } | null;
}

/** Ranks by place id, or the reason why none are shown. Equal values share a rank. @source domain.md 4.0 rule 6 */
export type Ranking =
  | { readonly shown: true; readonly ranks: ReadonlyMap<string, number>; readonly peers: number }
  | { readonly shown: false; readonly reason: 'tooFewPeers' | 'intervalsOverlap' | 'noBetterWay' };

/** Fewest peers with a value for ranks to be shown. @source domain.md 4.0 rule 6 */
export const FEWEST_PEERS = 5;

/**
 * Ranks places among comparable peers: hidden with fewer than {@link FEWEST_PEERS} values, when every two
 * intervals overlap, or when the indicator has no better way.
 * @source domain.md 0.8 and 4.0 rule 6
 */
export function rankPlaces(
  places: readonly RankedPlace[],
  direction: IndicatorDirection,
  fewestPeers: number = FEWEST_PEERS,
): Ranking {
  if (direction === 'neutral' || direction === 'targetBand') return { shown: false, reason: 'noBetterWay' };
  const valued = places.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  if (valued.length < fewestPeers) return { shown: false, reason: 'tooFewPeers' };
  if (allOverlap(places)) return { shown: false, reason: 'intervalsOverlap' };
  return {
    shown: true,
    ranks: orderedRanks(valued, direction === 'higherBetter' ? -1 : 1),
    peers: valued.length,
  };
}

/** Ranks in a stated order (1 smallest first, -1 largest first) without judging which is better, for tables of counts. @source domain.md 4.0 rule 6 */
export function orderedRanks(
  places: readonly { readonly id: string; readonly value: DecimalText }[],
  order: 1 | -1,
): ReadonlyMap<string, number> {
  const sorted = [...places].sort((one, other) => order * compareDecimal(one.value, other.value));
  const ranks = new Map<string, number>();
  sorted.forEach((place, index) => {
    const before = sorted[index - 1];
    const tied = before !== undefined && compareDecimal(before.value, place.value) === 0;
    ranks.set(place.id, tied ? (ranks.get(before.id) ?? index + 1) : index + 1);
  });
  return ranks;
}

function allOverlap(places: readonly RankedPlace[]): boolean {
  const intervals = places.filter(({ value }) => value !== null).map(({ interval }) => interval);
  return intervals.every(
    (one) => one && intervals.every((other) => other && compareDecimal(one.low, other.high) <= 0),
  );
}
