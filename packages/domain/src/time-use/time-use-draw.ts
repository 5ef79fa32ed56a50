import { addDays, dayOfWeek, type IsoDate } from '../calendar';
import { type Period, periodBounds } from '../indicator';
import { accepted, refused, type Result } from '../shared';
import { type RandomSequence, randomSequence, shuffled } from '../statistics';
import type { TimeUseRule } from './time-use-rule';

/** Communities of one subdistrict, from which each draw takes its part. @source issue on committee workload */
export interface SamplingStratum {
  readonly subdistrict: string;
  readonly communities: readonly string[];
}

/** What is drawn from: weeks by their Mondays, and communities by subdistrict. @source issue on committee workload */
export interface SamplingFrame {
  readonly weeks: readonly IsoDate[];
  readonly strata: readonly SamplingStratum[];
}

/** A week that was drawn, with the communities of which it is asked. @source issue on committee workload */
export interface SampledWeek {
  readonly monday: IsoDate;
  readonly communities: readonly string[];
}

/** Returned when weeks cannot be drawn. @source issue on committee workload */
export type TimeUseDrawRefusal =
  | { readonly code: 'timeUseTooFewWeeks'; readonly weeksLeft: number; readonly weeksNeeded: number }
  | { readonly code: 'timeUseNoCommunity' };

/** The weeks of a quarter that have not begun: a week belongs to the quarter of its Monday. @source issue on committee workload (never a week already begun) */
export function weeksToStart(
  quarter: Period & { readonly kind: 'quarter' },
  today: IsoDate,
): readonly IsoDate[] {
  const { from, to } = periodBounds(quarter);
  const first = addDays(from, (8 - dayOfWeek(from)) % 7);
  const weeks: IsoDate[] = [];
  for (let monday = first; monday <= to; monday = addDays(monday, 7)) if (monday > today) weeks.push(monday);
  return weeks;
}

/**
 * Draws weeks at random, and for each of them communities. Within a week every community has the same chance, the share
 * of the rule, and each subdistrict gives its part, to the next whole community: places in an order that is shuffled
 * within subdistricts are taken at equal steps from a random start. The same frame, rule and seed give the same draw.
 * @param seed - 16 hexadecimal digits
 * @source Cochran (1977) Sampling Techniques, 8.1 (systematic sampling); decision record 0150
 */
export function drawTimeUseWeeks(
  frame: SamplingFrame,
  rule: Pick<TimeUseRule, 'weeksPerQuarter' | 'sharePerCent'>,
  seed: string,
): Result<readonly SampledWeek[], TimeUseDrawRefusal> {
  const { weeksPerQuarter } = rule;
  const { weeks, strata } = inOrder(frame);
  if (weeks.length < weeksPerQuarter)
    return refused({
      code: 'timeUseTooFewWeeks',
      weeksLeft: weeks.length,
      weeksNeeded: weeksPerQuarter,
    });
  if (strata.every(({ communities }) => communities.length === 0))
    return refused({ code: 'timeUseNoCommunity' });
  const random = randomSequence(seed);
  const drawn = [...shuffled(weeks, random).slice(0, weeksPerQuarter)].sort();
  return accepted(
    drawn.map((monday) => ({ monday, communities: drawCommunities(strata, rule.sharePerCent, random) })),
  );
}

function drawCommunities(
  strata: readonly SamplingStratum[],
  sharePerCent: number,
  random: RandomSequence,
): readonly string[] {
  const listed = strata.flatMap(({ communities }) => shuffled(communities, random));
  const number = Math.ceil((listed.length * sharePerCent) / 100);
  const start = random.below(listed.length);
  // In whole numbers: a community is taken where the steps pass a multiple of the length of the list.
  const isTaken = (index: number): boolean =>
    ((index * number + start) % listed.length) + number >= listed.length;
  return listed.filter((_, index) => isTaken(index)).sort();
}

/** A frame in the one order from which a draw can be repeated. */
function inOrder({ weeks, strata }: SamplingFrame): SamplingFrame {
  return {
    weeks: [...weeks].sort(),
    strata: [...strata]
      .sort((one, other) => (one.subdistrict < other.subdistrict ? -1 : 1))
      .map(({ subdistrict, communities }) => ({ subdistrict, communities: [...communities].sort() })),
  };
}
