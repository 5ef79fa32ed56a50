import { type CountedCell, suppressedCells } from '../suppression';
import type { TimeUseRule } from './time-use-rule';

/** Participants of one sampled week of a community, in a quarter of which the week is. @source decision record 0152 */
export interface ParticipantCount {
  /** Divisions from the district down to the community. */
  readonly path: readonly string[];
  /** Such as `2026-Q4`. */
  readonly quarter: string;
  readonly participants: number;
}

type Rule = Pick<TimeUseRule, 'leastParticipants'>;

/**
 * Divisions whose figures of some quarters together must not be shown: too few took part, or a subtraction from what is
 * shown would give those few away — over places within a quarter, and over the quarters of a year. Of a community at
 * least as many different people took part as in its fullest week; more cannot be known.
 * @param counts - of all quarters asked for; of one quarter, or of a year
 * @source 统计法 (2024) art. 28; decision records 0013 and 0152
 */
export function hiddenPlaces(counts: readonly ParticipantCount[], rule: Rule): ReadonlySet<string> {
  const quarters = [...Map.groupBy(counts, ({ quarter }) => quarter).values()];
  const whole = hiddenIn(counts, rule, new Set());
  if (quarters.length < 2) return whole;
  const hiddenByQuarter = quarters.map((own) => ({ own, hidden: hiddenIn(own, rule, new Set()) }));
  const exposed = new Set(
    placesOf(counts).filter((place) => {
      const parts = hiddenByQuarter
        .filter(({ own, hidden }) => hidden.has(place) && participantsAt(own, place) > 0)
        .map(({ own }) => participantsAt(own, place));
      const sum = parts.reduce((total, part) => total + part, 0);
      return parts.length === 1 || (parts.length > 1 && sum < 2 * rule.leastParticipants);
    }),
  );
  return hiddenIn(counts, rule, exposed);
}

function hiddenIn(
  counts: readonly ParticipantCount[],
  { leastParticipants }: Rule,
  exposed: ReadonlySet<string>,
): ReadonlySet<string> {
  const [root] = counts[0]?.path ?? [];
  if (root === undefined) return new Set();
  const cells = cellOf(root, counts, exposed);
  return new Set(suppressedCells(cells, { threshold: leastParticipants, leastDenominator: 1 }).keys());
}

function cellOf(
  place: string,
  counts: readonly ParticipantCount[],
  exposed: ReadonlySet<string>,
): CountedCell {
  const own = counts.filter(({ path }) => path.includes(place));
  const below = new Set(own.flatMap(({ path }) => path[path.indexOf(place) + 1] ?? []));
  return {
    key: place,
    // A place that a subtraction would expose is treated as one with a single participant.
    numerator: exposed.has(place) ? 1 : participantsAt(own, place),
    denominator: null,
    children: [...below].sort().map((child) => cellOf(child, own, exposed)),
  };
}

/** How many different people at least took part: communities have their own, and a week of them is the same people. */
function participantsAt(counts: readonly ParticipantCount[], place: string): number {
  const own = counts.filter(({ path }) => path.includes(place));
  const byCommunity = Map.groupBy(own, ({ path }) => path.at(-1));
  return [...byCommunity.values()].reduce(
    (sum, weeks) => sum + Math.max(...weeks.map(({ participants }) => participants)),
    0,
  );
}

function placesOf(counts: readonly ParticipantCount[]): readonly string[] {
  return [...new Set(counts.flatMap(({ path }) => path))];
}
